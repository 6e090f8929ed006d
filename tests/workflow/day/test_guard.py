"""A day on which sources failed is no quiet day: it says so, exits with 3, and is not sent."""

from datetime import date
from pathlib import Path

import pytest

from briefing.config import GuardSettings, MailSettings, Settings
from briefing.errors import NotReady, WrongUse
from briefing.model import Brief
from briefing.rendering import render_html, render_markdown
from briefing.workflow.approve_brief import (
    ApprovalRequest,
    approve_brief,
    check_ready,
    find_valid_approval,
)
from briefing.workflow.day import daily_build
from briefing.workflow.day.guard import find_guard_note
from briefing.workflow.load_brief import load_brief
from briefing.workflow.proof.verify_brief import verify_brief
from briefing.workflow.upkeep.project_status import read_status
from tests.workflow.day.test_settle_articles import MONDAY, put

NOTHING = "So nothing is told"


def project(folder: Path, **fields: object) -> Settings:
    """The settings of a project in a folder."""
    return Settings(
        sources=(str(folder / "inbox"),),
        out=str(folder / "briefs"),
        archive=str(folder / ".briefing"),
    ).model_copy(update=fields)


def build(settings: Settings, day: date = MONDAY) -> Brief:
    """Build a day."""
    return daily_build.run_build(settings, day).brief


def break_files(folder: Path, count: int) -> None:
    """Put files in the inbox that can't be read."""
    (folder / "inbox").mkdir(exist_ok=True)
    for n in range(count):
        (folder / "inbox" / f"broken{n}.txt").write_bytes(b"%PDF-1.7 \x00\x01")


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_failed_day_does_not_read_like_a_quiet_one(tmp_path: Path, language: str) -> None:
    """Four broken files of five, and an article of long ago: page and document say it at the top,
    in their language, and not that there was nothing.
    """
    put(tmp_path / "inbox", "old", date(2024, 1, 1), 0)
    break_files(tmp_path, 4)
    brief = build(project(tmp_path, language=language))
    note = find_guard_note(brief)
    assert note
    assert "4" in note
    assert "5" in note
    for document in (render_markdown(brief), render_html(brief)):
        assert note in document
        assert NOTHING not in document
        assert "Por eso no se informa de nada" not in document


def test_a_quiet_day_is_quiet(tmp_path: Path) -> None:
    """An inbox with nothing new and one old broken file is a quiet day: the failure was told when it
    was new.
    """
    put(tmp_path / "inbox", "a", MONDAY, 0)
    break_files(tmp_path, 1)
    assert not find_guard_note(build(project(tmp_path)))
    for day in (4, 5):
        brief = build(project(tmp_path), date(2025, 3, day))
        assert not brief.stories
        assert not find_guard_note(brief)
        assert NOTHING in render_markdown(brief)
    (tmp_path / "inbox" / "broken0.txt").write_bytes(b"%PDF-1.7 another \x00")
    assert find_guard_note(build(project(tmp_path), date(2025, 3, 6)))


def test_too_few_or_too_old_articles(tmp_path: Path) -> None:
    """The least number of articles and the age of the newest are settings."""
    put(tmp_path / "inbox", "a", MONDAY, 0)
    few = GuardSettings(least_articles=2)
    assert "at least 2" in str(find_guard_note(build(project(tmp_path, guard=few))))
    for days, found in ((0, True), (1, False)):
        late = project(tmp_path, guard=GuardSettings(newest_days=days), again=True)
        note = find_guard_note(build(late, date(2025, 3, 4)))
        assert ("3 March 2025" in str(note)) == found


def test_a_guarded_brief_is_not_sent(tmp_path: Path) -> None:
    """What the guard found keeps the brief back, on any machine: it stands in the brief."""
    put(tmp_path / "inbox", "a", MONDAY, 0)
    brief = build(project(tmp_path, guard=GuardSettings(least_articles=2)))
    with pytest.raises(NotReady, match="at least 2") as raised:
        check_ready(brief, project(tmp_path))
    assert raised.value.exit_status == 3
    check_ready(build(project(tmp_path)), project(tmp_path))


def test_an_approval_is_for_one_brief(tmp_path: Path) -> None:
    """With `approval` nothing is ready until somebody signs it; the signature is printed, proven,
    and ends with the next build.
    """
    put(tmp_path / "inbox", "a", MONDAY, 0)
    settings = project(tmp_path, approval=True)
    path = tmp_path / "briefs" / "2025-03-03.json"
    with pytest.raises(NotReady, match="briefing approve 2025-03-03"):
        check_ready(build(settings), settings)
    request = ApprovalRequest(brief="2025-03-03", by="Ana Prueba", day=date(2025, 3, 3))
    approve_brief(settings, request)
    check_ready(load_brief(path), settings)
    assert "Approved on 3 March 2025" in path.with_suffix(".md").read_text(encoding="utf-8")
    assert "Ana Prueba" in path.with_suffix(".html").read_text(encoding="utf-8")
    assert not list(verify_brief(path, settings))
    put(tmp_path / "inbox", "b", MONDAY, 1)
    assert find_valid_approval(build(settings), settings) is None
    with pytest.raises(WrongUse, match="nobody approves"):
        approve_brief(settings, ApprovalRequest(brief="2025-03-03", by=" ", day=MONDAY))


def test_the_status_says_what_needs_a_person(tmp_path: Path) -> None:
    """All is well after a build; a changed document, a missing source and a wanted approval are
    named.
    """
    settings = project(tmp_path)
    put(tmp_path / "inbox", "a", MONDAY, 0)
    build(settings)

    def needs(settings: Settings) -> set[str]:
        return {line.name for line in read_status(settings, MONDAY) if line.needs}

    assert not needs(settings)
    document = tmp_path / "briefs" / "2025-03-03.md"
    document.write_text(document.read_text(encoding="utf-8") + "x\n", encoding="utf-8")
    elsewhere = {"sources": (str(tmp_path / "gone"),), "approval": True, "mail": MailSettings()}
    assert needs(settings.model_copy(update=elsewhere)) == {"proof", "sources", "approval"}
