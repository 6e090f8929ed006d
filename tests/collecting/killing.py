"""Runs that are killed: each in a process of its own, at a step of its writing."""

import contextlib
import os
import shutil
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from briefing.collecting.network.urls import make_identity
from briefing.collecting.store.state import FILE
from briefing.collecting.store.warc_files import FOLDER, PART, _whole_bytes
from tests.collecting.running import pages, run
from tests.crashing import count_steps, ended, in_child

WRITING = (
    "/collecting/store/",
    "/collecting/run/store_pages.py",
    "/collecting/run/collector.py",
    "/warcio/",
)


def steps_of_writing(folder: Path, sources: list[str]) -> int:
    """How many steps a run into an empty folder takes in the modules that write."""
    reached = [0]
    sys.setprofile(count_steps(lambda steps: reached.__setitem__(0, steps), WRITING))
    try:
        run(folder, sources)
    finally:
        sys.setprofile(None)
    return reached[0]


def killed_at(folder: Path, sources: list[str], step: int) -> bool:
    """Run in a process that kills itself at this step of writing; whether it came so far."""

    def work() -> None:
        sys.setprofile(
            count_steps(
                lambda steps: steps == step and os.kill(os.getpid(), signal.SIGKILL), WRITING
            )
        )
        run(folder, sources)

    return ended(in_child(work)) == -signal.SIGKILL


def faults(folder: Path, sources: list[str], expected: set[str]) -> Iterator[str]:
    """What a kill has left that it must not, and what the next run does not mend."""
    yield from _torn(folder, "after the kill")
    run(folder, sources)
    yield from _torn(folder, "after the next run")
    stored = Counter(make_identity(page.address) for page in pages(folder))
    yield from (f"stored {count} times: {name}" for name, count in stored.items() if count > 1)
    yield from (f"lost: {name}" for name in sorted(expected - set(stored)))
    left = [path.name for path in (folder / FOLDER).glob(f".*{PART}")]
    yield from (f"left: {name}" for name in left)


def _torn(folder: Path, when: str) -> Iterator[str]:
    for path in (folder / FOLDER).glob("*.warc.gz"):
        if _whole_bytes(path) != path.stat().st_size:
            yield f"{when}: {path.name} is torn"
    database = folder / FILE
    if database.exists():
        with contextlib.closing(sqlite3.connect(database)) as connection:
            (found,) = connection.execute("PRAGMA integrity_check").fetchone()
            if found != "ok":
                yield f"{when}: {found}"


def cleared(folder: Path) -> Path:
    """The folder, emptied."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
