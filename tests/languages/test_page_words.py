"""Words of the frame around articles: of all languages together, in a pattern that matches no more."""

import re

from briefing.languages.page_words import collect_page_words, match_page_words


def test_the_words_of_all_languages_are_asked_together() -> None:
    """A word of each known language is among them."""
    assert collect_page_words("of_words") == {"of", "de"}
    assert {"comments", "comentarios"} <= collect_page_words("comment_nouns")


def test_a_pattern_takes_the_longest_word() -> None:
    """ "pág." is read whole, and its full stop is no sign of a pattern."""
    pattern = re.compile(match_page_words("page_number_words"))
    found = [pattern.match(text) for text in ("pág. 3", "página 3", "page 3", "px 3")]
    assert [match[0] if match else None for match in found] == ["pág.", "página", "page", None]


def test_several_lists_make_one_pattern() -> None:
    """Words of each of the lists match."""
    pattern = re.compile(match_page_words("conjunctions", "place_links"))
    assert all(pattern.fullmatch(word) for word in ("and", "y", "e", "in", "en"))


def test_no_words_match_nothing() -> None:
    """A pattern of lists that no language fills matches nowhere, not even nothing."""
    assert re.search(match_page_words(), "any text") is None
