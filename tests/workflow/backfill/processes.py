"""What a run that is disturbed has at work, and what it left behind."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path


def list_children(process: int) -> Iterator[int]:
    """The numbers of the processes that a process has started, as far as /proc tells."""
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            yield from map(int, task.read_text().split())


def list_descendants(process: int) -> Iterator[int]:
    """The numbers of the processes that it or one of these has started."""
    for child in list_children(process):
        yield child
        yield from list_descendants(child)


def list_workers(process: int) -> Iterator[int]:
    """Those of its processes that examine for a pool; one that has ended does not."""
    for child in list_children(process):
        if is_server(child):
            yield from list_children(child)
        elif _runs(child, b"spawn_main"):
            yield child


def is_server(process: int) -> bool:
    """Whether workers are forked from it."""
    return _runs(process, b"multiprocessing.forkserver")


def _runs(process: int, what: bytes) -> bool:
    with suppress(OSError):
        return what in Path(f"/proc/{process}/cmdline").read_bytes()
    return False


def count_passages(project: Path) -> int:
    """How many passages the archive of a project has; SQLite must find it whole."""
    with closing(sqlite3.connect(project / ".briefing" / "archive.sqlite3")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(db.execute("SELECT count(*) FROM passages").fetchone()[0])
