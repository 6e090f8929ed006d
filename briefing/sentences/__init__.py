"""Blocks -> sentences, with exact spans.

Two roads. Most full stops are easy: an ordinary word before, a capital behind. `chunks` decides those by one regular
expression. The rest (abbreviations, initials, numbers, ellipses) goes to Punkt's rules, in `hard`.
"""

from collections.abc import Iterator

from briefing.model import Cleaned, DamageKind, Sentence, Span
from briefing.sentences.chunks import ends


def split(cleaned: Cleaned) -> tuple[Sentence, ...]:
    """The sentences of the kept blocks but subheads, in order; a damaged one says so. No block, no sentence."""
    return tuple(
        Sentence(
            article_id=cleaned.article.id, index=index, paragraph=paragraph, span=span, damaged=_damage(cleaned, span)
        )
        for index, (paragraph, span) in enumerate(_numbered(cleaned))
    )


def spans(text: str, language: str) -> tuple[Span, ...]:
    """The sentences of one paragraph, without the white space around them; nothing for a blank text."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    found = []
    for stop, following in ends(text, language):
        found.append(Span(start, stop))
        start = following
    return (*found, Span(start, end)) if start < end else tuple(found)


def _numbered(cleaned: Cleaned) -> Iterator[tuple[int, Span]]:
    text, language = cleaned.article.text, cleaned.article.language
    for paragraph, block in enumerate(cleaned.kept):
        if block.kind == "subhead":
            continue
        for span in spans(block.span.of(text), language):
            yield paragraph, Span(span.start + block.span.start, span.end + block.span.start)


def _damage(cleaned: Cleaned, span: Span) -> DamageKind | None:
    if not cleaned.damage:
        return None
    return next((damage.kind for damage in cleaned.damage if damage.span.touches(span)), None)
