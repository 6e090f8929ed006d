"""The numbered sources of a brief, and slices of them."""

import hashlib
from collections.abc import Iterable, Mapping

from briefing.model import Citation, Cluster, Excerpt, Span
from briefing.model.analyzed import AnalyzedArticle

_HANGING = ",;: \t\n\u00a0"  # marks that lead on to "he said" and hang in the air once a quote stands alone


def number_sources(
    groups: Iterable[Cluster], pieces: Mapping[str, AnalyzedArticle]
) -> dict[str, Citation]:
    """A citation for each article and copy by article id, numbered from 1 in the order of the stories."""
    order = [
        article
        for group in groups
        for article in (*group.originals, *(copy for copy, _ in group.copies))
    ]
    return {article: _citation(n, pieces[article]) for n, article in enumerate(order, start=1)}


def make_excerpt(citation: Citation, span: Span, text: str) -> Excerpt:
    """The slice with its source."""
    return Excerpt(citation=citation.number, span=span, text=span.slice(text))


def trim_quote_span(span: Span, text: str) -> Span:
    """The span of a quote as it can stand by itself: without the comma that led on to "he said"."""
    end = span.end
    while end > span.start and text[end - 1] in _HANGING:
        end -= 1
    return Span(span.start, end)


def sha256(text: str) -> str:
    """The hash by which a source is known again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _citation(number: int, piece: AnalyzedArticle) -> Citation:
    article = piece.cleaned.article
    return Citation(
        number=number,
        article_id=article.id,
        title=article.title,
        outlet=piece.outlet,
        family=piece.family,
        url=article.url,
        author=article.author,
        published=article.published,
        published_basis=article.published_basis,
        page_date=article.page_date,
        language=article.language,
        kind=article.kind,
        origin=piece.origin,
        text_sha256=sha256(article.text),
        day_in_zone=piece.day if piece.day != article.published else None,
    )
