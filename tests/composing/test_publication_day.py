"""The window is of the project's time zone: an article of late in the evening belongs to the day it
was there.
"""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing.composing.checks import brief_check
from briefing.composing.citations import publication_day
from briefing.config import Settings
from briefing.model import Brief, Reason
from briefing.rendering import render_markdown
from briefing.workflow.day import daily_build
from briefing.workflow.proof import verify_brief
from tests import builders

EVENING = datetime(
    2025, 1, 17, 0, 30, tzinfo=UTC
)  # half past six on the evening of the 16th in Mexico City
TEXT = """Mexico and the United States agreed on Wednesday to begin talks about the \
tomato tariff on February 3.

The talks between Mexico and the United States will last two weeks, the Mexican trade office said \
on Thursday.
"""


@pytest.mark.parametrize(
    ("zone", "day"), [("America/Mexico_City", 16), ("UTC", 17), ("Asia/Tokyo", 17)]
)
def test_a_moment_is_of_the_day_of_the_zone(zone: str, day: int) -> None:
    """Half past midnight in London is the evening before in Mexico."""
    article = builders.article("x", published=date(2025, 1, 17), moment=EVENING)
    assert publication_day(article, zone) == date(2025, 1, day)


def test_a_printed_day_is_of_no_zone() -> None:
    """A day without a time stays what was printed; none stays none."""
    assert publication_day(
        builders.article("x", published=date(2025, 1, 17)), "America/Mexico_City"
    ) == date(2025, 1, 17)
    assert publication_day(builders.article("x"), "America/Mexico_City") is None


def _built(folder: Path, zone: str, day: int) -> Brief:
    record = {
        "id": "a",
        "title": "Mexico and U.S. to talk about tomatoes",
        "text": TEXT,
        "lang": "en",
    }
    (folder / "feed.jsonl").write_text(
        json.dumps({**record, "published": EVENING.isoformat()}), encoding="utf-8"
    )
    settings = Settings(
        sources=(str(folder / "feed.jsonl"),), out=str(folder), archive="", zone=zone, window_days=1
    )
    return daily_build.run_build(settings, date(2025, 1, day)).brief


def test_the_window_takes_the_day_of_the_zone(tmp_path: Path) -> None:
    """In Mexico City it is in the brief of the 16th, which shows both days; in UTC it is of the day
    after.
    """
    here = _built(tmp_path, "America/Mexico_City", 16)
    assert here.counts.kept == 1
    assert "17 January 2025 (16 January 2025, Mexico City time)" in render_markdown(here)
    assert not list(verify_brief.verify_brief(tmp_path / "2025-01-16.json", Settings(archive="")))
    there = _built(tmp_path, "UTC", 16)
    assert [entry.reason for entry in there.ledger] == [
        Reason(code="after_the_day", values=("2025-01-17",))
    ]


def test_a_day_that_is_not_the_printed_one_names_its_zone(tmp_path: Path) -> None:
    """An article left out for a day that its page does not print says in which zone it is that
    day.
    """
    _built(tmp_path, "America/Mexico_City", 15)
    document = (tmp_path / "2025-01-15.md").read_text(encoding="utf-8")
    assert "published on 16 January 2025 (Mexico City time), after the day of the brief" in document


def test_a_wrong_day_is_named() -> None:
    """The day in the zone of the brief is compared with the one that was recorded."""
    source = builders.citation(TEXT, published=date(2025, 1, 17), day_in_zone=date(2025, 1, 16))
    brief = builders.brief((), (source,))
    wrong = replace(brief, citations=(replace(source, day_in_zone=date(2025, 1, 15)),))
    (fault,) = brief_check.compare_with_record(wrong, brief)
    assert fault.endswith("the brief gives its day_in_zone as 2025-01-15, not as 2025-01-16")
