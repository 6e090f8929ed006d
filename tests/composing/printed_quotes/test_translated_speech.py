"""A quote that two stories print, as it is or in two languages, is told once, in its original."""

import pytest

from briefing import profiles
from briefing.composing.citations import SourceIndex, index_sources
from briefing.composing.printed_quotes import translated_speech
from briefing.model import Cluster, PrintedQuote, Story
from tests import builders

PAIR = profiles.load("us-mexico")
ENGLISH = "Mexico will not accept a tariff on steel while the treaty and its tribunal are in force"
SPANISH = "México no aceptará un arancel al acero mientras el tratado y su tribunal estén vigentes"
OTHER = "El puente del río quedará abierto a los camiones toda la noche del lunes"
TOLD = builders.excerpt("The steel talks go on.", "The steel talks go on.")


def _index(*spoken: tuple[str, str]) -> SourceIndex:
    articles = {
        str(n): builders.analyzed(builders.taken(text, id=str(n), language=language), origin=str(n))
        for n, (text, language) in enumerate(spoken, 1)
    }
    return index_sources([Cluster(key="s", members=tuple(articles))], articles, PAIR)


def _quote(words: str, number: int, **fields: object) -> PrintedQuote:
    return builders.quotation(builders.excerpt(words, words, number), **fields)


def _left(first: str, second: str, side: str | None, speaker: str = "Ana Prueba") -> list[str]:
    """The words that two stories print, one after the other, each of its own article."""
    spoken = [(one, "es" if one in (SPANISH, OTHER) else "en") for one in (first, second)]
    stories: list[Story] = [
        builders.story((TOLD,), (_quote(first, 1, side=side),)),
        builders.story((TOLD,), (_quote(second, 2, side=side, speaker=speaker),)),
    ]
    told = translated_speech.drop_told_again(stories, _index(*spoken))
    return [quote.excerpt.text for one in told for quote in one.quotes]


@pytest.mark.parametrize(
    ("first", "second", "side", "left"),
    [
        (ENGLISH, SPANISH, "mexico", [SPANISH]),
        (SPANISH, ENGLISH, "mexico", [SPANISH]),
        (SPANISH, ENGLISH, "us", [ENGLISH]),
        (ENGLISH, SPANISH, None, [ENGLISH]),
        (ENGLISH, ENGLISH, "mexico", [ENGLISH]),
        (ENGLISH, OTHER, "mexico", [ENGLISH, OTHER]),
    ],
)
def test_the_original_stays_else_the_first(
    first: str, second: str, side: str | None, left: list[str]
) -> None:
    """The language of the speaker's side is the original's; two statements are both told."""
    assert _left(first, second, side) == left


def test_somebody_else_says_it_as_well() -> None:
    """The same words of another person are no repetition."""
    assert _left(ENGLISH, SPANISH, "mexico", "Beto Prueba") == [ENGLISH, SPANISH]


def test_a_story_of_nothing_but_quotes_keeps_them() -> None:
    """A story without a sentence would be told by its headline alone."""
    stories = [
        builders.story((TOLD,), (_quote(ENGLISH, 1),)),
        builders.story((), (_quote(ENGLISH, 2),)),
    ]
    told = translated_speech.drop_told_again(stories, _index((ENGLISH, "en"), (ENGLISH, "en")))
    assert [len(one.quotes) for one in told] == [1, 1]
