"""Sentence splitting with exact spans.

Most full stops are easy: an ordinary word before, a capital after. `boundaries` decides those by
their shape. The rest (abbreviations, initials, numbers) goes to Punkt, in `punkt_rules`.
"""

from collections.abc import Iterator
from functools import lru_cache

from briefing.model import CleanedArticle, DamageKind, Sentence, Span
from briefing.sentences.boundaries import find_boundaries
from briefing.sentences.openings import find_opening_ends
from briefing.sentences.segments import split_segments

# An article of news has 10 to 60 paragraphs of some 300 characters, the longest that a brief reads
# closely 700. Of longer ones only the last is kept, so that no more than some megabytes are.
REMEMBERED, LONGEST_REMEMBERED = 1_024, 5_000


def split_sentences(
    cleaned: CleanedArticle, *, keep_datelines: bool = False
) -> tuple[Sentence, ...]:
    """The sentences of the kept blocks except subheads, in order; none without such blocks.

    A dateline, "EL PASO, Texas (AP) —", and a label, "EXCLUSIVE:", are no part of a sentence, and
    none themselves unless they are asked for. Each sentence that touches a damaged place carries
    the kind of the first one.
    """
    article = cleaned.article
    sentences: list[Sentence] = []
    for paragraph, block in enumerate(cleaned.kept):
        if block.kind == "subhead":
            continue
        text = block.span.slice(article.text)
        openings = () if keep_datelines else find_opening_ends(text)
        begin = block.span.start + (openings[-1] if openings else 0)
        for span in sentence_spans(text, article.language, block.span.start):
            if span.start < begin:
                continue
            sentences.append(
                Sentence(
                    article_id=article.id,
                    index=len(sentences),
                    paragraph=paragraph,
                    span=span,
                    damaged=_find_damage(cleaned, span),
                )
            )
    return tuple(sentences)


def sentence_spans(text: str, language: str, offset: int = 0) -> tuple[Span, ...]:
    """The spans of one paragraph's sentences, without outer white space; none for a blank text.

    `offset` is the position of the paragraph in the longer text that the spans point into.
    Quoting and `split_sentences` ask for the same paragraphs of an article, one after the other:
    the spans of the last ones are remembered, so that each is split once.
    """
    split = _split_remembered if len(text) <= LONGEST_REMEMBERED else _split_long
    return split(text, language, offset)


def _split_paragraph(text: str, language: str, offset: int) -> tuple[Span, ...]:
    spans: list[Span] = []
    for segment in split_segments(text, language):
        spans += _split_segment(segment.slice(text), language, offset + segment.start)
    return tuple(spans)


_split_remembered = lru_cache(maxsize=REMEMBERED)(_split_paragraph)
_split_long = lru_cache(maxsize=1)(_split_paragraph)


def _split_segment(text: str, language: str, offset: int) -> Iterator[Span]:
    start, end = offset + len(text) - len(text.lstrip()), offset + len(text.rstrip())
    for sentence_end, next_start in find_boundaries(text, language):
        yield Span(start, offset + sentence_end)
        start = offset + next_start
    if start < end:
        yield Span(start, end)


def _find_damage(cleaned: CleanedArticle, span: Span) -> DamageKind | None:
    touching = (damage.kind for damage in cleaned.damage if damage.span.overlaps(span))
    return next(touching, None)
