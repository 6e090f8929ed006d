"""What belongs to a story's matter: by the words that its paragraph shares with what tells the
story.
"""

import pytest

from briefing.composing import topical_overlap
from briefing.model import Span
from tests import builders

LEAD = "Mexico will release water from two reservoirs to the farmers of the valley."
PAID = "In exchange the farmers pay for the canals. The first payment is $38 million."
OFF = "The final of the singing contest was seen by 112 million viewers."


def _shared(passage: str, *paragraphs: str, language: str = "en", title: str | None = None) -> int:
    text = "\n\n".join((LEAD, *paragraphs))
    cleaned = builders.taken(text, language=language, title=title)
    piece = builders.analyzed(cleaned)
    told = builders.story((builders.excerpt(text, LEAD),), headline="Water for the valley")
    start = text.index(passage)
    (shared,) = topical_overlap.count_shared_stems(told, piece, [Span(start, start + len(passage))])
    return shared


def test_what_an_article_mentions_besides_shares_nothing() -> None:
    """A figure of another matter, deep in a long article, shares no word with the story."""
    assert _shared("112 million viewers", PAID, OFF) == 0


def test_a_paragraph_on_the_matter_shares_its_words() -> None:
    """A short passage is judged by its paragraph: who pays whom stands in the sentence before."""
    assert _shared("The first payment is $38 million.", PAID, OFF) == 1
    assert _shared("release water", PAID) >= topical_overlap.LEAST_SHARED_BY_LINE


def test_words_are_compared_by_their_stems_and_without_the_little_ones() -> None:
    """`Farmer` is `farmers`; `the`, `from`, `to` and `of` are nobody's matter."""
    assert _shared("A farmer", "A farmer of this and that, from here to there, was two.") == 1


@pytest.mark.parametrize(
    ("title", "number"), [(None, 0), ("El agua del valle llegará en febrero", 2)]
)
def test_the_article_s_own_headline_counts(title: str | None, number: int) -> None:
    """A Spanish article of a story told in English is compared with its own headline as well."""
    assert _shared("agua", "Habrá agua en febrero.", language="es", title=title) == number


@pytest.mark.parametrize("language", ["und", "fr"])
def test_a_language_without_stems_is_compared_by_its_words(language: str) -> None:
    """Where nothing is known of a language, equal words count."""
    assert _shared("valley", "In the valley.", language=language) >= 1
