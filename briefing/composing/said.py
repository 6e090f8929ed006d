"""Whether a quote was heard already: in the sentences that a story prints, from another article, or in translation."""

import re
from collections.abc import Iterable, Mapping

from briefing.composing.edition import Piece
from briefing.model import Excerpt, Quotation


def heard(sentences: Iterable[Excerpt], quotes: Iterable[Quotation], pieces: Mapping[int, Piece]) -> set[str]:
    """Who speaks in these sentences and quotes. `pieces` are by citation number."""
    within = {
        quote.speaker.name or ""
        for excerpt in sentences
        for quote in pieces[excerpt.citation].quotes
        if quote.span.touches(excerpt.span)
    }
    return within | {quote.speaker for quote in quotes}


def same(name: str, names: Iterable[str]) -> bool:
    """Whether a name is one of these, with or without what one article sets before it: Hydrologist Wilfred Nakamura."""
    words = set(name.split())
    return any(words <= set(other.split()) or set(other.split()) <= words for other in names if other)


def again(text: str, printed: Iterable[Excerpt]) -> bool:
    """Whether the words of a quote stand in one of these slices in the same order: one quote in two articles."""
    words = _words(text)
    return any(words in _words(excerpt.text) for excerpt in printed)


def _words(text: str) -> str:
    return " ".join(["", *re.findall(r"\w+", text.casefold()), ""])
