"""What the shell offers for a value."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app

BRIEFS = Path(__file__).parents[2] / "briefs"


def _offered(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """What bash is offered behind these words."""
    monkeypatch.setenv("_BRIEFING_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", f"briefing {words}")
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" "))))
    return CliRunner().invoke(app, [], prog_name="briefing").output.split()


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a brief of a day, a digest, and a profile of its own."""
    (tmp_path / "briefs").mkdir()
    shutil.copy(BRIEFS / "2025-01-16.json", tmp_path / "briefs")
    shutil.copy(BRIEFS / "2025-01-16.json", tmp_path / "briefs" / "2025-W03.json")
    (tmp_path / "briefs" / "2025-01-16.edits.toml").touch()
    (tmp_path / "austria-italy.toml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("build --profile us-", ["us-canada", "us-mexico"]),
        ("build --profile a", ["austria-italy.toml"]),
        ("quotes --profile sp", ["spain-morocco"]),
        ("build --method lex", ["lex-rank"]),
        ("summarize --method lex", ["lex-rank"]),
        ("build --language ", ["en", "es"]),
        ("build --format md,do", ["md,docx"]),
        ("show 2025", ["2025-W03", "2025-01-16"]),
        ("approve 2025-0", ["2025-01-16"]),
        ("diff 2025-01-16 2025-W", ["2025-W03"]),
        ("search --topic wa", ["water"]),
        ("search --side zz", []),
    ],
)
def test_values_are_offered(
    monkeypatch: pytest.MonkeyPatch, words: str, offered: list[str]
) -> None:
    """Profiles, methods, languages, formats, days, sides and topics, by how they begin."""
    assert _offered(monkeypatch, words) == offered


def test_a_broken_project_offers_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the settings can't be read there is no message amid the line that is typed."""
    (project / "briefing.toml").write_text("x = [", encoding="utf-8")
    assert _offered(monkeypatch, "show 2025") == []
    assert _offered(monkeypatch, "build --method lex") == ["lex-rank"]
