"""Whether what articles tell is a story of the relationship: what it must show to be told at all.

That an article is about the relationship is said of the whole of it. A story is told by its
headline and its first sentences, and these must be about it, too; and they must tell something that
happened, which an analysis does not.
"""

from collections.abc import Mapping

from briefing.composing.telling.telling_articles import COMMENTARY
from briefing.model import DOCUMENTS, Cluster, Reason
from briefing.model.analyzed import AnalyzedArticle

Articles = Mapping[str, AnalyzedArticle]  # by article id


def why_untold(cluster: Cluster, articles: Articles) -> Reason | None:
    """Why a story is not told; None for one that is. Opinion and documents are weighed elsewhere.

    One article that shows what a story must is enough; the reason is that of the first one.
    """
    members = [articles[member] for member in cluster.originals]
    if any(one.article.kind in DOCUMENTS or one.article.kind == "opinion" for one in members):
        return None
    reasons = [_why_no_story(one) for one in members]
    return None if None in reasons else reasons[0]


def _why_no_story(article: AnalyzedArticle) -> Reason | None:
    """What an article lacks to tell a story of the relationship by itself."""
    relevance = article.relevance
    if article.article.kind in COMMENTARY:
        return Reason(code="no_report", because=article.prepared.genre_reasons)
    if relevance.opens_elsewhere or (relevance.touches and not relevance.in_headline):
        return Reason(code="opens_elsewhere", because=relevance.reasons)
    return None
