"""What became of texts in the briefs of other days, from the archive's ledger."""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date

from briefing.model.article import OF_ANOTHER_DAY
from briefing.quick_dataclass import dataclass

TOLD = ("kept", "copy")


@dataclass(frozen=True, slots=True, kw_only=True)
class PastOutcome:
    """When a text was first read and last told, and when and why it was last left out before."""

    first_read: date
    told: date | None = None
    left_out: date | None = None
    code: str = ""  # of the reason why it was left out; empty in rows before version 0.2.0


def find_past_outcomes(
    db: sqlite3.Connection, relationship: str, day: date, texts: Iterable[str]
) -> Mapping[str, PastOutcome]:
    """The outcome of each of these texts in the briefs of other days; none for what no brief read.

    Told counts on any other day, so that a day built late tells nothing that a later one told; left
    out counts on earlier days.
    """
    return {
        sha: outcome
        for sha in dict.fromkeys(texts)
        if (outcome := _outcome(db, relationship, day, sha)) is not None
    }


def _outcome(db: sqlite3.Connection, relationship: str, day: date, sha: str) -> PastOutcome | None:
    rows = db.execute(
        "SELECT day, outcome, code FROM ledger WHERE sha256 = ? AND relationship = ? ORDER BY day",
        (sha, relationship),
    ).fetchall()
    if not rows:
        return None
    told = [row["day"] for row in rows if row["outcome"] in TOLD and row["day"] != day.isoformat()]
    left = [row for row in rows if row["outcome"] not in TOLD and row["day"] < day.isoformat()]
    # A row of a day that was built late, or by a clock that had gone back, is no first reading:
    # the day that read the article would lose it.
    first = next((row for row in rows if row["code"] not in OF_ANOTHER_DAY), rows[0])
    return PastOutcome(
        first_read=date.fromisoformat(first["day"]),
        told=date.fromisoformat(told[-1]) if told else None,
        left_out=date.fromisoformat(left[-1]["day"]) if left else None,
        code=left[-1]["code"] if left else "",
    )


def find_brief_days(db: sqlite3.Connection, relationship: str) -> list[date]:
    """The days of all briefs of a relationship, the earliest first."""
    rows = db.execute("SELECT day FROM briefs WHERE relationship = ? ORDER BY day", (relationship,))
    return [date.fromisoformat(row["day"]) for row in rows]
