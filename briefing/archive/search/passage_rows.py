"""Between which rows of the index the passages of a text lie, and those of a day's texts.

Passages are indexed day after day, so that the texts of some days lie close together: a search of
those days reads that part of the index and no more.
"""

import sqlite3
from collections.abc import Iterable, Sequence

PassageRow = tuple[str, str, str, int, int]  # text, speaker, SHA-256, start, end
_DAYS = """
    INSERT INTO passage_days
    SELECT coalesce(published, first_day), first_row, last_row
    FROM articles JOIN indexed USING (sha256) WHERE first_row IS NOT NULL AND {}
    ON CONFLICT (day) DO UPDATE SET first_row = min(first_row, excluded.first_row),
        last_row = max(last_row, excluded.last_row)
"""


def insert_passages(db: sqlite3.Connection, passages: Sequence[PassageRow]) -> None:
    """Put passages behind those that are there, and note where each text's lie."""
    (last,) = db.execute("SELECT coalesce(max(rowid), 0) FROM passages").fetchone()
    rows = [(number, *passage) for number, passage in enumerate(passages, start=last + 1)]
    places: dict[str, list[int]] = {}
    for row in rows:
        places.setdefault(row[3], []).append(row[0])
    texts = [(sha, min(found), max(found)) for sha, found in sorted(places.items())]
    db.executemany("INSERT INTO indexed VALUES (?, ?, ?)", texts)
    db.executemany(
        'INSERT INTO passages (rowid, text, speaker, sha256, start, "end")'
        " VALUES (?, ?, ?, ?, ?, ?)",
        rows,
    )


def note_days(db: sqlite3.Connection, texts: Iterable[str]) -> None:
    """Note these texts for their days: the day of publication, else the first that they were read.

    To be called after their articles are stored, whose day may have become known since. What was
    noted for another day stays noted: a range that is too wide finds nothing wrong.
    """
    db.executemany(_DAYS.format("sha256 = ?"), [(sha,) for sha in sorted(set(texts))])


def note_all_days(db: sqlite3.Connection) -> None:
    """The same for every text that is indexed."""
    db.execute(_DAYS.format("true"))
