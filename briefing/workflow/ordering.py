"""Pieces -> stories in order of importance, and what was told before or is too slight for a brief."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing import grouping
from briefing.composing.edition import Piece, Told
from briefing.model import Group, LedgerEntry
from briefing.workflow.admitting import Door
from briefing.workflow.continuing import Continued, go_on
from briefing.workflow.fitting import fit
from briefing.workflow.recalling import History


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """The stories of a day, the most important first; the earlier ones they go on from, by key; and the ledger."""

    groups: tuple[Group, ...]
    also: tuple[Group, ...]  # those named by their headline only
    told: Mapping[str, Told]
    ledger: tuple[LedgerEntry, ...]  # a line for each piece


def order(pieces: Mapping[str, Piece], door: Door, history: History) -> Ordered:
    """Stories and ledger of a day's pieces. Ties go by the order of reading.

    News and opinion never share a story; opinion quotes nobody and is old by a day or two, so no floor is set for it.
    """
    day, settings = door.window.end, door.settings
    parts = [_continued(pieces, kind, door, history) for kind in ("news", "opinion")]
    weights = {id(group): weight(group, pieces, day) for part in parts for group in part.groups}
    slight = [group for group in parts[0].groups if weights[id(group)] < grouping.LEAST_IMPORTANCE]
    kept = sorted(
        (group for part in parts for group in part.groups if group not in slight), key=lambda group: -weights[id(group)]
    )
    fitted = fit(kept, pieces, settings)
    shown = (*fitted.full, *fitted.also)
    crowded = [
        _left_out(pieces[article], f"no room: story {kept.index(group) + 1} of {len(kept)} by importance")
        for group in fitted.crowded_out
        for article in group.members
    ]
    left = [_left_out(pieces[article], _slight(pieces[article])) for group in slight for article in group.members]
    old = [
        _left_out(pieces[article], f"in the brief of {told.last_seen} already")
        for part in parts
        for article, told in part.repeated.items()
    ]
    told = {key: found for part in parts for key, found in part.told.items()}
    return Ordered(
        groups=fitted.full, also=fitted.also, told=told, ledger=(*_kept(shown, pieces), *crowded, *left, *old)
    )


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


def _continued(pieces: Mapping[str, Piece], kind: str, door: Door, history: History) -> Continued:
    today = {key: piece.cleaned for key, piece in pieces.items() if piece.cleaned.article.kind == kind}
    earlier = [cleaned for cleaned in history.articles.values() if cleaned.article.kind == kind]
    groups = grouping.group([*today.values(), *earlier], door.profile)
    return go_on(groups, today, history, again=door.settings.again)


def _kept(groups: Sequence[Group], pieces: Mapping[str, Piece]) -> list[LedgerEntry]:
    found = []
    for group in groups:
        for article in group.originals:
            reason = "; ".join(pieces[article].relevance.reasons)
            found.append(LedgerEntry(article_id=article, origin=pieces[article].origin, outcome="kept", reason=reason))
        for copy, original in group.copies:
            reason = f"copy of {original}"
            found.append(LedgerEntry(article_id=copy, origin=pieces[copy].origin, outcome="copy", reason=reason))
    return found


def _slight(piece: Piece) -> str:
    return f"too slight for a brief: {'; '.join(piece.relevance.reasons)}"


def _left_out(piece: Piece, reason: str) -> LedgerEntry:
    return LedgerEntry(article_id=piece.id, origin=piece.origin, outcome="left out", reason=reason)
