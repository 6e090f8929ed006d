"""Sources -> brief -> archive and files."""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing import profiles, ranking
from briefing.archive.files import atomic_write
from briefing.archive.store import Archive, open_locked
from briefing.config import Settings
from briefing.errors import InputError, WrongUse
from briefing.languages import PROGRAM_LANGUAGE
from briefing.languages.reasons import render_reason
from briefing.model import Article, Brief, LedgerEntry, Problem
from briefing.profiles import Profile
from briefing.sources import ReadResult
from briefing.workflow.brief.build_brief import (
    BriefDraft,
    Progress,
    build_brief,
    ignore_progress,
)
from briefing.workflow.brief.editor_changes import read_edits
from briefing.workflow.brief_files import list_remarks, render_files
from briefing.workflow.collect_pages import find_window, has_collected, measure_day_coverage
from briefing.workflow.day.changed_sources import describe_changes
from briefing.workflow.day.day_inputs import DayInputs
from briefing.workflow.day.guard import add_guard_note, judge_day
from briefing.workflow.day.keep_sent import keep_sent
from briefing.workflow.day.load_history import load_history
from briefing.workflow.day.missing_articles import list_missing
from briefing.workflow.day.own_corrections import add_corrections
from briefing.workflow.day.read_sources import read_sources
from briefing.workflow.day.save_run import make_run
from briefing.workflow.day.settle_articles import (
    PastDays,
    SettledArticles,
    add_settled,
    choose_window_days,
    leave_out_said,
    settle_articles,
)
from briefing.workflow.load_brief import list_brief_paths, load_brief
from briefing.workflow.own_output import keep_edited
from briefing.workflow.parallel.examine_articles import examine_articles
from briefing.workflow.proof.note_hashes import from_archive_folder, hash_files, make_hash_list
from briefing.workflow.upkeep.misplaced_files import find_misplaced, refuse_addresses

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
        order = _DayOrder(
            settings=settings, day=day, profile=profile, past=past, inputs=inputs, progress=progress
        )
        reading = _read_day(order)
        settled = _settle(reading.articles, past, settings)
        draft = _draft_brief(order, reading, settled)
        unread = _leave_out_said(reading, past, settings)
        guard = judge_day(draft.brief, unread, settings.guard)
        draft = replace(draft, brief=add_guard_note(draft.brief, guard))
        _log_outcomes(draft.brief)
        texts = render_files(draft.brief, settings)
        earlier = _load_earlier(draft.brief, settings)
        missing = tuple(list_missing(draft.brief, earlier, past.last_day() if past else None))
        edited = _write(order, draft, reading, texts)
    return BuildResult(
        brief=draft.brief,
        unread=unread,
        written=tuple(texts),
        silent=settled.silent,
        edited=edited,
        remarks=(*missing, *list_remarks(texts, draft.brief, settings)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _DayOrder:
    """What is to be built, and what is known before anything is read."""

    settings: Settings  # with the days of the window
    day: date
    profile: Profile
    past: PastDays | None  # None without an archive
    inputs: DayInputs | None  # None where the sources are still to be read
    progress: Progress


def _refuse_unready(settings: Settings) -> None:
    """Tell what is wrong with the settings before anything is read."""
    if not (settings.sources or settings.collect.sources or has_collected(settings)):
        raise WrongUse(
            "no sources: name files or folders, or set `sources` in briefing.toml (see `briefing"
            " init`)"
        )
    refuse_addresses(settings)
    ranking.load_scorer(settings.method)  # UnknownName for a method that there is not


def _read_day(order: _DayOrder) -> ReadResult:
    """The articles of the day, and all that could not be used for it."""
    settings, past = order.settings, order.past
    if order.inputs:
        reading = order.inputs.reading
    else:
        reading = read_sources(settings, find_window(settings, order.day))
    reading = keep_sent(reading, past) if past else reading
    return replace(reading, problems=(*reading.problems, *find_misplaced(settings, order.day)))


def _leave_out_said(
    reading: ReadResult, past: PastDays | None, settings: Settings
) -> tuple[Problem, ...]:
    """What could not be used, without what an earlier brief said of it already."""
    if past is None:
        return reading.problems
    return leave_out_said(reading.problems, past, settings.sources)


def _draft_brief(order: _DayOrder, reading: ReadResult, settled: SettledArticles) -> BriefDraft:
    """The brief of what is left to look at, with what became of all else."""
    settings, day, past = order.settings, order.day, order.past
    key = order.profile.key
    changes = describe_changes(reading.articles, past.archive, key, day) if past else ()
    history = (
        load_history(past.archive, order.profile, day, settings.look_back_days) if past else None
    )
    draft = build_brief(
        settled.fresh,
        settings,
        day,
        history=history,
        edits=read_edits(Path(settings.out) / f"{day}.edits.toml"),
        problems=(*reading.problems, *changes),
        progress=order.progress,
        examine=order.inputs.examine if order.inputs else examine_articles,
    )
    brief = draft.brief
    if past:
        brief = add_corrections(add_settled(brief, settled, past), past)
    return replace(draft, brief=replace(brief, coverage=measure_day_coverage(settings, day)))


def _write(
    order: _DayOrder,
    draft: BriefDraft,
    reading: ReadResult,
    texts: Mapping[Path, str | bytes],
) -> tuple[Path, ...]:
    """Write the files and note the run, both or neither.

    Returns the files in which stands what somebody had changed by hand.
    """
    out, archive = Path(order.settings.out), order.past.archive if order.past else None
    hashes = hash_files(draft.brief, texts)
    edited = dict(keep_edited(texts, draft.brief.name))
    files = {**texts, **edited, **make_hash_list(draft.brief, out, hashes)}
    if archive:
        atomic_write.remove_stale_temp_files(out)
    with atomic_write.stage_files(files) as staged:
        if archive:
            noted = from_archive_folder(hashes, out, Path(order.settings.archive))
            # What can't be written must not count as told, nor what is told be forgotten.
            with archive.recording(make_run(draft, reading, noted, order.settings.sources)):
                staged.put_in_place()
    return tuple(edited)


def _with_window(settings: Settings, day: date, past: PastDays | None) -> Settings:
    """The settings with the days of the window, where those are not set."""
    days = choose_window_days(settings, day, past.last_day() if past else None)
    return settings.model_copy(update={"window_days": days})


def _settle(
    articles: Sequence[Article], past: PastDays | None, settings: Settings
) -> SettledArticles:
    if past is None:
        return SettledArticles(fresh=tuple(articles))
    return settle_articles(articles, past, settings)


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


def _load_earlier(brief: Brief, settings: Settings) -> Brief | None:
    """The day's brief as it lies in the folder, if it is there and can be read.

    WrongUse if it, or the newest brief beside it, is of another relationship: file names have the
    day only, and a site is made of all.
    """
    own = Path(settings.out) / f"{brief.name}.json"
    earlier = None
    for path in dict.fromkeys((*list_brief_paths(Path(settings.out))[-1:], own)):
        try:
            earlier = load_brief(path) if path.is_file() else None
        except InputError:
            earlier = None  # there is nothing to lose
        if earlier and earlier.relationship.key != brief.relationship.key:
            raise WrongUse(
                f"{path} is a brief of {earlier.relationship.key}; name another folder for"
                f" {brief.relationship.key} with --out"
            )
    return earlier
