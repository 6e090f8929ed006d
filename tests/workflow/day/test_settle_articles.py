"""Told means told: an inbox that only grows, late articles, weekends, and days built again."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.model import Brief, Reason
from briefing.workflow.day import daily_build
from briefing.workflow.day.daily_build import BuildResult

MONDAY = date(2025, 3, 3)
STORY = """{title}

{place}, {day:%B} {day.day}, {day.year} — Customs officers of the United States and Mexico will {deed} at the \
bridge of {place} from next month, the trade desks of both countries said.

The {thing} has held up trucks of both countries since the winter, and Mexico asked Washington for \
{number} more officers on the American side. Hauliers of {place} say that they lose {number} hours a week.
"""
KINDS = (
    ("Bridge officers will open a lane for tomatoes", "Pharr", "open a lane for tomatoes", "queue"),
    ("Mexico and Washington agree on seals for trucks", "Otay", "put seals on trucks", "smuggling"),
    ("Scanners come to the rail crossing of two nations", "Eagle Pass", "scan trains", "backlog"),
    ("Night shift of both customs houses begins", "Nogales", "work at night", "heat"),
)


def put(inbox: Path, name: str, day: date, kind: int) -> None:
    """An article of a day in the inbox; kinds differ in every sentence."""
    title, place, deed, thing = KINDS[kind % len(KINDS)]
    text = STORY.format(
        title=title, place=place, day=day, deed=deed, thing=thing, number=20 + 7 * kind
    )
    inbox.mkdir(parents=True, exist_ok=True)
    (inbox / f"{name}.txt").write_text(text, encoding="utf-8")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """An inbox that only grows."""
    return tmp_path / "inbox"


def build(inbox: Path, day: date, **fields: object) -> BuildResult:
    """Build a day from the whole inbox."""
    folder = inbox.parent
    settings = Settings(
        sources=(str(inbox),), out=str(folder / "briefs"), archive=str(folder / ".briefing")
    )
    return daily_build.run_build(settings.model_copy(update=fields), day)


def cited(brief: Brief) -> set[str]:
    """The articles that a brief cites."""
    return {citation.article_id for citation in brief.citations}


def codes(brief: Brief) -> dict[str, str]:
    """Why each article was left out."""
    return {
        entry.article_id: entry.reason.code
        for entry in brief.ledger
        if entry.outcome == "left out" and isinstance(entry.reason, Reason)
    }


def test_an_article_is_told_once_however_long_it_lies_there(inbox: Path) -> None:
    """What was told is not told 1, 4, 9 or 40 days later, with any look-back and window."""
    put(inbox, "a", MONDAY, 0)
    assert cited(build(inbox, MONDAY).brief) == {"a.txt"}
    for later in (1, 4, 9, 40):
        day = MONDAY + timedelta(days=later)
        brief = build(inbox, day, look_back_days=1, window_days=0).brief
        assert not cited(brief)


def test_what_was_told_is_said_once_and_then_counted(inbox: Path) -> None:
    """The next brief says that the article was told; later ones only count it."""
    put(inbox, "a", MONDAY, 0)
    build(inbox, MONDAY)
    assert codes(build(inbox, MONDAY + timedelta(days=1)).brief) == {"a.txt": "told_before"}
    third = build(inbox, MONDAY + timedelta(days=2))
    assert not third.brief.ledger
    assert [entry.article_id for entry in third.silent] == ["a.txt"]
    assert [problem.what for problem in third.brief.problems] == [
        Reason(code="settled_before_one", values=("1",))
    ]


def test_old_files_are_left_out_once(inbox: Path) -> None:
    """What is older than the window is said so in the first brief, and only counted in the next."""
    put(inbox, "old", MONDAY - timedelta(days=30), 0)
    put(inbox, "new", MONDAY, 1)
    first = build(inbox, MONDAY).brief
    assert cited(first) == {"new.txt"}
    assert codes(first) == {"old.txt": "before_the_window"}
    second = build(inbox, MONDAY + timedelta(days=1)).brief
    assert "old.txt" not in codes(second)
    assert second.counts.read == len(second.ledger) == 1


def test_monday_has_the_weekend(inbox: Path) -> None:
    """The window begins on the day of the last brief, and never less than three days before."""
    put(inbox, "a", MONDAY, 0)
    assert build(inbox, MONDAY).brief.window.start == MONDAY - timedelta(days=3)
    put(inbox, "b", MONDAY + timedelta(days=2), 1)
    week = build(inbox, MONDAY + timedelta(days=8)).brief
    assert week.window.start == MONDAY
    assert cited(week) == {"b.txt"}


def test_a_late_article_is_told_and_marked(inbox: Path) -> None:
    """An article of an earlier day that was not there then is told, and the brief says so."""
    put(inbox, "a", MONDAY, 0)
    build(inbox, MONDAY + timedelta(days=1))
    put(inbox, "late", MONDAY, 1)
    brief = build(inbox, MONDAY + timedelta(days=2)).brief
    assert cited(brief) == {"late.txt"}
    days = (MONDAY.isoformat(), (MONDAY + timedelta(days=1)).isoformat())
    assert Reason(code="late", values=days) in [problem.what for problem in brief.problems]
    put(inbox, "today", MONDAY + timedelta(days=3), 2)
    brief = build(inbox, MONDAY + timedelta(days=3)).brief
    assert cited(brief) == {"today.txt"}
    assert "late" not in {getattr(problem.what, "code", "") for problem in brief.problems}


def test_a_past_day_sees_what_was_known_then(inbox: Path) -> None:
    """Built again after a later one, a day has the same articles; what came later stays out."""
    put(inbox, "a", MONDAY, 0)
    first = build(inbox, MONDAY).brief
    put(inbox, "late", MONDAY, 1)
    put(inbox, "next", MONDAY + timedelta(days=1), 2)
    assert cited(build(inbox, MONDAY + timedelta(days=1)).brief) == {"late.txt", "next.txt"}
    again = build(inbox, MONDAY).brief
    assert cited(again) == cited(first) == {"a.txt"}
    assert codes(again) == {"late.txt": "told_before", "next.txt": "told_before"}


def test_a_past_day_says_what_it_cannot_have_known(inbox: Path) -> None:
    """An article that no brief read, told in a brief that is built after a later one, is said."""
    put(inbox, "a", MONDAY + timedelta(days=1), 0)
    build(inbox, MONDAY + timedelta(days=1))
    put(inbox, "b", MONDAY, 1)
    brief = build(inbox, MONDAY).brief
    assert cited(brief) == {"b.txt"}
    said = Reason(code="built_later", values=((MONDAY + timedelta(days=1)).isoformat(), "1"))
    assert said in [problem.what for problem in brief.problems]


def test_an_article_of_tomorrow_is_told_tomorrow(inbox: Path) -> None:
    """What was left out because its day was still to come is told on that day."""
    put(inbox, "a", MONDAY + timedelta(days=6), 0)
    assert codes(build(inbox, MONDAY).brief) == {"a.txt": "after_the_day"}
    assert cited(build(inbox, MONDAY + timedelta(days=6)).brief) == {"a.txt"}


def test_a_duplicate_is_said_once(inbox: Path) -> None:
    """A file that is twice in the inbox is a problem on the first day only."""
    put(inbox, "a", MONDAY, 0)
    (inbox / "b.txt").write_bytes((inbox / "a.txt").read_bytes())
    assert [problem.where for problem in build(inbox, MONDAY).unread] == ["b.txt"]
    assert not build(inbox, MONDAY + timedelta(days=1)).unread
