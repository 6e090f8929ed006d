"""Pieces -> stories in order of importance, and what was told before or is too slight for a brief."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing import grouping
from briefing.composing.edition import EditorialChanges, PastStory
from briefing.model import Cluster, LedgerEntry, Reason
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief import ledger_entries
from briefing.workflow.brief.analyze_article import BuildContext
from briefing.workflow.brief.editor_changes import EditsFile
from briefing.workflow.brief.fit_length import fit_length
from briefing.workflow.brief.story_continuation import ContinuedStories, continue_stories
from briefing.workflow.load_history import PastCoverage


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPlan:
    """The stories of a day, the most important first; the earlier ones they go on from, by key; and the ledger."""

    groups: tuple[Cluster, ...]
    also: tuple[Cluster, ...]  # those named by their headline only
    words: Mapping[str, int]  # of key sentences, by the key of the story
    told: Mapping[str, PastStory]
    edits: EditorialChanges
    ledger: tuple[LedgerEntry, ...]  # a line for each piece


def rank_stories(
    pieces: Mapping[str, AnalyzedArticle],
    door: BuildContext,
    history: PastCoverage,
    edits: EditsFile,
) -> StoryPlan:
    """Stories and ledger of a day's pieces, as the editor wants them. Ties go by the order of reading.

    News and opinion never share a story; opinion quotes nobody and is old by a day or two, so no floor is set for it.
    """
    parts = [_continued(pieces, kind, door, history) for kind in ("news", "opinion")]
    _tell_apart(parts)
    _own_language_first(parts, pieces, door.settings.language)
    weights = {
        id(group): story_importance(group, pieces, door.window.end)
        for part in parts
        for group in part.groups
    }
    slight = [group for group in parts[0].groups if weights[id(group)] < grouping.LEAST_IMPORTANCE]
    kept = [group for part in parts for group in part.groups if group not in slight]
    edited = edits.apply(sorted(kept, key=lambda group: -weights[id(group)]), pieces)
    fitted = fit_length(edited.groups, pieces, door.settings)
    edited.check((*fitted.full, *fitted.also))
    ledger = [
        *ledger_entries.list_kept((*fitted.full, *fitted.also), pieces),
        *ledger_entries.list_left_out(
            fitted.crowded_out, pieces, Reason(code="no_room", values=(str(len(edited.groups)),))
        ),
        *ledger_entries.list_left_out(edited.dropped, pieces, Reason(code="dropped")),
        *ledger_entries.list_slight(slight, pieces),
        *(entry for part in parts for entry in _told_before(part, pieces)),
    ]
    return StoryPlan(
        groups=fitted.full,
        also=fitted.also,
        words=fitted.words,
        told={key: found for part in parts for key, found in part.told.items()},
        edits=edited.edits,
        ledger=tuple(ledger),
    )


def story_importance(group: Cluster, pieces: Mapping[str, AnalyzedArticle], day: date) -> float:
    """How important a story is on this day."""
    members: Sequence[AnalyzedArticle] = [pieces[article] for article in group.members]
    speakers = {
        quote.speaker.name for piece in members for quote in piece.quotes if quote.speaker.side
    }
    days = [piece.day for piece in members if piece.day]
    return grouping.score_importance(
        relevance=max(piece.relevance.score for piece in members),
        families=len({piece.family for piece in members if piece.family}),
        officials=len(speakers - {None}),
        age=(day - max(days)).days if days else None,
    )


def _continued(
    pieces: Mapping[str, AnalyzedArticle], kind: str, door: BuildContext, history: PastCoverage
) -> ContinuedStories:
    today = {
        key: piece.cleaned for key, piece in pieces.items() if piece.cleaned.article.kind == kind
    }
    earlier = [cleaned for cleaned in history.articles.values() if cleaned.article.kind == kind]
    groups = grouping.cluster_articles([*today.values(), *earlier], door.profile)
    return continue_stories(groups, today, history, door.profile, again=door.settings.again)


def _tell_apart(parts: Sequence[ContinuedStories]) -> None:
    """Give every story a key of its own: news and opinion may have one text, and so may what goes on from one story."""
    used: set[str] = set()
    for part in parts:
        for n, group in enumerate(part.groups):
            key, times = group.key, 1
            while key in used:
                times += 1
                key = f"{group.key}-{times}"
            used.add(key)
            part.groups[n] = replace(group, key=key)


def _own_language_first(
    parts: Sequence[ContinuedStories], pieces: Mapping[str, AnalyzedArticle], language: str
) -> None:
    """Tell a story from its articles in the brief's language, where there are any: the reader's own words lead."""
    for part in parts:
        for n, group in enumerate(part.groups):
            foreign = {
                article: pieces[article].cleaned.article.language != language
                for article in group.members
            }
            part.groups[n] = replace(
                group, members=tuple(sorted(group.members, key=foreign.__getitem__))
            )


def _told_before(
    part: ContinuedStories, pieces: Mapping[str, AnalyzedArticle]
) -> Iterator[LedgerEntry]:
    for article, told in part.repeated.items():
        yield ledger_entries.leave_out(
            pieces[article], Reason(code="told_before", values=(told.last_seen.isoformat(),))
        )
