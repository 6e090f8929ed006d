"""Finding terms in a text."""

import pytest

from briefing.grouping.phrase_matcher import PhraseMatcher, split_words
from tests.growth import assert_linear


def _found(terms: list[str], text: str, language: str = "und") -> list[str]:
    """Each term found, as the text writes it."""
    lexicon = PhraseMatcher((term, term) for term in terms)
    row = split_words(text)
    return [
        " ".join(word.written for word in row[hit.first : hit.last])
        for hit in lexicon.find_matches(row, language)
    ]


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("Mexico", "México and MEXICO and mexico", ["México", "MEXICO"]),
        ("US", "The US and the U.S. and us", ["US", "U.S."]),
        ("US", "THEY TOLD US NOTHING", []),
        ("U.S.", "U.S.-Mexico talks", ["U.S."]),
        ("ICE", "ice and Ice and ICE", ["ICE"]),
        ("EE. UU.", "en EE. UU. y en EE UU", ["EE UU", "EE UU"]),
        ("T-MEC", "el T-MEC", ["T MEC"]),
        ("tariff*", "Tariffs, a tariff, tar", ["Tariffs", "tariff"]),
        ("trade deal*", "two trade deals, a trade", ["trade deals"]),
        ("Peña Nieto", "Enrique Pena Nieto", ["Pena Nieto"]),
    ],
)
def test_what_a_term_finds(term: str, text: str, found: list[str]) -> None:
    """A term is found without regard to accents and dots, with regard to what its capitals say."""
    assert _found([term], text) == found


def test_longest_wins() -> None:
    """Where several terms start at a word the longest is found, and nothing inside it."""
    assert _found(["Mexico", "New Mexico", "New Mexico State"], "New Mexico State, Mexico") == [
        "New Mexico State",
        "Mexico",
    ]


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["a", "a.", "US ", "New "])
def test_hostile_texts(piece: str) -> None:
    """One endless word, or one word a hundred thousand times, is read in linear time."""
    assert_linear(
        lambda size: _found(["US", "New Mexico", "aaa*", "New New York"], piece * size), 100_000
    )


def test_marked_with_a_language() -> None:
    """A term marked with a language is found in that language's articles only."""
    assert [_found(["es:EU"], "la EU", code) for code in ("es", "en", "und")] == [["EU"], [], []]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The U.S.-Mexico talks,” (he said)", "The U.S. Mexico talks he said"),
        ("J. Vale's A.B.\u00a0line_2", "J Vale s A.B. line 2"),
        (f"{'long-' * 30}word", f"{'long ' * 30}word"),
        ("… — 'x' ²", "x ²"),
    ],
)
def test_words_of_a_text(text: str, words: str) -> None:
    """Words are found the same when a stretch between blanks is met again."""
    for _ in range(2):
        assert " ".join(word.written for word in split_words(text)) == words
