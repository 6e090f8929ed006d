"""Sources -> brief -> archive and files."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import profiles, ranking, rendering, sources
from briefing.archive.files import atomic_write
from briefing.archive.store import Archive, open_locked
from briefing.composing.brief_json import brief_to_json
from briefing.config import Settings
from briefing.errors import InputError, NothingRead, WrongUse
from briefing.languages import PROGRAM_LANGUAGE
from briefing.languages.reasons import render_reason
from briefing.model import Article, Brief, LedgerEntry, Problem
from briefing.sources import ReadResult
from briefing.workflow.brief.build_brief import Progress, build_brief, ignore_progress
from briefing.workflow.brief.editor_changes import read_edits
from briefing.workflow.collect_pages import find_window, has_collected, measure_day_coverage
from briefing.workflow.day.changed_sources import describe_changes
from briefing.workflow.day.day_inputs import DayInputs
from briefing.workflow.day.guard import add_guard_note, judge_day
from briefing.workflow.day.keep_sent import keep_sent
from briefing.workflow.day.load_history import load_history
from briefing.workflow.day.missing_articles import list_missing
from briefing.workflow.day.own_corrections import add_corrections
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
from briefing.workflow.own_output import keep_edited, leave_out_own
from briefing.workflow.parallel.examine_articles import examine_articles
from briefing.workflow.proof.note_hashes import from_archive_folder, hash_files, make_hash_list
from briefing.workflow.upkeep.misplaced_files import find_misplaced, refuse_addresses

if TYPE_CHECKING:
    from briefing.collecting.store.window import CollectedWindow

MEGABYTE = 1_000_000
MOST_TOLD = 5  # inputs that one message names
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
    if not (settings.sources or settings.collect.sources or has_collected(settings)):
        raise WrongUse(
            "no sources: name files or folders, or set `sources` in briefing.toml (see `briefing"
            " init`)"
        )
    refuse_addresses(settings)
    ranking.load_scorer(settings.method)  # what is unknown is told before anything is read
    profile = profiles.load(settings.profile)
    with _archive(settings) as archive:
        past = PastDays(archive=archive, relationship=profile.key, day=day) if archive else None
        settings = _with_window(settings, day, past)
        reading = inputs.reading if inputs else _read(settings, find_window(settings, day))
        reading = keep_sent(reading, past) if past else reading
        problems = (*reading.problems, *find_misplaced(settings, day))
        reading = replace(reading, problems=problems)
        settled = _settle(reading.articles, past, settings)
        changes = describe_changes(reading.articles, archive, profile.key, day) if archive else ()
        history = load_history(archive, profile, day, settings.look_back_days) if archive else None
        draft = build_brief(
            settled.fresh,
            settings,
            day,
            history=history,
            edits=read_edits(Path(settings.out) / f"{day}.edits.toml"),
            problems=(*reading.problems, *changes),
            progress=progress,
            examine=inputs.examine if inputs else examine_articles,
        )
        if past:
            settled_brief = add_settled(draft.brief, settled, past)
            draft = replace(draft, brief=add_corrections(settled_brief, past))
        brief = replace(draft.brief, coverage=measure_day_coverage(settings, day))
        unread = (
            leave_out_said(reading.problems, past, settings.sources) if past else reading.problems
        )
        guard = judge_day(brief, unread, settings.guard)
        draft = replace(draft, brief=add_guard_note(brief, guard))
        _log_outcomes(draft.brief)
        texts = render_files(draft.brief, settings)
        earlier = _load_earlier(draft.brief, settings)
        missing = tuple(list_missing(draft.brief, earlier, past.last_day() if past else None))
        hashes = hash_files(draft.brief, texts)
        edited = dict(keep_edited(texts, draft.brief.name))
        files = {**texts, **edited, **make_hash_list(draft.brief, Path(settings.out), hashes)}
        if archive:
            atomic_write.remove_stale_temp_files(Path(settings.out))
        with atomic_write.stage_files(files) as staged:
            if archive:
                noted = from_archive_folder(hashes, Path(settings.out), Path(settings.archive))
                # What can't be written must not count as told, nor what is told be forgotten.
                with archive.recording(make_run(draft, reading, noted, settings.sources)):
                    staged.put_in_place()
    return BuildResult(
        brief=draft.brief,
        unread=unread,
        written=tuple(texts),
        silent=settled.silent,
        edited=tuple(edited),
        remarks=(*missing, *list_remarks(texts, draft.brief, settings)),
    )


def list_remarks(
    contents: Mapping[Path, str | bytes], brief: Brief, settings: Settings
) -> Iterator[str]:
    """What the operator should know of a PDF: it is not accessible, or lacks some letters."""
    own = Path(settings.templates) if settings.templates else None
    for path, content in contents.items():
        if path.suffix != ".pdf" or not isinstance(content, bytes):
            continue
        from briefing.rendering.paper.pdf_document import find_lacking_letters, is_accessible

        if not is_accessible(content):
            yield f"{path} is tagged, but is not PDF/UA: its template does what that forbids"
        letters = sorted(find_lacking_letters(brief, own))
        if letters:
            named = " ".join(f"U+{ord(letter):04X}" for letter in letters)
            yield f"{path} shows \ufffd for what its fonts lack: {named}"


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


def _read(settings: Settings, collected: "CollectedWindow | None") -> ReadResult:
    """The articles of the named sources, and of the pages collected in the window."""
    locations, own = leave_out_own(settings)
    options = sources.ReadOptions(max_bytes=settings.max_megabytes * MEGABYTE)
    files = collected.files if collected else ()
    reading = sources.read([*locations, *files], options)
    reading = collected.prune(reading) if collected else reading
    reading = replace(reading, problems=(*own, *reading.problems))
    _log_reading(reading)
    if reading.problems and not reading.articles:
        raise NothingRead("no article could be read: " + _tell_some(reading.problems))
    return reading


def _log_reading(reading: ReadResult) -> None:
    _LOG.info(
        "read %d articles; %d inputs could not be used",
        len(reading.articles),
        len(reading.problems),
    )
    for problem in reading.problems:
        _LOG.debug("not used: %s", _told(problem))


def _log_outcomes(brief: Brief) -> None:
    """How many articles of the ledger have each outcome, and each of them.

    Then what the brief has.
    """
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


def _tell_some(problems: Sequence[Problem]) -> str:
    """The first problems, and how many more there are: a message is one line."""
    more = len(problems) - MOST_TOLD
    told = "; ".join(map(_told, problems[:MOST_TOLD]))
    return f"{told}; and {more} more" if more > 0 else told


def _told(problem: Problem) -> str:
    return f"{problem.where}: {render_reason(problem.what, PROGRAM_LANGUAGE)}"


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


def render_files(brief: Brief, settings: Settings) -> dict[Path, str | bytes]:
    """The contents of a brief's files in every format that is wanted, by path."""
    own = Path(settings.templates) if settings.templates else None
    made: dict[str, Callable[[], str | bytes]] = {
        "md": lambda: rendering.render_markdown(brief, own),
        "html": lambda: rendering.render_html(brief, own),
        "json": lambda: brief_to_json(brief),
        "ics": lambda: rendering.render_ics(brief),
        "docx": lambda: rendering.render_word(brief, own),
        "pdf": lambda: rendering.render_pdf(brief, own),
    }
    return {Path(settings.out) / f"{brief.name}.{name}": made[name]() for name in settings.formats}
