"""Blocks -> sentences, with exact spans.

Two roads. Most full stops are easy: an ordinary word before, a capital behind. `chunks` decides those by one regular
expression. The rest (abbreviations, initials, numbers, ellipses) goes to Punkt's rules, in `hard`.
"""

from collections.abc import Iterator

from briefing.model import CleanedArticle, DamageKind, Sentence, Span
from briefing.sentences.boundaries import find_boundaries
from briefing.sentences.segments import split_segments


def split_sentences(cleaned: CleanedArticle) -> tuple[Sentence, ...]:
    """The sentences of the kept blocks but subheads, in order; a damaged one says so. No block, no sentence."""
    article = cleaned.article
    found: list[Sentence] = []
    for paragraph, block in enumerate(cleaned.kept):
        if block.kind == "subhead":
            continue
        for span in sentence_spans(
            block.span.slice(article.text), article.language, block.span.start
        ):
            damaged = _damage(cleaned, span)
            found.append(
                Sentence(
                    article_id=article.id,
                    index=len(found),
                    paragraph=paragraph,
                    span=span,
                    damaged=damaged,
                )
            )
    return tuple(found)


def sentence_spans(text: str, language: str, offset: int = 0) -> tuple[Span, ...]:
    """The sentences of one paragraph, without the white space around them; nothing for a blank text.

    `offset` is where the paragraph begins in a longer text into which the spans shall point.
    """
    found: list[Span] = []
    for piece in split_segments(text, language):
        found += _within(piece.slice(text), language, offset + piece.start)
    return tuple(found)


def _within(text: str, language: str, offset: int) -> Iterator[Span]:
    start, end = offset + len(text) - len(text.lstrip()), offset + len(text.rstrip())
    for stop, following in find_boundaries(text, language):
        yield Span(start, offset + stop)
        start = offset + following
    if start < end:
        yield Span(start, end)


def _damage(cleaned: CleanedArticle, span: Span) -> DamageKind | None:
    if not cleaned.damage:
        return None
    return next((damage.kind for damage in cleaned.damage if damage.span.overlaps(span)), None)
