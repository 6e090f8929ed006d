"""Whether a quote was heard already: in the sentences that a story prints, from another article, or in translation."""

import re
from collections.abc import Iterable, Mapping

from briefing.model import Excerpt, PrintedQuote
from briefing.model.analyzed import AnalyzedArticle


def find_speakers(
    sentences: Iterable[Excerpt],
    quotes: Iterable[PrintedQuote],
    pieces: Mapping[int, AnalyzedArticle],
) -> set[str]:
    """Who speaks in these sentences and quotes. `pieces` are by citation number."""
    within = {
        quote.speaker.name or ""
        for excerpt in sentences
        for quote in pieces[excerpt.citation].quotes
        if quote.span.overlaps(excerpt.span)
    }
    return within | {quote.speaker for quote in quotes}


def is_same_person(name: str, names: Iterable[str]) -> bool:
    """Whether a name is one of these, with or without what one article sets before it: Hydrologist Wilfred Nakamura."""
    words = set(name.split())
    return any(
        words <= set(other.split()) or set(other.split()) <= words for other in names if other
    )


def is_printed(text: str, printed: Iterable[Excerpt]) -> bool:
    """Whether the words of a quote stand in one of these slices in the same order: one quote in two articles."""
    words = _words(text)
    return any(words in _words(excerpt.text) for excerpt in printed)


def _words(text: str) -> str:
    return " ".join(["", *re.findall(r"\w+", text.casefold()), ""])
