"""A month of mornings in one project: quiet, empty, failing and full days, corrections, late
articles, weekends, an upgrade, a new zone, a moved project and a lost inbox.

Each morning is `build`, `verify` and `send` as the how-to's script runs them; every exit status is
asserted.
"""

import json
import re
import shutil
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app
from briefing.composing.brief_json import brief_from_json
from briefing.model import Brief
from tests.madeup.month import MadeUpMonth

pytestmark = pytest.mark.slow  # builds, proves and sends thirty briefs

FIRST = date(2025, 3, 3)  # a Monday
DAYS = 30
RELEASE = Path(__file__).parent / "golden" / "releases" / "json-2"  # built by version 0.1.0
TOML = """sources = ["inbox"]
zone = "{zone}"
[mail]
sender = "Brief Desk <desk@example.org>"
to = ["ana@example.org"]
"""
QUIET, FAILING, FULL, CORRECTED, LATE, ZONE, MOVED, LOST = 3, 4, 8, 10, 11, 14, 18, 22
WEEKEND = (5, 6)
LATE_TITLE = "A late article"


class Mornings:
    """One project and what its mornings printed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.articles = MadeUpMonth(seed=18)
        self.run = CliRunner()
        self.builds: dict[int, tuple[int, str]] = {}
        self.checks: dict[int, tuple[int, int]] = {}

    def call(self, *words: str) -> tuple[int, str]:
        """The exit status of a command, and what it printed on both streams."""
        done = self.run.invoke(app, list(words), catch_exceptions=False)
        return done.exit_code, done.output

    def morning(self, n: int) -> None:
        """Build, verify and write the mails of a day."""
        day = (FIRST + timedelta(n)).isoformat()
        self.builds[n] = self.call("build", "--date", day)
        verified, words = self.call("verify", day)
        assert verified == 0, words
        self.checks[n] = (verified, self.call("send", day, "--eml", "mails")[0])

    def briefs(self) -> list[Brief]:
        """Every brief of the project, the earliest first."""
        paths = sorted((self.folder / "briefs").glob("*.json"))
        return [brief_from_json(path.read_text(encoding="utf-8")) for path in paths]


def _set_zone(folder: Path, zone: str) -> None:
    (folder / "briefing.toml").write_text(TOML.format(zone=zone), encoding="utf-8")


def _correct(folder: Path) -> None:
    """An outlet changes the figure of an article of the first day, at the same address."""
    path = sorted((folder / "inbox").glob("*.json"))[0]
    record = json.loads(path.read_text(encoding="utf-8"))
    first, rest = record["text"].split("\n\n", 1)
    changed = re.sub(r"from next month", "from next year", first)
    record["text"] = f"{changed}\n\n{rest}"
    path.write_text(json.dumps(record), encoding="utf-8")


def _arrive(project: Mornings, n: int) -> None:
    """What lies in the inbox on a morning beyond what lay there before."""
    inbox, day = project.folder / "inbox", FIRST + timedelta(n)
    inbox.mkdir(exist_ok=True)
    if n == FAILING:
        for number in range(4):
            (inbox / f"broken{number}.txt").write_bytes(b"%PDF-1.7 \x00")
    elif n == FULL:
        project.articles.write(inbox, day, 75, copies=3)
    elif n != QUIET:
        project.articles.write(inbox, day, 3 if day.weekday() in WEEKEND else 5)
    if n == CORRECTED:
        _correct(project.folder)
    if n == LATE:
        project.articles.write(inbox, day - timedelta(2), 1)


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Mornings:
    """The project after its month; its first brief is one of version 0.1.0."""
    folder = tmp_path_factory.mktemp("month") / "desk"
    shutil.copytree(RELEASE / "briefs", folder / "briefs")
    (folder / ".briefing").mkdir()
    shutil.copy(RELEASE / "archive.sqlite3", folder / ".briefing")
    project = Mornings(folder)
    _set_zone(folder, "UTC")
    with pytest.MonkeyPatch.context() as patch:
        for n in range(DAYS):
            if n == ZONE:
                _set_zone(project.folder, "America/Mexico_City")
            if n == MOVED:
                project.folder = project.folder.rename(folder.with_name("moved"))
            if n == LOST:
                shutil.rmtree(project.folder / "inbox")
            _arrive(project, n)
            patch.chdir(project.folder)
            if (FIRST + timedelta(n)).weekday() not in WEEKEND:
                project.morning(n)
        yield project


def test_every_morning_ends_as_it_should(month: Mornings) -> None:
    """Builds exit with 0, and with 3 on the day on which the sources failed; that one is not sent."""
    assert {n: status for n, (status, _) in month.builds.items() if status} == {FAILING: 3}
    assert {n for n, (_, sent) in month.checks.items() if sent} == {FAILING}
    assert month.checks[FAILING] == (0, 3)


def test_a_morning_prints_its_files_and_one_line(month: Mornings) -> None:
    """A morning without trouble prints its counts and three files, whatever the inbox holds."""
    for n, (_, output) in month.builds.items():
        lines = output.splitlines()
        if n != FAILING:
            assert len(lines) == 4, output
        assert any(re.match(r"articles read: \d+ \(", line) for line in lines)


def test_no_article_is_told_twice(month: Mornings) -> None:
    """Nothing is cited in two briefs, and no story of an article that was told is New."""
    told = Counter(c.text_sha256 for brief in month.briefs() for c in _one_each(brief))
    assert [sha for sha, count in told.items() if count > 1] == []


def test_every_article_of_the_month_is_accounted_for(month: Mornings) -> None:
    """Monday has the weekend, and the full day its 300 articles."""
    briefs = {brief.day: brief for brief in month.briefs()}
    monday = briefs[FIRST + timedelta(7)]
    days = {citation.published for citation in monday.citations}
    assert {FIRST + timedelta(5), FIRST + timedelta(6), FIRST + timedelta(7)} <= days
    full = briefs[FIRST + timedelta(FULL)]
    assert full.counts.read >= 300


def test_quiet_and_failed_days_read_differently(month: Mornings) -> None:
    """The quiet day says that there was nothing; the failed day does not."""
    briefs = month.folder / "briefs"
    quiet = (briefs / f"{FIRST + timedelta(QUIET)}.md").read_text(encoding="utf-8")
    failed = (briefs / f"{FIRST + timedelta(FAILING)}.md").read_text(encoding="utf-8")
    assert "So nothing is told" in quiet
    assert "So nothing is told" not in failed
    assert "4 of 4 inputs could not be read" in failed


def test_the_late_article_is_told_and_marked(month: Mornings) -> None:
    """What came two days late is in the brief of the day on which it came, marked."""
    brief = next(one for one in month.briefs() if one.day == FIRST + timedelta(LATE))
    late = FIRST + timedelta(LATE - 2)
    assert late in {citation.published for citation in brief.citations}
    codes = [p.what.code for p in brief.problems if not isinstance(p.what, str)]
    assert "late" in codes


def test_the_outlets_change_is_told(month: Mornings) -> None:
    """The sentence that an outlet changed stands in the brief of that day, with both wordings."""
    brief = next(one for one in month.briefs() if one.day == FIRST + timedelta(CORRECTED))
    (change,) = [
        problem.what.values
        for problem in brief.problems
        if not isinstance(problem.what, str) and problem.what.code == "cited_otherwise"
    ]
    assert "next month" in change[1]
    assert "next year" in change[2]


def test_every_brief_is_proven_at_the_end(month: Mornings) -> None:
    """After a move, a lost inbox and an upgrade each brief is proven, that of 0.1.0 too, and what it
    says is found.
    """
    names = [brief.name for brief in month.briefs()]
    assert len(names) == 1 + 22
    assert {name: month.call("verify", name)[0] for name in names} == dict.fromkeys(names, 0)
    status, output = month.call("search", "warehouses")
    assert status == 0
    assert "warehouses" in output


def _one_each(brief: Brief) -> list[object]:
    """The citations of a brief, copies of one text once."""
    return list({citation.text_sha256: citation for citation in brief.citations}.values())
