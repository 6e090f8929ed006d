"""What stands around a cited slice in its source: its sentence and those before and after it."""

from briefing.composing.checks.brief_check import list_excerpts
from briefing.composing.citations import SourceIndex
from briefing.model import Brief, Excerpt, Sentence, Span
from briefing.model.analyzed import AnalyzedArticle

# A neighbour longer than this stays out: nine of ten sentences of news are shorter (197 characters
# in 6,257 English ones, 299 in 2,130 Spanish ones), and a brief holds slices of its sources, not
# the sources.
LONGEST = 300


def find_contexts(brief: Brief, sources: SourceIndex) -> tuple[Excerpt, ...]:
    """The passages that hold a brief's slices, each once, by source and place.

    There is none for a slice that is all of its passage.
    """
    slices = {(excerpt.citation, excerpt.span) for excerpt in list_excerpts(brief)}
    passages = {(number, widen_span(span, sources.numbered[number])) for number, span in slices}
    return tuple(
        sources.excerpt(sources.numbered[number], span)
        for number, span in sorted(passages - slices)
    )


def widen_span(span: Span, article: AnalyzedArticle) -> Span:
    """The sentences of a slice with their neighbours.

    A neighbour counts if it follows at once, is undamaged and not too long.
    """
    text, sentences = article.article.text, article.sentences
    own = [n for n, sentence in enumerate(sentences) if sentence.span.overlaps(span)]
    if not own:
        return span
    first, last = own[0], own[-1]
    start = min(span.start, sentences[first].span.start)
    end = max(span.end, sentences[last].span.end)
    if first:
        before = sentences[first - 1]
        if _is_neighbour(before, text[before.span.end : start]):
            start = before.span.start
    if last + 1 < len(sentences):
        after = sentences[last + 1]
        if _is_neighbour(after, text[end : after.span.start]):
            end = after.span.end
    return Span(start, end)


def _is_neighbour(neighbour: Sentence, between: str) -> bool:
    """Whether a sentence can be shown beside a slice: it follows at once and is undamaged."""
    length = neighbour.span.end - neighbour.span.start
    return not between.strip() and neighbour.damaged is None and length <= LONGEST
