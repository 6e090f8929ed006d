"""An editor's changes survive a rebuild, are signed, and an edit that fits nothing is an error with
its line.
"""

from datetime import date
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.errors import SettingsError
from briefing.model import Cluster
from briefing.workflow.brief.editor_changes import EditedStories, read_edits
from briefing.workflow.day import daily_build
from tests import builders

SAMPLES = Path(__file__).parents[3] / "samples" / "2025-01-16"
TITLES = {
    "k1": "Peppers wait at the bridge",
    "k2": "Peppers again",
    "k3": "Water for the valley",
    "k4": "",
}


def _apply(folder: Path, text: str) -> EditedStories:
    (folder / "x.edits.toml").write_text(text, encoding="utf-8")
    pieces = {
        key: builders.analyzed(builders.taken("x", id=key, title=title or None))
        for key, title in TITLES.items()
    }
    return read_edits(folder / "x.edits.toml").apply(
        [Cluster(key=key, members=(key,)) for key in TITLES], pieces
    )


def _keys(edited: EditedStories) -> list[str]:
    return [group.key for group in edited.clusters]


def test_without_a_file_nothing_changes(tmp_path: Path) -> None:
    """No edits file, or an empty one, leaves the stories as they are."""
    assert not read_edits(tmp_path / "none.toml").source.table
    assert _keys(_apply(tmp_path, "")) == list(TITLES)


def test_pin_drop_and_order(tmp_path: Path) -> None:
    """Pinned stories lead, dropped ones are gone, listed ones change places among themselves."""
    edited = _apply(
        tmp_path, 'pin = ["k4"]\ndrop = ["Peppers again"]\norder = ["Water", "Peppers wait"]\n'
    )
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
    ).changes
    assert edits.headlines == {"k3": "Two dams open"}
    assert [(note.story, note.text) for note in edits.notes] == [
        ("k1", "Seen."),
        (None, "All quiet."),
    ]
    assert [(c.day, c.by) for c in edits.corrections] == [(date(2025, 1, 17), "A. P.")]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('drop = ["Bread"]', 1, "no story of this day begins with 'Bread'"),
        ('pin = ["k1", "Peppers wait"]', 1, "names a story a second time"),
        ('order = ["k1", "k3", "k1"]', 1, "names a story a second time"),
        ('pin = ["Peppers"]', 1, "several stories begin with 'Peppers'"),
        (
            '\n[[note]]\nstory = "Bread"\ntext = "x"\nby = "y"',
            3,
            "no story of this day begins with 'Bread'",
        ),
        ('[[note]]\ntext = "unsigned"', 1, "'by' is missing"),
        ('pins = ["k1"]', 1, "unknown key 'pins'; did you mean 'pin'?"),
        ('[[correction]]\nday = "yesterday"\ntext = "x"\nby = "y"', 2, "wanted a date"),
        (
            '[[correction]]\nday = 2025-01-17T09:30:00\ntext = "x"\nby = "y"',
            2,
            "wanted a date",
        ),
        ('[[note]]\ntext = "  "\nby = "y"', 2, "'text' is '  '; wanted a text"),
        ('note = "x"', 1, "wanted a list of tables"),
        ('pin = "k1"', 1, "wanted a list of texts"),
        ("pin = x\n", 1, "can't be read as TOML"),
    ],
)
def test_an_edit_that_fits_nothing_is_an_error(
    tmp_path: Path, text: str, line: int, says: str
) -> None:
    """A misspelt key, an unsigned note, a story that is not there or not the only one: the line and
    what was wrong.
    """
    with pytest.raises(SettingsError) as caught:
        _apply(tmp_path, text)
    assert says in str(caught.value)
    assert f"line {line}" in str(caught.value)


def test_an_edit_that_does_not_show_is_an_error(tmp_path: Path) -> None:
    """A note on a story that is dropped or has no room stops the build and says what to do."""
    edited = _apply(tmp_path, 'drop = ["k1"]\n[[note]]\nstory = "k1"\ntext = "x"\nby = "y"\n')
    with pytest.raises(SettingsError, match=r"line 3: 'k1' is not in the brief; pin it"):
        edited.check(edited.clusters)


def test_pins_lead_as_a_block_in_the_document(tmp_path: Path) -> None:
    """All pinned stories stand before the topics, in their order; a note on a story without room
    shows in its line.
    """
    settings = Settings(sources=(str(SAMPLES),), out=str(tmp_path), archive="", brief_words=260)
    (tmp_path / "2025-01-16.edits.toml").write_text(
        'pin = ["Abrirá", "Mexico to send"]\n[[note]]\nstory = "Washington"\ntext = "Seen."\nby = "A. P."\n',
        encoding="utf-8",
    )
    daily_build.run_build(settings, date(2025, 1, 16))
    document = (tmp_path / "2025-01-16.md").read_text(encoding="utf-8")
    lead = document.split("## Lead story")[1].split("\n## ")[0]
    assert [line[4:].lstrip("[")[:6] for line in lead.splitlines() if line.startswith("### ")] == [
        "Abrirá",
        "Mexico",
    ]
    also = document.split("## Also reported")[1].split("\n## ")[0]
    assert "**Editor’s note** (A. P.): Seen." in also
