"""`briefing config show` says what is set, and where settings are looked for."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, and one for the user's own settings."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "own"))
    return tmp_path


def test_the_files_that_are_looked_for_are_named(home: Path) -> None:
    """Where there is none, it says where the user's would be."""
    lines = CliRunner().invoke(app, ["config", "show"]).output.splitlines()
    assert lines[0] == "# the project's file: none (no briefing.toml here or above)"
    assert lines[1] == f"# your own file: {home}/own/briefing/briefing.toml (not there)"


def test_a_file_that_is_there_is_named_and_obeyed(home: Path) -> None:
    """The place that is named is the one that is read."""
    own = home / "own" / "briefing" / "briefing.toml"
    own.parent.mkdir(parents=True)
    own.write_text("story_words = 70\n", encoding="utf-8")
    (home / "work" / "briefing.toml").write_text('language = "es"\n', encoding="utf-8")
    lines = CliRunner().invoke(app, ["config", "show"]).output.splitlines()
    assert lines[0] == f"# the project's file: {home}/work/briefing.toml"
    assert lines[1] == f"# your own file: {own}"
    assert f"story_words = 70  # {own}" in lines
    assert f'language = "es"  # {home}/work/briefing.toml' in lines


def test_an_office_of_a_persons_own_is_named_by_its_title(home: Path) -> None:
    """What `profile check` says of it has no empty key before it."""
    profile = home / "work" / "austria-italy.toml"
    drafted = CliRunner().invoke(app, ["init", "--between", "Austria", "Italy"])
    assert drafted.exit_code == 0
    own = '{ title = "Foreign Minister", side = "austria", start = 2024-10-01 }'
    person = f'\n[[people]]\nname = "Ada Quill"\noffices = [{own}]\n'
    profile.write_text(profile.read_text(encoding="utf-8") + person, encoding="utf-8")
    done = CliRunner().invoke(app, ["profile", "check"])
    assert done.output == "unchecked: Ada Quill, Foreign Minister: no as_of\n"
