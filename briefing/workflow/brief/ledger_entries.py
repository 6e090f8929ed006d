"""The ledger: what became of each article that could have been in the brief."""

from collections.abc import Iterable, Mapping

from briefing.model import Cluster, LedgerEntry, Reason
from briefing.model.analyzed import AnalyzedArticle

Pieces = Mapping[str, AnalyzedArticle]


def list_kept(groups: Iterable[Cluster], pieces: Pieces) -> list[LedgerEntry]:
    """A line for each article of the stories that are in: kept, or a copy of which."""
    found = []
    for group in groups:
        for article in group.originals:
            reason = Reason(code="kept", because=pieces[article].relevance.reasons)
            found.append(
                LedgerEntry(
                    article_id=article, origin=pieces[article].origin, outcome="kept", reason=reason
                )
            )
        for copy, original in group.copies:
            reason = Reason(code="copy", values=(original,))
            found.append(
                LedgerEntry(
                    article_id=copy, origin=pieces[copy].origin, outcome="copy", reason=reason
                )
            )
    return found


def list_left_out(groups: Iterable[Cluster], pieces: Pieces, reason: Reason) -> list[LedgerEntry]:
    """A line for each article of stories that are not in."""
    return [leave_out(pieces[article], reason) for group in groups for article in group.members]


def list_slight(groups: Iterable[Cluster], pieces: Pieces) -> list[LedgerEntry]:
    """The same for stories below the floor of importance, with what speaks for each article."""
    articles = [pieces[article] for group in groups for article in group.members]
    return [
        leave_out(piece, Reason(code="slight", because=piece.relevance.reasons))
        for piece in articles
    ]


def leave_out(piece: AnalyzedArticle, reason: Reason) -> LedgerEntry:
    """The line of one article that is left out."""
    return LedgerEntry(article_id=piece.id, origin=piece.origin, outcome="left out", reason=reason)
