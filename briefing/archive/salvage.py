"""What a new archive takes over from an old one, however broken that one is.

Briefs and sources have most of what an archive knows, but not who received what, who approved what,
what was said once already, and texts that no brief names.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from briefing.archive.search import passage_rows
from briefing.text.hashing import hash_text

Rows = Mapping[str, Sequence[sqlite3.Row]]
_TAKE = {
    "deliveries": "REPLACE INTO deliveries VALUES (?, ?, ?, ?, ?, ?)",
    "approvals": "REPLACE INTO approvals VALUES (?, ?, ?, ?, ?)",
    "notices": "INSERT OR IGNORE INTO notices VALUES (?, ?, ?, ?)",
    "hashes": "INSERT OR IGNORE INTO hashes VALUES (?, ?, ?, ?)",
    "articles": (
        "INSERT OR IGNORE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    # Entries that the brief's JSON has as well are those of the JSON; the others stand behind them.
    "ledger": """
        INSERT OR IGNORE INTO ledger
        SELECT r, d, p + 1000000, s, a, o, w, c
        FROM (SELECT ? AS r, ? AS d, ? AS p, ? AS s, ? AS a, ? AS o, ? AS w, ? AS c)
        WHERE NOT EXISTS (
            SELECT 1 FROM ledger WHERE relationship = r AND day = d AND sha256 = s
        )
    """,
}


def salvage_rows(db: sqlite3.Connection) -> Rows:
    """The rows of each table as far as they can be read; of texts those that are what was read."""
    found = {table: list(read_on(db, f"SELECT * FROM {table}")) for table in _TAKE}  # noqa: S608
    whole = [row for row in found["articles"] if hash_text(row["text"]) == row["sha256"]]
    return {**found, "articles": whole}


def take_rows(db: sqlite3.Connection, rows: Rows) -> None:
    """Put such rows beside those that are there, all or none."""
    with db:
        for table, found in rows.items():
            db.executemany(_TAKE[table], [tuple(row) for row in found])
        passage_rows.note_all_days(db)


def read_on(db: sqlite3.Connection, query: str) -> Iterator[sqlite3.Row]:
    """The rows of a query up to the place where the file is broken."""
    try:
        yield from db.execute(query)
    except sqlite3.DatabaseError:
        return
