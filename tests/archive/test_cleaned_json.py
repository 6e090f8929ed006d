"""Cleaned articles in the archive."""

from briefing.archive import cleaned_json
from briefing.cleaning import clean_article
from briefing.model import Article, Reason

ARTICLE = Article(id="a", text="Talks on the river begin on Monday, both ministries said today.")


def test_what_was_kept_comes_back() -> None:
    """Kept blocks with the codes of their reasons, and damage, are read as they were written."""
    cleaned = clean_article(ARTICLE)
    again = cleaned_json.loads(cleaned_json.dumps(cleaned), cleaned.article)
    assert (again.kept, again.damage) == (cleaned.kept, cleaned.damage)
    assert again.kept[0].reason == Reason(code="block_body")


def test_words_of_an_earlier_version_stay() -> None:
    """An archive whose blocks have their reason in words is read, and written again as it was."""
    stored = '{"kept": [[0, 5, "body", "reads as the article\'s text"]], "damage": []}'
    cleaned = cleaned_json.loads(stored, ARTICLE)
    assert cleaned.kept[0].reason == "reads as the article's text"
    assert cleaned_json.dumps(cleaned) == stored
