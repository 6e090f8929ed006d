"""A brief of any released version is proven, published and found by this one.

`tests/golden/releases` has briefs as earlier versions built them from the same inbox, each with the
archive of its version; nothing in there is ever changed.
"""

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.workflow.day import daily_build
from briefing.workflow.proof.publishable import find_publishable
from briefing.workflow.proof.verify_brief import verify_brief
from briefing.workflow.search_archive import search_archive

RELEASES = Path(__file__).parents[2] / "golden" / "releases"
VERSIONS = ("json-1", "json-2", "0.2.0")
DAY = "2025-01-16"
SLICE = "This is water that farmers can plan with"  # stands in each of the files, and in SOURCE
SOURCE = "03-alta-plains-herald.json"


def lay_out(version: str, folder: Path) -> Settings:
    """The project of a version in a folder."""
    shutil.copytree(RELEASES / "inbox", folder / "inbox")
    shutil.copytree(RELEASES / version / "briefs", folder / "briefs")
    (folder / ".briefing").mkdir()
    shutil.copy(RELEASES / version / "archive.sqlite3", folder / ".briefing")
    return Settings(
        sources=(str(folder / "inbox"),),
        out=str(folder / "briefs"),
        archive=str(folder / ".briefing"),
    )


@pytest.fixture(params=VERSIONS)
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """The project of each version in turn."""
    return lay_out(request.param, tmp_path)


def _faults(settings: Settings) -> list[str]:
    return list(verify_brief(Path(settings.out) / f"{DAY}.json", settings))


def test_it_is_proven(settings: Settings) -> None:
    """Nothing is wrong with it: from its files, from the archive alone, and from its files alone."""
    assert not _faults(settings)
    inbox, archive = Path(settings.sources[0]), Path(settings.archive)
    inbox.rename(inbox.with_name("gone"))
    assert not _faults(settings)
    inbox.with_name("gone").rename(inbox)
    shutil.rmtree(archive)
    assert not _faults(settings)


def test_it_is_published(settings: Settings) -> None:
    """The site takes it, and nothing that lies beside it is a stray file."""
    found = find_publishable(settings)
    assert [brief.name for brief in found.briefs] == [DAY]
    assert not found.skipped


def test_its_archive_is_searched(settings: Settings) -> None:
    """Its sentences and speakers are found."""
    assert search_archive(settings, ["peppers"], speaker="", limit=5)
    assert search_archive(settings, [], speaker="Teague", limit=5)


def test_the_next_day_goes_on_from_it(settings: Settings) -> None:
    """A later version builds the next day upon its archive, tells nothing twice, and both are
    proven.
    """
    result = daily_build.run_build(settings, date(2025, 1, 17))
    assert not result.brief.stories
    assert not _faults(settings)
    assert not list(verify_brief(Path(settings.out) / "2025-01-17.json", settings))


@pytest.mark.parametrize("suffix", [".md", ".html", ".json"])
def test_a_changed_letter_is_named(settings: Settings, suffix: str) -> None:
    """One letter of a slice, in any of its files, is named with the words around it."""
    _change(Path(settings.out) / f"{DAY}{suffix}", SLICE)
    faults = _faults(settings)
    assert any("water" in fault or "watar" in fault for fault in faults)
    assert any(f"{DAY}{suffix}" in fault or "does not say" in fault for fault in faults)


def test_a_changed_letter_of_a_source_is_named(settings: Settings) -> None:
    """One letter of a source is named with the source, archive or not."""
    _change(Path(settings.sources[0]) / SOURCE, SLICE)
    assert any(SOURCE in fault and "was changed" in fault for fault in _faults(settings))


def test_a_changed_letter_of_a_title_is_named(settings: Settings) -> None:
    """A headline is compared with the one that was recorded."""
    _change(Path(settings.out) / f"{DAY}.json", "Rio Grande by end", "Rio Granda by end")
    assert any("Rio Granda by end" in fault for fault in _faults(settings))


def _change(path: Path, old: str, new: str | None = None) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new or old.replace("water", "watar")), encoding="utf-8")


@pytest.mark.parametrize("version", ["json-1", "json-2"])
def test_of_a_brief_without_hashes_the_archive_is_the_measure(tmp_path: Path, version: str) -> None:
    """A version that noted no hashes kept the brief in its archive: an outlet that was changed since
    is found out by that.
    """
    settings = lay_out(version, tmp_path)
    path = Path(settings.out) / f"{DAY}.json"
    for beside in path.parent.glob(f"{DAY}.*"):
        if beside != path:
            beside.unlink()
    with closing(sqlite3.connect(Path(settings.archive) / "archive.sqlite3")) as db, db:
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_schema")}
        if "hashes" in tables:
            db.execute("DELETE FROM hashes")
    path.write_text(
        path.read_text(encoding="utf-8").replace('"Frontera Ledger"', '"Another Ledger"'),
        encoding="utf-8",
    )
    assert any("gives its outlet as Another Ledger" in fault for fault in _faults(settings))
