"""What stands around a cited slice in its source: the whole of its sentence, and the sentence before and behind it."""

from collections.abc import Mapping, Sequence

from briefing.composing import citations
from briefing.composing.brief_check import list_excerpts
from briefing.model import Brief, Excerpt, Sentence, Span
from briefing.model.analyzed import AnalyzedArticle

# A neighbour longer than this stays out: nine of ten sentences of news are shorter (197 characters in 6,257 English
# ones, 299 in 2,130 Spanish ones), and a brief holds slices of its sources, not the sources.
LONGEST = 300


def find_contexts(brief: Brief, pieces: Mapping[str, AnalyzedArticle]) -> tuple[Excerpt, ...]:
    """The passages that hold a brief's slices, each once, by source and place; none for a slice that is all of it."""
    cited = {citation.number: citation for citation in brief.citations}
    slices = {(excerpt.citation, excerpt.span) for excerpt in list_excerpts(brief)}
    found = {
        (number, widen_span(span, pieces[cited[number].article_id])) for number, span in slices
    }
    return tuple(
        citations.make_excerpt(
            cited[number], span, pieces[cited[number].article_id].cleaned.article.text
        )
        for number, span in sorted(found - slices)
    )


def widen_span(span: Span, piece: AnalyzedArticle) -> Span:
    """The sentences of a slice with their neighbours, as far as these follow at once, are whole and not too long."""
    text, sentences = piece.cleaned.article.text, piece.sentences
    own = [n for n, sentence in enumerate(sentences) if sentence.span.overlaps(span)]
    if not own:
        return span
    first, last = own[0], own[-1]
    start, end = (
        min(span.start, sentences[first].span.start),
        max(span.end, sentences[last].span.end),
    )
    if first and _joins(sentences[first - 1], text[sentences[first - 1].span.end : start]):
        start = sentences[first - 1].span.start
    if last + 1 < len(sentences) and _joins(
        sentences[last + 1], text[end : sentences[last + 1].span.start]
    ):
        end = sentences[last + 1].span.end
    return Span(start, end)


def find_passage(excerpt: Excerpt, passages: Sequence[Excerpt]) -> Excerpt | None:
    """The passage that holds a slice, of several the one with it most in the middle; None where none is known."""
    held = [
        one
        for one in passages
        if one.citation == excerpt.citation and one.span.contains(excerpt.span)
    ]
    span = excerpt.span
    return max(
        held,
        key=lambda one: min(span.start - one.span.start, one.span.end - span.end),
        default=None,
    )


def _joins(neighbour: Sentence, between: str) -> bool:
    """Whether a sentence can stand beside a slice: with nothing but white space between them, and undamaged."""
    length = neighbour.span.end - neighbour.span.start
    return not between.strip() and neighbour.damaged is None and length <= LONGEST
