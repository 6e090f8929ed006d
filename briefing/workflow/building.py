"""Sources -> brief -> archive and files."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import profiles, ranking, rendering, sources
from briefing.archive import files
from briefing.archive.store import Archive, opened
from briefing.composing.interchange import dumps
from briefing.config import Settings
from briefing.errors import InputError, NothingRead, WrongUse
from briefing.languages.reasons import worded
from briefing.model import Brief, Problem
from briefing.sources import Reading
from briefing.workflow.collecting import window_of_build
from briefing.workflow.making import Progress, make, unwatched
from briefing.workflow.recalling import recall
from briefing.workflow.recording import run_of
from briefing.workflow.stored import stored

if TYPE_CHECKING:
    from briefing.collecting.window import CollectedWindow

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A brief, what could not be read for it, and the files it was written to."""

    brief: Brief
    unread: tuple[Problem, ...]
    written: tuple[Path, ...]


def build(settings: Settings, day: date, progress: Progress = unwatched) -> Built:
    """Read the sources, make the brief of the day, archive it and write it.

    What fails raises before anything is kept or written: the last good brief stays. NothingRead if sources were named
    and none could be read, TryAgain if another run has the archive.
    """
    collected = window_of_build(settings, day)
    if not settings.sources and not collected and not settings.collect.sources:
        raise WrongUse("no sources: name files or folders, or set `sources` in briefing.toml (see `briefing init`)")
    ranking.scorer(settings.method)  # an unknown method or profile is told before anything is read
    relationship = profiles.load(settings.profile).key
    with _archive(settings) as archive:
        reading = _read(settings, collected)
        history = recall(archive, relationship, day, settings.look_back_days) if archive else None
        made = make(reading.articles, settings, day, history=history, problems=reading.problems, progress=progress)
        texts = rendered(made.brief, settings)
        _refuse_another(made.brief, settings)
        if archive:
            files.sweep(Path(settings.out))
        with files.staged(texts):  # what can't be written must not count as told
            if archive:
                archive.record(run_of(made, reading.articles))
    return Built(brief=made.brief, unread=reading.problems, written=tuple(texts))


@contextmanager
def _archive(settings: Settings) -> Iterator[Archive | None]:
    if not settings.archive:
        yield None
        return
    with opened(Path(settings.archive)) as archive:
        yield archive


def _read(settings: Settings, collected: "CollectedWindow | None") -> Reading:
    """The articles of the named sources and of the pages collected in the window."""
    options = sources.ReadOptions(max_bytes=settings.max_megabytes * MEGABYTE)
    files = map(str, collected.files if collected else ())
    reading = sources.read((*settings.sources, *files), options)
    reading = collected.prune(reading) if collected else reading
    if reading.problems and not reading.articles:
        raise NothingRead("no article could be read: " + "; ".join(map(_told, reading.problems)))
    return reading


def _told(problem: Problem) -> str:
    return f"{problem.where}: {worded(problem.what, 'en')}"


def _refuse_another(brief: Brief, settings: Settings) -> None:
    """WrongUse if the day's brief in the folder is of another relationship: file names have the day only."""
    path = Path(settings.out) / f"{brief.name}.json"
    try:
        there = stored(path).relationship.key if path.is_file() else brief.relationship.key
    except InputError:
        return  # no brief that can be read, or one of another version: there is nothing to lose
    if there != brief.relationship.key:
        raise WrongUse(f"{path} is a brief of {there}; name another folder for {brief.relationship.key} with --out")


def rendered(brief: Brief, settings: Settings) -> dict[Path, str]:
    """The texts of a brief's files in every format that is wanted, by path."""
    own = Path(settings.templates) if settings.templates else None
    made = {
        "md": lambda: rendering.markdown(brief, own),
        "html": lambda: rendering.html(brief, own),
        "json": lambda: dumps(brief),
        "ics": lambda: rendering.ics(brief),
    }
    return {Path(settings.out) / f"{brief.name}.{name}": made[name]() for name in settings.formats}
