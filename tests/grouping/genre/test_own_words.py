"""The words of a text that are its own."""

from briefing.grouping.article_words import read_words
from briefing.grouping.genre.genre_words import load_phrases
from briefing.grouping.genre.own_words import list_own, read_own
from tests.builders import taken


def test_own_words_stand_outside_headline_and_marks() -> None:
    """Neither the headline nor a quotation is an article's own words."""
    text = "We told all.\n\nVale said “we must go” on Monday, and I must stay."
    own = read_own(taken(text, title="We told all."))
    assert " ".join(own.folded) == "vale said on monday and i must stay"
    assert list(own.all_folded[:4]) == ["we", "told", "all", "vale"]


def test_rates_count_words_and_pairs() -> None:
    """Words of two parts count where the two stand side by side, and only there."""
    own = read_own(taken("This morning it was this, in the morning. On Monday I left."))
    assert own.counts["this"] == own.counts["morning"] == 2
    assert load_phrases("en").rate("weekdays", own) == 100 * 2 / len(own.folded)


def test_words_are_the_same_whether_read_before_or_not() -> None:
    """A brief reads an article's words anyway, `clean` for its genre alone."""
    text = "The U.S. señora's 3 well-known “Año_Nuevo” boats … left, “¡Ándale!” she said (O.K.)."
    cleaned = taken(text, title="Boats leave")
    own, listed = read_own(cleaned), list_own(read_words(cleaned))
    assert list(own.all_folded) == list(listed.all_folded)
    assert own.quoted == listed.quoted
    assert own.list_written() == listed.list_written()
