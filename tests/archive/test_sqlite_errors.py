"""What is wrong with an archive is said with what to do."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from briefing.archive.deliveries import open_ledger
from briefing.archive.read_access import open_to_read
from briefing.archive.sqlite_errors import explain_error
from briefing.archive.store import ARCHIVE_FILE, Archive, open_locked, open_unlocked
from briefing.errors import BriefingError, TryAgain

Opener = Callable[[Path], AbstractContextManager[object]]
OPENERS: list[Opener] = [
    open_locked,
    lambda folder: open_to_read(folder / ARCHIVE_FILE),
    lambda folder: open_ledger(folder, "us-mexico", "2025-01-16"),
]


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize("kept", [100, 8_000])
def test_a_damaged_archive_is_to_be_rebuilt(tmp_path: Path, opener: Opener, kept: int) -> None:
    """Of a file that was cut short, or is none, every command names the one that mends it."""
    with open_locked(tmp_path):
        pass
    path = tmp_path / ARCHIVE_FILE
    path.write_bytes(
        (b"\x00" * 40 + path.read_bytes() if kept == 100 else path.read_bytes())[:kept]
    )
    said = pytest.raises(BriefingError, match=r"is damaged \(.*`briefing archive rebuild`")
    with said, opener(tmp_path) as opened:
        assert isinstance(opened, Archive)
        list(opened.find_faults())


def test_an_archive_that_another_program_holds_is_tried_again(tmp_path: Path) -> None:
    """A viewer of databases that has it open is no fault of the project."""
    path = tmp_path / ARCHIVE_FILE
    with (
        closing(sqlite3.connect(path)) as viewer,
        closing(sqlite3.connect(path, timeout=0)) as ours,
    ):
        viewer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError) as caught:
            ours.execute("CREATE TABLE x (y)")
    explained = explain_error(path, caught.value, "do this")
    assert isinstance(explained, TryAgain)
    assert "in use by another program" in str(explained)


def test_another_error_has_its_own_words_and_the_advice(tmp_path: Path) -> None:
    """A full disk, a folder that can't be written."""
    error = sqlite3.OperationalError("disk is full")
    assert (
        str(explain_error(tmp_path / "a", error, "make room"))
        == f"{tmp_path}/a: disk is full; make room"
    )


def test_a_path_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    """SQLite says of it that it can't open the file, and no more."""
    folder = tmp_path.joinpath(*["x" * 100] * 6)
    folder.mkdir(parents=True)
    said = pytest.raises(BriefingError, match=re.escape("opens none above 500; "))
    with said, open_unlocked(folder / ARCHIVE_FILE):
        pass
