"""A file that is written piece by piece is whole or as it was."""

from pathlib import Path
from typing import IO

import pytest

from briefing.archive.files.streamed_file import write_streamed


def test_a_file_is_there_when_all_is_written(tmp_path: Path) -> None:
    """What the writer returns comes back; nothing else is left beside it."""
    assert write_streamed(tmp_path / "a", lambda file: file.write(b"whole")) == len(b"whole")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"whole")]


def test_a_writer_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    """Half of it was written already."""
    (tmp_path / "a").write_bytes(b"before")

    def fail(file: IO[bytes]) -> None:
        file.write(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_streamed(tmp_path / "a", fail)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"before")]
