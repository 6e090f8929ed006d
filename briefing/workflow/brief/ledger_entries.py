"""The ledger: what became of each article that could have been in the brief."""

from collections.abc import Iterable, Mapping

from briefing.model import Cluster, Genre, LedgerEntry, Reason
from briefing.model.analyzed import AnalyzedArticle

Articles = Mapping[str, AnalyzedArticle]  # by article id
GENRE_CODES: Mapping[Genre, str] = {
    "analysis": "is_analysis",
    "opinion": "is_opinion",
    "transcript": "is_transcript",
    "statement": "is_statement",
    "other": "is_other",
}


def list_kept(clusters: Iterable[Cluster], articles: Articles) -> list[LedgerEntry]:
    """An entry for each article of the stories that are in: kept, or a copy of which."""
    entries = []
    for cluster in clusters:
        for member in cluster.originals:
            article = articles[member]
            because = (*article.relevance.reasons, *_name_genre(article))
            reason = Reason(code="kept", because=because)
            origin = articles[member].origin
            entries.append(
                LedgerEntry(article_id=member, origin=origin, outcome="kept", reason=reason)
            )
        for copy, original in cluster.copies:
            reason = Reason(code="copy", values=(original,))
            origin = articles[copy].origin
            entries.append(
                LedgerEntry(article_id=copy, origin=origin, outcome="copy", reason=reason)
            )
    return entries


def _name_genre(article: AnalyzedArticle) -> tuple[Reason, ...]:
    """What an article is that is no news, and why."""
    code = GENRE_CODES.get(article.article.kind)
    return (Reason(code=code, because=article.prepared.genre_reasons),) if code else ()


def list_left_out(
    clusters: Iterable[Cluster], articles: Articles, reason: Reason
) -> list[LedgerEntry]:
    """An entry for each article of stories that are left out for one reason."""
    members = (articles[member] for cluster in clusters for member in cluster.members)
    return [leave_out(article, reason) for article in members]


def list_slight(clusters: Iterable[Cluster], articles: Articles) -> list[LedgerEntry]:
    """An entry for each article of stories below the least importance, with what speaks for it."""
    members = (articles[member] for cluster in clusters for member in cluster.members)
    return [
        leave_out(article, Reason(code="slight", because=article.relevance.reasons))
        for article in members
    ]


def leave_out(article: AnalyzedArticle, reason: Reason) -> LedgerEntry:
    """The entry of one article that is left out."""
    return LedgerEntry(
        article_id=article.id,
        origin=article.origin,
        outcome="left out",
        reason=reason,
        title=article.article.title,
    )
