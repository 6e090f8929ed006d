"""The archive for those who only read: nothing is written, and a foreign one can't hold them up."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.archive.read_access import open_to_read
from briefing.archive.search.search_filter import SearchFilter
from briefing.archive.store import ARCHIVE_FILE, open_locked
from briefing.cli.app import app
from briefing.errors import BriefingError
from tests.archive.test_store import _run

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of one article."""
    with open_locked(tmp_path / "archive") as archive:
        archive.record(_run())
    return tmp_path / "archive"


def _spoil(folder: Path, sql: str) -> None:
    with closing(sqlite3.connect(folder / ARCHIVE_FILE)) as db:
        db.executescript(sql)


@pytest.mark.parametrize(
    "sql",
    [
        f"DROP TABLE ledger; CREATE VIEW ledger AS {ENDLESS};",
        f"CREATE VIEW more AS {ENDLESS};",
        "CREATE TRIGGER t AFTER INSERT ON briefs BEGIN DELETE FROM articles; END;",
    ],
)
def test_a_foreign_archive_with_code_in_it_is_not_opened(folder: Path, sql: str) -> None:
    """A view that has no end and a trigger that deletes are refused, to read and to write."""
    _spoil(folder, sql)
    with (
        pytest.raises(BriefingError, match="views or triggers"),
        open_to_read(folder / ARCHIVE_FILE),
    ):
        pass
    with pytest.raises(BriefingError, match="views or triggers"), open_locked(folder):
        pass


def test_searching_leaves_the_archive_as_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was asked for is found, and the file is the same to a byte."""
    monkeypatch.setenv("BRIEFING_ARCHIVE", str(folder))
    before = (folder / ARCHIVE_FILE).read_bytes()
    assert "presas" in CliRunner().invoke(app, ["search", "presas"]).output
    assert (folder / ARCHIVE_FILE).read_bytes() == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everything")
def test_an_archive_that_cant_be_written_is_searched(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of somebody else's, or on a medium that is read-only, will do."""
    (folder / ARCHIVE_FILE).chmod(0o444)
    folder.chmod(0o555)
    monkeypatch.setenv("BRIEFING_ARCHIVE", str(folder))
    done = CliRunner().invoke(app, ["search", "presas"])
    folder.chmod(0o755)
    assert "presas" in done.output


def test_an_older_archive_is_read_and_left_as_it_is(folder: Path) -> None:
    """One of an earlier version is brought up to date in memory alone."""
    indexes = (
        "articles_by_day",
        "articles_by_published",
        "articles_by_first_day",
        "articles_by_id",
    )
    later = "".join(f"DROP INDEX {name};" for name in (*indexes, "ledger_by_text_and_pair"))
    earlier = "CREATE INDEX ledger_by_text ON ledger (sha256); PRAGMA user_version = 9;"
    tables = "".join(f"DROP TABLE {name};" for name in ("topics", "passage_sides", "passage_days"))
    bare = "".join(f"ALTER TABLE indexed DROP COLUMN {end}_row;" for end in ("first", "last"))
    _spoil(folder, f"{tables} {bare} {later} {earlier}")
    copy = shutil.copy(folder / ARCHIVE_FILE, folder / "before")
    days = SearchFilter(first=date(2025, 1, 1), last=date(2025, 1, 31))
    with open_to_read(folder / ARCHIVE_FILE) as archive:
        assert archive.search(["presas"])
        assert archive.search(["presas"], only=days)
    assert Path(copy).read_bytes() == (folder / ARCHIVE_FILE).read_bytes()
