"""Pieces -> stories in order of importance, and those too slight for a brief."""

from collections.abc import Mapping, Sequence
from datetime import date

from briefing import grouping
from briefing.composing.edition import Piece
from briefing.model import Group, LedgerEntry
from briefing.profiles import Profile


def stories(pieces: Mapping[str, Piece], profile: Profile, day: date) -> tuple[list[Group], list[LedgerEntry]]:
    """The stories that are in, the most important first, and a ledger line for each article of one that is not.

    News and opinion never share a story; opinion quotes nobody and is old by a day or two, so no floor is set for it.
    Ties go by the order of reading.
    """
    kinds = ([p.cleaned for p in pieces.values() if p.cleaned.article.kind == kind] for kind in ("news", "opinion"))
    groups = [group for cleaned in kinds for group in grouping.group(cleaned, profile)]
    weights = {group.key: weight(group, pieces, day) for group in groups}
    slight = [
        group for group in groups if weights[group.key] < grouping.LEAST_IMPORTANCE and not _opinion(group, pieces)
    ]
    ordered = sorted((group for group in groups if group not in slight), key=lambda group: -weights[group.key])
    return ordered, [_slight(pieces[article]) for group in slight for article in group.members]


def weight(group: Group, pieces: Mapping[str, Piece], day: date) -> float:
    """How important a story is on this day."""
    members: Sequence[Piece] = [pieces[article] for article in group.members]
    speakers = {quote.speaker.name for piece in members for quote in piece.quotes if quote.speaker.side}
    days = [piece.cleaned.article.published for piece in members if piece.cleaned.article.published]
    return grouping.importance(
        relevance=max(piece.relevance.score for piece in members),
        families=len({piece.family for piece in members if piece.family}),
        officials=len(speakers - {None}),
        age=(day - max(days)).days if days else None,
    )


def entries(groups: Sequence[Group], pieces: Mapping[str, Piece]) -> list[LedgerEntry]:
    """A ledger line for each article of the stories that are in: kept, or a copy of which."""
    found = []
    for group in groups:
        for article in group.originals:
            reason = "; ".join(pieces[article].relevance.reasons)
            found.append(LedgerEntry(article_id=article, origin=pieces[article].origin, outcome="kept", reason=reason))
        for copy, original in group.copies:
            reason = f"copy of {original}"
            found.append(LedgerEntry(article_id=copy, origin=pieces[copy].origin, outcome="copy", reason=reason))
    return found


def _opinion(group: Group, pieces: Mapping[str, Piece]) -> bool:
    return pieces[group.members[0]].cleaned.article.kind == "opinion"


def _slight(piece: Piece) -> LedgerEntry:
    reason = f"too slight for a brief: {'; '.join(piece.relevance.reasons)}"
    return LedgerEntry(article_id=piece.id, origin=piece.origin, outcome="left out", reason=reason)
