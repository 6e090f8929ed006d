"""Who approved a brief: a name and a day, bound to the very bytes of its JSON."""

import sqlite3
from datetime import date

from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One person's word for one brief. `sha256` is of the JSON that was approved."""

    name: str
    day: date
    sha256: str


def note_approval(
    db: sqlite3.Connection, relationship: str, brief: str, approval: Approval
) -> None:
    """Note it in place of an earlier one."""
    row = (relationship, brief, approval.sha256, approval.name, approval.day.isoformat())
    with db:
        db.execute("REPLACE INTO approvals VALUES (?, ?, ?, ?, ?)", row)


def find_approval(db: sqlite3.Connection, relationship: str, brief: str) -> Approval | None:
    """The approval of a brief, whatever became of the brief since."""
    row = db.execute(
        "SELECT sha256, name, day FROM approvals WHERE relationship = ? AND brief = ?",
        (relationship, brief),
    ).fetchone()
    if row is None:
        return None
    return Approval(sha256=row[0], name=row[1], day=date.fromisoformat(row[2]))
