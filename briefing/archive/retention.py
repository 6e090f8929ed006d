"""What an archive forgets by itself: texts that are old and that no brief cites.

The ledger keeps their hashes, so that what was told stays told; what a brief cites stays, as its
proof. Deleted bytes are overwritten; the room is used by later days, so that the file stops
growing without being written anew every morning.
"""

import sqlite3
from collections.abc import Set
from datetime import date

# What was first read for a brief of an earlier day, whatever lies in the inbox still.
_OLD = """
    SELECT DISTINCT sha256 FROM articles AS a WHERE first_day < :before
    OR EXISTS (SELECT 1 FROM ledger AS l WHERE l.sha256 = a.sha256 AND l.day < :before)
"""
_OF_PASSAGES = ("passages", "indexed", "passage_sides", "topics")
_OF_TEXTS = ("articles", "cleanings")


def forget_old(db: sqlite3.Connection, before: date, cited: Set[str]) -> int:
    """Delete the passages of texts first read before a day, and those texts that are not cited.

    How many texts are gone, in one transaction; nothing is written where there is none.
    """
    old = {row["sha256"] for row in db.execute(_OLD, {"before": before.isoformat()})}
    indexed = {row["sha256"] for row in db.execute("SELECT sha256 FROM indexed")}
    gone = old - cited
    if gone or old & indexed:
        db.execute("PRAGMA secure_delete = ON")
        with db:
            _delete(db, old & indexed, _OF_PASSAGES)
            _delete(db, gone, _OF_TEXTS)
    return len(gone)


def _delete(db: sqlite3.Connection, texts: Set[str], tables: tuple[str, ...]) -> None:
    """Delete the rows of these texts; each table is read once, whatever their number."""
    db.execute("CREATE TEMP TABLE IF NOT EXISTS leaving (sha256 TEXT PRIMARY KEY) WITHOUT ROWID")
    db.execute("DELETE FROM leaving")
    db.executemany("INSERT INTO leaving VALUES (?)", [(sha,) for sha in sorted(texts)])
    for table in tables:
        db.execute(f"DELETE FROM {table} WHERE sha256 IN (SELECT sha256 FROM leaving)")  # noqa: S608
