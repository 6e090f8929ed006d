"""The setting `archive_days`: old texts leave the archive, proofs and what was told stay."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from briefing.archive.store import ARCHIVE_FILE, open_locked
from briefing.cli.app import app

SAMPLES = Path(__file__).parents[3] / "samples" / "2025-01-16"
STRAY = "A recipe for soup. Boil the water, then add the beans and wait."
PAGES = ("2025-01-15T060000Z.warc.gz", "2200-01-01T000000Z.warc.gz", "mine.warc.gz")


def _run(*words: str) -> Result:
    return CliRunner().invoke(app, words)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that keeps a month, with an article that belongs nowhere and stored pages."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SAMPLES, tmp_path / "inbox")
    (tmp_path / "inbox" / "stray.txt").write_text(STRAY, encoding="utf-8")
    (tmp_path / ".briefing" / "pages").mkdir(parents=True)
    for name in PAGES:
        (tmp_path / ".briefing" / "pages" / name).touch()
    settings = 'sources = ["inbox"]\narchive_days = 31\n'
    (tmp_path / "briefing.toml").write_text(settings, encoding="utf-8")
    return tmp_path


def test_old_texts_leave_and_proofs_stay(project: Path) -> None:
    """Of a day long ago the uncited text, the sentences and the pages are gone; the brief is proven
    without its sources, and the article that it told is not told again.
    """
    assert _run("build", "--date", "2025-01-16").exit_code == 0
    assert "nothing found" in _run("search", "Mexico").output
    assert STRAY.encode() not in (project / ".briefing" / ARCHIVE_FILE).read_bytes()
    left = sorted(path.name for path in (project / ".briefing" / "pages").iterdir())
    assert left == sorted(PAGES[1:])
    assert _run("archive", "check").exit_code == 0
    again = _run("build", "--date", "2025-01-17")
    assert "0 kept" in again.output
    shutil.rmtree(project / "inbox")
    assert _run("verify", "2025-01-16").exit_code == 0


def test_without_the_setting_nothing_leaves(project: Path) -> None:
    """An archive keeps all for ever if nothing else is said."""
    (project / "briefing.toml").write_text('sources = ["inbox"]\n', encoding="utf-8")
    assert _run("build", "--date", "2025-01-16").exit_code == 0
    assert "nothing found" not in _run("search", "Mexico").output
    assert STRAY.encode() in (project / ".briefing" / ARCHIVE_FILE).read_bytes()


def test_a_text_that_a_brief_cites_is_kept_whatever_lies_on_the_disk(project: Path) -> None:
    """With the files of the briefs gone the archive's own copy still says what is cited."""
    assert _run("build", "--date", "2025-01-16").exit_code == 0
    shutil.rmtree(project / "briefs")
    assert _run("build", "--date", "2025-01-17").exit_code == 0
    with open_locked(project / ".briefing") as archive:
        (brief,) = archive.briefs("us-mexico", date(2025, 1, 16), date(2025, 1, 16))
        kept = [sha for sha, _ in archive.all_articles()]
    assert len(kept) > 3
    assert all(sha in brief for sha in kept)
    assert os.listdir(project / "briefs")  # noqa: PTH208  the later day was written
