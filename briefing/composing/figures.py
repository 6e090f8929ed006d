"""By the numbers: a few sentences of the day with a figure that has a unit."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from briefing.composing.figure_words import figure_words
from briefing.composing.standalone_sentences import StandaloneSentence
from briefing.model import Span

SHORTEST = 9  # words: "Shipments from Florida and Georgia fell 11 percent." does not say of what
MOST_FIGURES = 4  # lines at most: three to five are a section, more are a table
_NUMBER = r"\d{1,3}(?:[.,\u202f\u00a0 ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_THING = r"[^\W\d_]{3,}"


def choose_figures(
    lines: Iterable[StandaloneSentence], taken: Sequence[tuple[str, Span]]
) -> list[tuple[StandaloneSentence, Span]]:
    """A line for each story that has one, with the span of its figure: money first, then shares, then amounts.

    `lines` are in the order of the stories; what is `taken` (article id and span) is printed elsewhere already.
    """
    best: dict[str, tuple[int, StandaloneSentence, Span]] = {}
    for line in lines:
        found = find_figure(line.text, line.piece.cleaned.article.language)
        if (
            found is None
            or len(line.text.split()) < SHORTEST
            or any(
                line.piece.id == other and span.overlaps(line.sentence.span)
                for other, span in taken
            )
        ):
            continue
        rank, span = found
        if line.story not in best or rank < best[line.story][0]:
            start = line.sentence.span.start
            best[line.story] = (rank, line, Span(start + span.start, start + span.end))
    return [(line, span) for _, line, span in best.values()][:MOST_FIGURES]


def find_figure(text: str, language: str) -> tuple[int, Span] | None:
    """The sentence's foremost figure and its rank: 0 money, 1 share, 2 an amount of something; None if it has none."""
    for rank, pattern in enumerate(_patterns(language)):
        match = pattern.search(text)
        if match:
            return rank, Span(*match.span())
    return None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    known = figure_words(language)
    scale = rf"(?:{'|'.join(known.scales)})" if known.scales else r"(?!)"
    before = rf"(?<![\w$€£.,])(?:(?:{_NUMBER})[ \u00a0])?(?:\b{scale}[ \u00a0])*"  # "mil 400 millones", "2 mil 600"
    number = rf"(?:{_NUMBER})(?:[ \u00a0-]{scale}\b)*"
    currency = (
        rf"[ \u00a0](?:de[ \u00a0])?(?:{'|'.join(known.currencies)})\b"
        if known.currencies
        else r"(?!)"
    )
    percent = "|".join(("%", *(rf"[ \u00a0-](?:{word})\b" for word in known.percents)))
    large = (
        rf"(?:\d{{1,3}}(?:[.,]\d{{3}})+|(?:{_NUMBER})[ \u00a0]{scale}\b)(?:[ \u00a0-]{scale}\b)*"
    )
    return (
        re.compile(rf"(?:\b(?:US|MX|C|A))?[$€£][ \u00a0]?{number}|{before}{number}{currency}"),
        re.compile(rf"(?<![\w$€£.,])(?:{_NUMBER})[ \u00a0]?(?:{percent})"),
        re.compile(rf"{before}{large}[ \u00a0](?:de[ \u00a0])?{_THING}"),
    )
