"""`briefing init` makes a project that is ready for its first articles."""

from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app
from briefing.config import read_layers, resolve
from tests.workflow.day.test_settle_articles import MONDAY, put


def test_a_new_project_builds_with_nothing_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The inbox is there and is the source, the zone is the machine's, and the first build works."""
    monkeypatch.setenv("TZ", "America/Mexico_City")
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(app, ["init"]).exit_code == 0
    settings = resolve(read_layers(tmp_path, {}, tmp_path / "none.toml")).settings
    assert settings.zone == "America/Mexico_City"
    assert (tmp_path / "inbox").is_dir()
    put(tmp_path / "inbox" / MONDAY.isoformat(), "a", MONDAY, 0)
    done = CliRunner().invoke(app, ["build", "--date", MONDAY.isoformat()])
    assert done.exit_code == 0, done.output
    assert "1 kept" in done.output


def test_a_machine_without_a_name_for_its_zone_sets_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A zone that is no name, such as a POSIX rule, is not written into the settings."""
    monkeypatch.setenv("TZ", "XYZ+9")
    monkeypatch.setattr("briefing.cli.machine_zone._LOCAL_TIME", tmp_path / "localtime")
    assert CliRunner().invoke(app, ["init", str(tmp_path)]).exit_code == 0
    assert '# zone = "UTC"' in (tmp_path / "briefing.toml").read_text(encoding="utf-8")


def test_a_new_project_elsewhere_says_where_to_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A project is built in its folder: what `init` says of the next step is true there."""
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, ["init", "desk"])
    assert "call `briefing build` in desk" in done.output
    monkeypatch.chdir(tmp_path / "desk")
    assert done.exit_code == 0
    done = CliRunner().invoke(app, ["init", "--force"])
    assert done.output.endswith("call `briefing build`\n")


def test_a_brief_whose_articles_others_have_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Built for the wrong day first, the right one is empty, and the way out is named."""
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(app, ["init"]).exit_code == 0
    put(tmp_path / "inbox", "a", MONDAY, 0)
    wrong = ["build", "--date", (MONDAY + timedelta(days=2)).isoformat()]
    first = CliRunner().invoke(app, wrong)
    assert "--again" not in first.output
    right = CliRunner().invoke(app, ["build", "--date", MONDAY.isoformat()])
    assert "(0 kept" in right.output
    assert "--again tells the articles again" in right.output
    quiet = ["build", "--date", (MONDAY + timedelta(days=3)).isoformat()]
    assert "--again" not in CliRunner().invoke(app, quiet).output
