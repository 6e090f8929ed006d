"""The log in the archive's folder: kept once, turned over, and never in the way."""

import logging
import shutil
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app
from briefing.cli.log_file import LOG_FILE, keep_log
from tests.workflow.day.test_settle_articles import MONDAY, put


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


def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    """So is one that is there already, and each that it is turned over to."""
    log = tmp_path / LOG_FILE
    log.write_text("earlier\n", encoding="utf-8")
    log.chmod(0o644)
    keep_log(str(tmp_path))
    (handler,) = logging.getLogger("briefing").handlers
    assert isinstance(handler, RotatingFileHandler)
    assert log.stat().st_mode & 0o077 == 0
    handler.doRollover()
    assert log.stat().st_mode & 0o077 == 0
    keep_log("")


def test_the_folder_of_the_archive_is_the_users_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever command makes it first."""
    monkeypatch.chdir(tmp_path)
    day = MONDAY.isoformat()
    put(tmp_path / "inbox" / day, "a", MONDAY, 0)
    (tmp_path / "briefs").mkdir()
    span = ["--from", day, "--to", day, "--jobs", "1"]
    for words in (["site", "build"], ["backfill", "inbox", *span], ["archive", "rebuild"]):
        CliRunner().invoke(app, words)
        folder = tmp_path / ".briefing"
        assert folder.stat().st_mode & 0o077 == 0, words
        shutil.rmtree(folder)
