"""Sources -> brief -> archive and files: the order of the steps."""

import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing import profiles, ranking
from briefing.archive.store import Archive, open_locked
from briefing.config import Settings
from briefing.errors import WrongUse
from briefing.languages import PROGRAM_LANGUAGE
from briefing.languages.reasons import render_reason
from briefing.model import Brief, LedgerEntry, Problem
from briefing.quick_dataclass import dataclass
from briefing.workflow.brief.build_brief import Progress, ignore_progress
from briefing.workflow.brief_files import list_remarks, render_files
from briefing.workflow.collect_pages import has_collected
from briefing.workflow.day.day_inputs import DayInputs
from briefing.workflow.day.draft_day import (
    DayOrder,
    draft_brief,
    list_unsaid,
    prepare_examining,
    read_day,
    settle_day,
)
from briefing.workflow.day.guard import add_guard_note, judge_day
from briefing.workflow.day.missing_articles import list_missing
from briefing.workflow.day.settle_articles import PastDays, choose_window_days
from briefing.workflow.day.write_run import load_earlier, write_run
from briefing.workflow.upkeep.misplaced_files import refuse_addresses

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """A brief, what could not be read for it, and the files it was written to.

    `silent` are the articles that were told or left out in earlier briefs and are only counted;
    `edited` has what somebody had changed by hand in documents that were written anew.
    """

    brief: Brief
    unread: tuple[Problem, ...]
    written: tuple[Path, ...]
    silent: tuple[LedgerEntry, ...] = ()
    edited: tuple[Path, ...] = ()
    remarks: tuple[str, ...] = ()  # what the operator should know of the files


def run_build(
    settings: Settings,
    day: date,
    progress: Progress = ignore_progress,
    *,
    inputs: DayInputs | None = None,
) -> BuildResult:
    """Read the sources, make the brief of the day, archive it and write it.

    With `inputs` nothing is read: they are what was read and examined of the sources before.
    What fails raises before anything is kept or written: the last good brief stays. NothingRead if
    sources were named and none could be read, TryAgain if another run has the archive.
    """
    _refuse_unready(settings)
    profile = profiles.load(settings.profile)
    with _archive(settings) as archive:
        past = PastDays(archive=archive, relationship=profile.key, day=day) if archive else None
        settings = _with_window(settings, day, past)
        order = DayOrder(
            settings=settings, day=day, profile=profile, past=past, inputs=inputs, progress=progress
        )
        with prepare_examining(order) as examine:
            reading = read_day(order)
            settled = settle_day(reading.articles, past, settings)
            draft = draft_brief(order, reading, settled, examine)
        unread = list_unsaid(reading, past, settings)
        guard = judge_day(draft.brief, unread, settings.guard)
        draft = replace(draft, brief=add_guard_note(draft.brief, guard))
        _log_outcomes(draft.brief)
        texts = render_files(draft.brief, settings)
        earlier = load_earlier(draft.brief, settings)
        missing = tuple(list_missing(draft.brief, earlier, past.last_day() if past else None))
        edited = write_run(order, draft, reading, texts)
    return BuildResult(
        brief=draft.brief,
        unread=unread,
        written=tuple(texts),
        silent=settled.silent,
        edited=edited,
        remarks=(*missing, *list_remarks(texts, draft.brief, settings)),
    )


def _refuse_unready(settings: Settings) -> None:
    """Tell what is wrong with the settings before anything is read."""
    if not (settings.sources or settings.collect.sources or has_collected(settings)):
        raise WrongUse(
            "no sources: name files or folders, or set `sources` in briefing.toml (see `briefing"
            " init`)"
        )
    refuse_addresses(settings)
    ranking.load_scorer(settings.method)  # UnknownName for a method that there is not


def _with_window(settings: Settings, day: date, past: PastDays | None) -> Settings:
    """The settings with the days of the window, where those are not set."""
    days = choose_window_days(settings, day, past.last_day() if past else None)
    return settings.model_copy(update={"window_days": days})


@contextmanager
def _archive(settings: Settings) -> Iterator[Archive | None]:
    if not settings.archive:
        yield None
        return
    with open_locked(Path(settings.archive)) as archive:
        yield archive


def _log_outcomes(brief: Brief) -> None:
    """Log how many articles have each outcome, each of them, and what the brief has."""
    for outcome, count in sorted(Counter(entry.outcome for entry in brief.ledger).items()):
        _LOG.info("articles %s: %d", outcome, count)
    for entry in brief.ledger:
        _LOG.debug(
            "%s: %s: %s",
            entry.outcome,
            entry.article_id,
            render_reason(entry.reason, PROGRAM_LANGUAGE),
        )
    _LOG.info("brief %s of %s: %d stories", brief.name, brief.relationship.key, len(brief.stories))
