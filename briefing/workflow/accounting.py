"""The ledger: what became of each article that could have been in the brief."""

from collections.abc import Iterable, Mapping

from briefing.composing.edition import Piece
from briefing.model import Group, LedgerEntry, Reason

Pieces = Mapping[str, Piece]


def kept(groups: Iterable[Group], pieces: Pieces) -> list[LedgerEntry]:
    """A line for each article of the stories that are in: kept, or a copy of which."""
    found = []
    for group in groups:
        for article in group.originals:
            reason = Reason(code="kept", because=pieces[article].relevance.reasons)
            found.append(LedgerEntry(article_id=article, origin=pieces[article].origin, outcome="kept", reason=reason))
        for copy, original in group.copies:
            reason = Reason(code="copy", values=(original,))
            found.append(LedgerEntry(article_id=copy, origin=pieces[copy].origin, outcome="copy", reason=reason))
    return found


def left_out(groups: Iterable[Group], pieces: Pieces, reason: Reason) -> list[LedgerEntry]:
    """A line for each article of stories that are not in."""
    return [line(pieces[article], reason) for group in groups for article in group.members]


def slight(groups: Iterable[Group], pieces: Pieces) -> list[LedgerEntry]:
    """The same for stories below the floor of importance, with what speaks for each article."""
    articles = [pieces[article] for group in groups for article in group.members]
    return [line(piece, Reason(code="slight", because=piece.relevance.reasons)) for piece in articles]


def line(piece: Piece, reason: Reason) -> LedgerEntry:
    """The line of one article that is left out."""
    return LedgerEntry(article_id=piece.id, origin=piece.origin, outcome="left out", reason=reason)
