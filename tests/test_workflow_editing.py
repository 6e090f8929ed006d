"""An editor's changes survive a rebuild, are signed, and an edit that fits nothing is an error with its line."""

from datetime import date
from pathlib import Path

import pytest

from briefing.composing.edition import Piece
from briefing.errors import SettingsError
from briefing.model import Group, Relevance
from briefing.workflow.editing import Edited, editor
from tests import builders

TITLES = {"k1": "Peppers wait at the bridge", "k2": "Peppers again", "k3": "Water for the valley", "k4": ""}


def _apply(folder: Path, text: str) -> Edited:
    (folder / "x.edits.toml").write_text(text, encoding="utf-8")
    pieces = {
        key: Piece(
            cleaned=builders.taken("x", id=key, title=title or None), sentences=(), quotes=(), outlet=None, family=None,
            relevance=Relevance(relevant=True, score=1.0), origin=key,
        )
        for key, title in TITLES.items()
    }  # fmt: skip
    return editor(folder / "x.edits.toml").apply([Group(key=key, members=(key,)) for key in TITLES], pieces)


def _keys(edited: Edited) -> list[str]:
    return [group.key for group in edited.groups]


def test_without_a_file_nothing_changes(tmp_path: Path) -> None:
    """No edits file, or an empty one, leaves the stories as they are."""
    assert not editor(tmp_path / "none.toml").source.table
    assert _keys(_apply(tmp_path, "")) == list(TITLES)


def test_pin_drop_and_order(tmp_path: Path) -> None:
    """Pinned stories lead, dropped ones are gone, listed ones change places among themselves."""
    edited = _apply(tmp_path, 'pin = ["k4"]\ndrop = ["Peppers again"]\norder = ["Water", "Peppers wait"]\n')
    assert _keys(edited) == ["k4", "k3", "k1"]
    assert [group.key for group in edited.dropped] == ["k2"]


def test_headlines_notes_and_corrections(tmp_path: Path) -> None:
    """A new headline, a signed note and a dated correction come with the story they are about."""
    edits = _apply(
        tmp_path,
        '[[retitle]]\nstory = "Water"\nheadline = "Two dams open"\n'
        '[[note]]\nstory = "k1"\ntext = "Seen."\nby = "A. P."\n'
        '[[note]]\ntext = "All quiet."\nby = "A. P."\n'
        '[[correction]]\nday = 2025-01-17\ntext = "Not so."\nby = "A. P."\n',
    ).edits
    assert edits.headlines == {"k3": "Two dams open"}
    assert [(note.story, note.text) for note in edits.notes] == [("k1", "Seen."), (None, "All quiet.")]
    assert [(c.day, c.by) for c in edits.corrections] == [(date(2025, 1, 17), "A. P.")]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('drop = ["Bread"]', 1, "no story of this day begins with 'Bread'"),
        ('pin = ["Peppers"]', 1, "several stories begin with 'Peppers'"),
        ('\n[[note]]\nstory = "Bread"\ntext = "x"\nby = "y"', 3, "no story of this day begins with 'Bread'"),
        ('[[note]]\ntext = "unsigned"', 1, "'by' is missing"),
        ('pins = ["k1"]', 1, "unknown key 'pins'; did you mean 'pin'?"),
        ('[[correction]]\nday = "yesterday"\ntext = "x"\nby = "y"', 2, "wanted a date"),
        ("pin = x\n", 1, "can't be read as TOML"),
    ],
)
def test_an_edit_that_fits_nothing_is_an_error(tmp_path: Path, text: str, line: int, says: str) -> None:
    """A misspelt key, an unsigned note, a story that is not there or not the only one: the line and what was wrong."""
    with pytest.raises(SettingsError) as caught:
        _apply(tmp_path, text)
    assert says in str(caught.value)
    assert f"line {line}" in str(caught.value)
