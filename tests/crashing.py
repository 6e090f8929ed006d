"""Builds that are killed, that meet each other, or that find the disk full.

Each in a process of its own.
"""

import contextlib
import io
import os
import random
import resource
import shutil
import signal
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from types import FrameType

from briefing.archive.store import ARCHIVE_FILE
from briefing.cli.log_file import LOG_FILE
from briefing.config import Settings
from briefing.workflow.day import daily_build
from briefing.workflow.proof import verify_brief

SAMPLES = Path(__file__).parent.parent / "samples" / "2025-01-16"
DAY = date(2025, 1, 16)
LATER = "01-frontera-ledger.html"  # the article that the second build of the day has and the first had not
BUILD = ("build", "inbox", "--date", str(DAY), "--out", "briefs")
WRITING = (
    "/briefing/archive/", "/workflow/upkeep/rebuild_archive.py", "/sqlite3/", "/tempfile.py",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with the day's first brief built, and what its brief was and will be.

    Bytes by file name.
    """

    folder: Path
    old: Mapping[str, bytes]
    new: Mapping[str, bytes]


# What belongs into the archive's folder.
KEPT = {ARCHIVE_FILE, "lock", "send.lock", f"{ARCHIVE_FILE}.before-rebuild", LOG_FILE}


def project(folder: Path) -> Project:
    """A project whose day was built from all samples but one; that one is there now."""
    shutil.copytree(SAMPLES, folder / "inbox", ignore=shutil.ignore_patterns(LATER))
    build(folder)
    old = files(folder)
    shutil.copy(SAMPLES / LATER, folder / "inbox")
    twin = shutil.copytree(folder, folder.with_name(folder.name + "-twin"))
    build(twin)
    return Project(folder, old, files(twin))


def build(folder: Path) -> None:
    """Build the day."""
    daily_build.run_build(settings(folder), DAY)


def settings(folder: Path) -> Settings:
    """How the project's day is built."""
    return Settings(
        sources=(str(folder / "inbox"),),
        out=str(folder / "briefs"),
        archive=str(folder / ".briefing"),
        zone="America/Mexico_City",  # in which the command counts the days of the profile
    )


def files(folder: Path) -> Mapping[str, bytes]:
    """What is in the folder of the briefs, hidden files too."""
    return {path.name: path.read_bytes() for path in sorted((folder / "briefs").iterdir())}


def in_child(work: Callable[[], None]) -> int:
    """Start a process that does this work with a copy of our memory; its number."""
    child = os.fork()
    if child:
        return child
    status = 70
    try:
        work()
        status = 0
    except SystemExit as stop:
        status = stop.code if isinstance(stop.code, int) else 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def ended(child: int) -> int:
    """The exit status of a process, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_after(folder: Path, seconds: float, run: Callable[[Path], object] = build) -> bool:
    """Build, and kill the process after so long; whether it was still at work."""
    child = in_child(lambda: run(folder))
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return ended(child) == -signal.SIGKILL


def killed_at(folder: Path, step: int, run: Callable[[Path], object] = build) -> bool:
    """Build in a process that kills itself at this step of writing; whether it came so far.

    Another `run` of the folder may take the place of the build.
    """

    def work() -> None:
        sys.setprofile(
            count_steps(lambda steps: steps == step and os.kill(os.getpid(), signal.SIGKILL))
        )
        run(folder)

    return ended(in_child(work)) == -signal.SIGKILL


def steps_of_writing(folder: Path, run: Callable[[Path], object] = build) -> int:
    """How many steps of writing a build takes, or another run.

    Calls that the archive and the files of the brief are written with.
    """
    reached = [0]
    sys.setprofile(count_steps(lambda steps: reached.__setitem__(0, steps)))
    try:
        run(folder)
    finally:
        sys.setprofile(None)
    return reached[0]


def faults(made: Project) -> Iterator[str]:
    """What a crash left that it must not, and what the next run does not mend."""
    yield from faults_of_archive(made.folder)
    for name, content in files(made.folder).items():
        if not name.startswith(".") and content not in (made.old.get(name), made.new[name]):
            yield f"{name} is neither the old nor the new one"
    build(made.folder)
    if files(made.folder) != made.new:
        yield f"after the next run: {sorted(files(made.folder))} are not the new brief's files"
    left = {path.name for path in (made.folder / ".briefing").iterdir()} - KEPT
    yield from (f"after the next run: {name} is left" for name in sorted(left))
    yield from verify(made.folder)


def verify(folder: Path) -> Iterator[str]:
    """What is wrong with the brief of the day."""
    yield from verify_brief.verify_brief(folder / "briefs" / f"{DAY}.json", settings(folder))


def restored(made: Project, saved: Path) -> None:
    """Put the project back to before the crash."""
    shutil.rmtree(made.folder)
    shutil.copytree(saved, made.folder)


def pair(
    folder: Path,
    standard_error: Path,
    commands: tuple[Sequence[str], Sequence[str]] = (BUILD, BUILD),
) -> tuple[int, int]:
    """The exit statuses of two builds of one project by command that begin at the same time.

    Two other commands may take their place.
    """
    here, there = os.pipe()
    children = [
        in_child(partial(_when_told, (here, there), folder, standard_error, words))
        for words in commands
    ]
    os.close(here)
    os.close(there)  # both read to the end of the pipe, which comes now
    one, other = (ended(child) for child in children)
    return one, other


def command(folder: Path, standard_error: Path, words: Sequence[str] = BUILD) -> None:
    """What `briefing build` does, or another command, with its errors in a file."""
    from briefing.cli.app import main

    os.chdir(folder)
    sys.argv = ["briefing", *words]
    with (
        standard_error.open("a", buffering=1, encoding="utf-8") as errors,
        contextlib.redirect_stderr(errors),
        contextlib.redirect_stdout(io.StringIO()),
    ):
        main()


def full_disk(folder: Path, standard_error: Path, limit: int) -> int:
    """The exit status of a build by command for which no file can grow beyond so many bytes.

    It compiles nothing: Python would leave cut byte code behind, and every later start would fail.
    """

    def work() -> None:
        sys.dont_write_bytecode = True
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        command(folder, standard_error)

    return ended(in_child(work))


def points(seed: int, count: int, steps: int) -> Iterator[int]:
    """Steps to be killed at, all over the writing."""
    chance = random.Random(seed)
    yield from (chance.randint(1, steps) for _ in range(count))


def count_steps(
    reached: Callable[[int], object], modules: tuple[str, ...] = WRITING
) -> Callable[[FrameType, str, object], None]:
    """A profiler that says at each call from these modules the how manieth it is."""
    steps = 0

    def count(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal steps
        if event in ("call", "c_call") and any(
            part in frame.f_code.co_filename for part in modules
        ):
            steps += 1
            reached(steps)

    return count


def faults_of_archive(folder: Path) -> Iterator[str]:
    """What SQLite finds wrong with the file."""
    path = folder / ".briefing" / ARCHIVE_FILE
    with contextlib.closing(sqlite3.connect(path)) as connection:
        (found,) = connection.execute("PRAGMA integrity_check").fetchone()
        if found != "ok":
            yield f"the archive: {found}"


def _when_told(
    pipe: tuple[int, int], folder: Path, standard_error: Path, words: Sequence[str]
) -> None:
    here, there = pipe
    os.close(there)
    os.read(here, 1)
    command(folder, standard_error, words)
