"""The articles of a period that belonged to a relationship, whatever brief they were told in."""

import sqlite3
from datetime import date

from briefing.archive import article_rows
from briefing.model import Article

# What was admitted was cleaned for keeping, even where the brief had no room for it.
_BELONGED = """
    EXISTS (SELECT 1 FROM ledger AS l WHERE l.sha256 = articles.sha256 AND l.relationship = ?)
    AND EXISTS (SELECT 1 FROM cleanings AS c WHERE c.sha256 = articles.sha256)
"""


_KEPT = f"""
    SELECT * FROM articles WHERE rowid IN (
        SELECT MIN(rowid) FROM articles
        WHERE published BETWEEN ? AND ? AND {_BELONGED} GROUP BY sha256
    ) ORDER BY published, sha256
"""  # noqa: S608  only constants are put in
_UNDATED = f"""
    SELECT COUNT(DISTINCT sha256) FROM articles
    WHERE published IS NULL AND first_day BETWEEN ? AND ? AND {_BELONGED}
"""  # noqa: S608


def kept(
    db: sqlite3.Connection, relationship: str, first: date, last: date
) -> list[tuple[str, Article]]:
    """Hash and article of each text published on these days, both included, by day, then hash.

    Of several places with one text it is the first that was read.
    """
    found = db.execute(
        _KEPT,
        (first.isoformat(), last.isoformat(), relationship),
    )
    return [(row["sha256"], article_rows.from_row(row)) for row in found]


def undated(db: sqlite3.Connection, relationship: str, first: date, last: date) -> int:
    """How many texts without a day of publication were first read for the briefs of these days."""
    (count,) = db.execute(
        _UNDATED,
        (first.isoformat(), last.isoformat(), relationship),
    ).fetchone()
    return int(count)
