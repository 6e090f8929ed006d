"""How a project is: what was asked for its brief, and what nobody could read."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing.composing.brief_json import brief_to_json
from briefing.model import Brief, Problem, Reason
from briefing.model.coverage import CoverageReport, SourceCoverage
from briefing.workflow.upkeep.project_status import StatusLine, read_status
from tests.builders import brief
from tests.workflow.day.test_changed_sources import settings_of

DAY = date(2025, 1, 16)


def _status(folder: Path, shown: Brief) -> dict[str, StatusLine]:
    """The lines of a project whose last brief is this one, by name."""
    (folder / "briefs").mkdir(parents=True)
    (folder / "briefs" / f"{shown.name}.json").write_text(brief_to_json(shown), encoding="utf-8")
    return {line.name: line for line in read_status(settings_of(folder), DAY)}


@pytest.mark.parametrize("state", ["fresh", "broken"])
def test_sources_without_an_answer_need_a_person(tmp_path: Path, state: str) -> None:
    """What was asked for the last brief is a line; one source without an answer is marked."""
    sources = (
        SourceCoverage(name="a.example", state=state),  # type: ignore[arg-type]
        SourceCoverage(name="b.example", state="fresh"),
    )
    report = CoverageReport(start=DAY, end=DAY, runs=1, sources=sources)
    line = _status(tmp_path, brief((), (), coverage=report))["collected"]
    assert line.value.startswith("2 sources asked")
    assert line.needs == (state == "broken")


def test_file_types_that_were_not_read_are_named(tmp_path: Path) -> None:
    """The types of the files that no reader takes stand in a line, and need nobody."""
    reason = Reason(code="others_unread", values=(".txt, .html", ".xls ×2, .css"))
    shown = replace(brief((), ()), problems=(Problem(where="inbox", what=reason),))
    line = _status(tmp_path, shown)["unread"]
    assert ".xls ×2, .css" in line.value
    assert not line.needs
    assert "unread" not in _status(tmp_path / "b", brief((), ()))


@pytest.mark.parametrize(
    ("days", "said", "needs"),
    [
        (0, "articles", False),
        (1, "1 day ago", False),
        (-1, "1 day ahead of this machine's clock", False),
        (-2, "2 days ahead of this machine's clock", True),
    ],
)
def test_a_brief_of_days_to_come_needs_a_person(
    tmp_path: Path, days: int, said: str, needs: bool
) -> None:
    """A brief of tomorrow may be built in the evening; one of later means that a clock went back."""
    shown = replace(brief((), ()), day=DAY - timedelta(days))
    line = _status(tmp_path, shown)["brief"]
    assert line.value.endswith(said)
    assert line.needs == needs


@pytest.mark.parametrize(
    ("earlier", "age", "late"),
    [
        ((), 400, False),
        ((1, 2, 3), 4, False),
        ((1, 2, 3), 5, True),
        ((1, 4, 5, 6, 7, 8, 11), 6, False),
        ((1, 4, 5, 6, 7, 8, 11), 7, True),
        ((7, 14, 21), 14, False),
        ((7, 14, 21), 15, True),
    ],
)
def test_a_brief_that_is_overdue_needs_a_person(
    tmp_path: Path, earlier: tuple[int, ...], age: int, late: bool
) -> None:
    """A project of every morning, of five mornings a week or of one has its own pauses; a single
    brief has none, however old it is.
    """
    last = DAY - timedelta(age)
    (tmp_path / "briefs").mkdir()
    for days in (0, *earlier):
        shown = replace(brief((), ()), day=last - timedelta(days))
        path = tmp_path / "briefs" / f"{shown.name}.json"
        path.write_text(brief_to_json(shown), encoding="utf-8")
    (line,) = [one for one in read_status(settings_of(tmp_path), DAY) if one.name == "brief"]
    assert (line.needs, "none was built since" in line.value) == (late, late)
