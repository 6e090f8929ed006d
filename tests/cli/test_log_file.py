"""The log in the archive's folder: kept once, turned over, and never in the way."""

import logging
from pathlib import Path

import pytest

from briefing.cli.log_file import LOG_FILE, keep_log


class _FullDisk:
    """A stream that can't be written, as that of a file on a full disk."""

    def write(self, _text: str) -> int:
        raise OSError(28, "No space left on device")

    def flush(self) -> None:
        """Nothing waits to be written."""

    def close(self) -> None:
        """Nothing is open."""


def test_steps_are_kept_without_addresses(tmp_path: Path) -> None:
    """A record stands in the log once, also where a run asked for the log twice; addresses do not."""
    keep_log(str(tmp_path))
    keep_log(str(tmp_path))
    logging.getLogger("briefing.somewhere").info("sent to %s", "reader@example.org")
    text = (tmp_path / LOG_FILE).read_text(encoding="utf-8")
    assert text.count("sent to …") == 1
    assert "reader@" not in text


def test_a_log_that_can_not_be_written_is_no_matter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the disk is full the record is lost and nothing is said, least of all a traceback."""
    keep_log(str(tmp_path))
    (handler,) = logging.getLogger("briefing").handlers
    assert isinstance(handler, logging.FileHandler)
    handler.stream.close()
    handler.stream = _FullDisk()  # type: ignore[assignment]
    logging.getLogger("briefing").info("a step")
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("folder", ["", "missing"])
def test_without_an_archive_there_is_no_log(tmp_path: Path, folder: str) -> None:
    """Where no archive is kept or its folder is not there, no file appears and no handler stays."""
    keep_log(str(tmp_path / folder) if folder else "")
    assert logging.getLogger("briefing").handlers == []
    assert list(tmp_path.iterdir()) == []
