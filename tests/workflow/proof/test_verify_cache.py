"""A proof is found once; whatever it rests on is looked at each time."""

import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing.archive.store import ARCHIVE_FILE
from briefing.config import Settings
from briefing.errors import InputError
from briefing.publishing.build_cache import RenderCache
from briefing.workflow.day import daily_build
from briefing.workflow.load_brief import load_brief
from briefing.workflow.proof import verify_cache
from briefing.workflow.proof.verify_cache import ensure_verified
from tests.publishing.test_build_cache import never

SAMPLES = Path(__file__).parents[3] / "samples" / "2025-01-16"
DAY = date(2025, 1, 16)
SOURCE = "05-newsgather.txt"


def _settings_in(folder: Path) -> Settings:
    return Settings(
        sources=(str(folder / "inbox"),),
        out=str(folder / "briefs"),
        archive=str(folder / ".briefing"),
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose day was built once, with an archive, from a copy of the samples."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(SAMPLES, folder / "inbox")
    daily_build.run_build(_settings_in(folder), DAY)
    return folder


@pytest.fixture
def settings(built: Path, tmp_path: Path) -> Settings:
    """A copy of that project."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return _settings_in(tmp_path)


def prove(settings: Settings) -> None:
    """Prove the day's brief, with what was kept of earlier proofs."""
    path = Path(settings.out) / f"{DAY}.json"
    ensure_verified(
        path, load_brief(path), settings, RenderCache(Path(settings.out).parent / "texts")
    )


def test_what_was_proven_is_not_proven_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the same brief, sources and archive `verify` is not asked a second time."""
    prove(settings)
    monkeypatch.setattr(verify_cache, "verify_brief", lambda _path, _settings: never())
    prove(settings)


def test_what_was_faulty_is_looked_at_again(settings: Settings) -> None:
    """A fault is not kept: once its reason is gone, the brief is proven."""
    source = Path(settings.sources[0]) / SOURCE
    whole = source.read_bytes()
    source.write_bytes(whole.replace(b"pepper", b"pappar"))
    for _ in range(2):
        with pytest.raises(InputError, match="was changed since the brief was made"):
            prove(settings)
    source.write_bytes(whole)
    prove(settings)


def _source_changed(settings: Settings) -> None:
    source = Path(settings.sources[0]) / SOURCE
    source.write_bytes(source.read_bytes().replace(b"pepper", b"pappar"))


def _document_changed(settings: Settings) -> None:
    document = Path(settings.out) / f"{DAY}.md"
    document.write_text(
        document.read_text(encoding="utf-8").replace("pepper", "pappar"), encoding="utf-8"
    )


def _calendar_added(settings: Settings) -> None:
    (Path(settings.out) / f"{DAY}.ics").write_text(
        "BEGIN:VCALENDAR\nmine\nEND:VCALENDAR\n", encoding="utf-8"
    )


def _sources_and_archive_gone(settings: Settings) -> None:
    shutil.rmtree(settings.sources[0])
    shutil.rmtree(settings.archive)


def _source_gone_and_archive_changed(settings: Settings) -> None:
    shutil.rmtree(settings.sources[0])
    connection = sqlite3.connect(Path(settings.archive) / ARCHIVE_FILE)
    with connection:
        connection.execute("UPDATE articles SET text = replace(text, 'pepper', 'pappar')")
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        _source_changed,
        _document_changed,
        _calendar_added,
        _sources_and_archive_gone,
        _source_gone_and_archive_changed,
    ],
)
def test_every_change_of_the_evidence_is_seen(
    settings: Settings, change: Callable[[Settings], None]
) -> None:
    """After a brief was proven, a change of a source, a document or the archive is found the next
    time.
    """
    prove(settings)
    change(settings)
    with pytest.raises(InputError, match="is not published, because"):
        prove(settings)


def test_sources_that_are_gone_are_in_the_archive(settings: Settings) -> None:
    """Who clears the inbox keeps the proof: the archive has every text."""
    prove(settings)
    shutil.rmtree(settings.sources[0])
    prove(settings)


def test_a_broken_archive_matters_only_if_it_is_needed(settings: Settings) -> None:
    """With all sources there the brief is proven by them, archive or not."""
    (Path(settings.archive) / ARCHIVE_FILE).write_bytes(
        b"no database at all, but a page of text" * 100
    )
    prove(settings)
