"""What became of a text in the briefs of other days, as the ledger has it."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing.archive.past_outcomes import PastOutcome
from briefing.archive.store import ArchivedRun, open_locked
from briefing.model import LedgerEntry
from briefing.model.article import OF_ANOTHER_DAY
from tests import builders

TEXT, SHA = "A gate opened.", "0" * 64
TODAY = date(2025, 1, 16)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
(LATE, *_) = sorted(OF_ANOTHER_DAY)


def _run(day: date, outcome: str, code: str = "") -> ArchivedRun:
    entry = LedgerEntry(article_id="a", origin="a.txt", outcome="kept", reason="because")
    return ArchivedRun(
        relationship="us-mexico", day=day, brief="{}", articles=[(SHA, builders.article(TEXT))],
        ledger=[(SHA, replace(entry, outcome=outcome))], passages=[], codes={"a": code},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((), None),
        # The day itself, built again: it was read today, and neither told nor left out before.
        ([_run(TODAY, "left out", "off_topic")], PastOutcome(first_read=TODAY)),
        ([_run(TODAY, "kept")], PastOutcome(first_read=TODAY)),
        # Told counts on any other day, the latest of all.
        ([_run(TOMORROW, "copy")], PastOutcome(first_read=TOMORROW, told=TOMORROW)),
        (
            [_run(YESTERDAY, "kept"), _run(TOMORROW, "kept")],
            PastOutcome(first_read=YESTERDAY, told=TOMORROW),
        ),
        # Left out counts on earlier days.
        (
            [_run(YESTERDAY, "left out", "off_topic")],
            PastOutcome(first_read=YESTERDAY, left_out=YESTERDAY, code="off_topic"),
        ),
        ([_run(TOMORROW, "left out", "off_topic")], PastOutcome(first_read=TOMORROW)),
        # A day built late that left it to another is no first reading, unless there is no other.
        (
            [_run(YESTERDAY, "left out", LATE), _run(TODAY, "kept")],
            PastOutcome(first_read=TODAY, left_out=YESTERDAY, code=LATE),
        ),
        (
            [_run(YESTERDAY, "left out", LATE)],
            PastOutcome(first_read=YESTERDAY, left_out=YESTERDAY, code=LATE),
        ),
    ],
)
def test_past_outcome(
    tmp_path: Path, runs: list[ArchivedRun], expected: PastOutcome | None
) -> None:
    """Of the days before, of the day itself, and of days that were built before it."""
    with open_locked(tmp_path) as archive:
        for run in runs:
            archive.record(run)
        assert archive.past_outcomes("us-mexico", TODAY, [SHA, SHA]).get(SHA) == expected
        assert not archive.past_outcomes("us-canada", TODAY, [SHA])
        assert archive.brief_days("us-mexico") == sorted(run.day for run in runs)
