"""A file that somebody meant for the program and put elsewhere is named, never silently ignored."""

from pathlib import Path

import pytest

from briefing.config import Settings, read_layers
from briefing.errors import SettingsError, WrongUse
from briefing.workflow.day import daily_build
from tests.workflow.day.test_settle_articles import MONDAY, build, put


@pytest.mark.parametrize("name", ["briefs/2025-03-03.toml", "2025-03-03.edits.toml"])
def test_edits_in_the_wrong_place_are_named(tmp_path: Path, name: str) -> None:
    """Edits of the day under another name or beside the project are said, with where they belong."""
    put(tmp_path / "inbox", "a", MONDAY, 0)
    (tmp_path / "briefs").mkdir()
    (tmp_path / name).write_text('drop = ["x"]\n', encoding="utf-8")
    (problem,) = build(tmp_path / "inbox", MONDAY).unread
    assert "edits_elsewhere" in str(problem.what)
    assert "2025-03-03.edits.toml" in str(problem.what)


def test_a_misnamed_template_is_named(tmp_path: Path) -> None:
    """A template whose name is nearly one of ours is said; a partial with a name of its own is not."""
    put(tmp_path / "inbox", "a", MONDAY, 0)
    own = tmp_path / "templates"
    own.mkdir()
    (own / "storys.md.j2").write_text("x", encoding="utf-8")
    (own / "footer-of-ours.j2").write_text("x", encoding="utf-8")
    (problem,) = build(tmp_path / "inbox", MONDAY, templates=str(own)).unread
    assert problem.where == "storys.md.j2"
    assert "story.md.j2" in str(problem.what)


def test_an_address_as_a_source_says_what_to_do() -> None:
    """An address among the sources is an error that names what reads addresses."""
    with pytest.raises(WrongUse, match="is an address, and `build` reads files"):
        daily_build.run_build(Settings(sources=("https://a.example/x",), archive=""), MONDAY)


@pytest.mark.parametrize(
    ("line", "said"),
    [('sources = ["C:\\Users\\news"]', "single quotes"), ("window_days = …   (not set)", "#")],
)
def test_a_fault_that_many_make_has_a_hint(tmp_path: Path, line: str, said: str) -> None:
    """A Windows path in double quotes, and an uncommented line without a value, say what to write."""
    (tmp_path / "briefing.toml").write_text(line, encoding="utf-8")
    with pytest.raises(SettingsError, match=said):
        read_layers(tmp_path, {}, tmp_path / "none.toml")
