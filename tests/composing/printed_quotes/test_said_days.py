"""The day on which somebody spoke, told behind the occasion or of the words before. All made up."""

from datetime import date

import pytest

from briefing.composing.printed_quotes.said_days import is_of_another_week
from briefing.model import Quote, Span, Speaker
from tests import builders

MONDAY = date(2025, 10, 6)
WORDS = {"en": "The bridge stays open for all", "es": "El puente queda abierto para todos"}

OCCASIONS = [
    ("en", "“{},” Vale said during a press conference Thursday after the talks.", True),
    ("en", "“{},” Vale said at the town hall of Lomas on Wednesday.", True),
    ("en", "“{},” Vale said on Thursday.", True),
    ("en", "“{},” Vale said in an interview Saturday.", False),
    ("en", "“{},” Vale said in a letter ahead of the vote Thursday.", False),
    ("en", "“{},” Vale said in Thursday’s session.", False),
    ("en", "“{},” Vale tweeted on September 28.", True),
    ("en", "“{},” Vale said in a Sept. 28 letter.", True),
    ("en", "“{},” Vale said on October 5.", False),
    ("en", "“{},” Vale said of the September 28 talks.", False),
    ("es", "«{}», dijo Vale el 28 de septiembre.", True),
    ("es", "«{}», dijo Vale el 5 de octubre.", False),
    ("en", "“{},” Vale said at the town hall. It opens on Thursday.", False),
    ("es", "«{}», dijo Vale en conferencia de prensa el jueves.", True),
    ("es", "«{}», dijo Vale durante un acto en Lomas el pasado miércoles.", True),
    ("es", "«{}», dijo Vale en un mensaje el domingo.", False),
    ("es", "«{}», dijo Vale en una carta antes de la cita del jueves.", False),
]


def _quote(text: str, words: str, cue: str | None, name: str = "Ana Vale") -> Quote:
    start = text.index(words)
    at = text.index(cue) if cue else 0
    mention = text.index("Vale")
    return Quote(
        article_id="a",
        span=Span(start, start + len(words)),
        speaker=Speaker(mention=Span(mention, mention + 4), name=name),
        cue=Span(at, at + len(cue)) if cue else None,
        pattern="said",
        confidence="high",
        kind="direct",
    )


@pytest.mark.parametrize(("language", "text", "is_old"), OCCASIONS)
def test_the_day_behind_the_occasion_is_that_of_the_words(
    language: str, text: str, *, is_old: bool
) -> None:
    """A day behind "at a rally" is that of speaking; what it is ahead of, or of, is not."""
    text = text.format(WORDS[language])
    cue = next(one for one in ("said", "tweeted", "dijo") if one in text)
    quote = _quote(text, WORDS[language], cue)
    cleaned = builders.taken(text, id="a", language=language, published=MONDAY)
    article = builders.analyzed(cleaned, quotes=(quote,), origin="a")
    assert is_of_another_week(quote, article) is is_old


@pytest.mark.parametrize(
    ("speaker", "day", "between", "is_old"),
    [
        ("Ana Vale", "Thursday", "she added. ", True),
        ("Ana Vale", "Sunday", "she added. ", False),
        ("Otto Tarn", "Thursday", "Tarn added. ", False),
        ("Ana Vale", "Thursday", "The talks took all day in the town hall of Lomas. " * 2, False),
    ],
)
def test_who_goes_on_is_of_the_day_before(
    speaker: str, day: str, between: str, *, is_old: bool
) -> None:
    """What the same speaker adds right behind words of another week is as old as they are."""
    first, second = "The bridge stays open", "No truck will wait at the river"
    text = f"“{first},” Vale said on {day}. {between}“{second}.”"
    quotes = (_quote(text, first, "said"), _quote(text, second, None, speaker))
    cleaned = builders.taken(text, id="a", published=MONDAY)
    article = builders.analyzed(cleaned, quotes=quotes, origin="a")
    assert is_of_another_week(quotes[1], article) is is_old
