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


def is_worker(process: int) -> bool:
    """Whether the process examines for a pool; one that has ended does not."""
    with suppress(OSError):
        return b"spawn_main" in Path(f"/proc/{process}/cmdline").read_bytes()
    return False


def count_passages(project: Path) -> int:
    """How many passages the archive of a project has; SQLite must find it whole."""
    with closing(sqlite3.connect(project / ".briefing" / "archive.sqlite3")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(db.execute("SELECT count(*) FROM passages").fetchone()[0])
