"""A lost archive is made anew, a whole one is checked, and what shall be forgotten is gone."""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.archive.deliveries import Delivery, open_ledger
from briefing.archive.files.hash_list import hash_file
from briefing.archive.read_access import open_to_read
from briefing.archive.store import ARCHIVE_FILE
from briefing.config import Settings
from briefing.errors import InputError
from briefing.workflow.day import daily_build
from briefing.workflow.proof.verify_brief import verify_brief
from briefing.workflow.search_archive import search_archive
from briefing.workflow.upkeep.project_archive import describe_article, forget_name
from briefing.workflow.upkeep.rebuild_archive import rebuild_archive
from tests.workflow.day.test_settle_articles import MONDAY, build, cited, put


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two days, built once, whose first brief was sent."""
    folder = tmp_path_factory.mktemp("built")
    inbox = folder / "inbox"
    put(inbox, "a", MONDAY, 0)
    build(inbox, MONDAY)
    put(inbox, "b", MONDAY + timedelta(1), 1)
    build(inbox, MONDAY + timedelta(1))
    with open_ledger(folder / ".briefing", "us-mexico", MONDAY.isoformat()) as ledger:
        ledger.note(Delivery(recipient="ana@example.org", message_id="<1>", state="sent"))
    return folder


@pytest.fixture
def settings(built: Path, tmp_path: Path) -> Settings:
    """A copy of that project."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    inbox = tmp_path / "inbox"
    return Settings(
        sources=(str(inbox),), out=str(tmp_path / "briefs"), archive=str(tmp_path / ".briefing")
    )


def test_a_lost_archive_is_made_anew(settings: Settings) -> None:
    """With the archive deleted, briefs and inbox give one that tells nothing twice, proves every
    brief without the inbox, and is searched.
    """
    (Path(settings.archive) / ARCHIVE_FILE).unlink()
    result = rebuild_archive(settings)
    assert (result.briefs, result.missing) == (2, ())
    inbox = Path(settings.sources[0])
    assert not cited(build(inbox, MONDAY + timedelta(2)).brief)
    assert search_archive(settings, ["tomatoes"], speaker="", limit=5)
    inbox.rename(inbox.with_name("gone"))
    for day in (MONDAY, MONDAY + timedelta(1)):
        assert not list(verify_brief(Path(settings.out) / f"{day}.json", settings))


def test_a_whole_archive_is_rebuilt_without_loss(settings: Settings) -> None:
    """What an archive can still give is taken over: texts whose files are gone, and deliveries."""
    for path in Path(settings.sources[0]).iterdir():
        path.unlink()
    assert not rebuild_archive(settings).missing
    with open_to_read(Path(settings.archive) / ARCHIVE_FILE) as archive:
        assert not list(archive.find_faults())
        assert archive.count_deliveries("us-mexico", MONDAY.isoformat()) == {"sent": 1}
    assert not list(verify_brief(Path(settings.out) / f"{MONDAY}.json", settings))


def test_a_source_that_is_nowhere_is_named(settings: Settings) -> None:
    """With archive and inbox lost, each cited source is named."""
    (Path(settings.archive) / ARCHIVE_FILE).unlink()
    for path in Path(settings.sources[0]).iterdir():
        path.unlink()
    assert len(rebuild_archive(settings).missing) == 2


def test_an_export_is_a_source(settings: Settings, tmp_path: Path) -> None:
    """What is exported is read again: same texts, titles and dates."""
    with open_to_read(Path(settings.archive) / ARCHIVE_FILE) as archive:
        rows = [describe_article(sha, article) for sha, article in archive.all_articles()]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "export.jsonl").write_text(lines, encoding="utf-8")
    other = Settings(
        sources=(str(tmp_path / "export.jsonl"),), out=str(tmp_path / "other"), archive=""
    )
    brief = daily_build.run_build(other, MONDAY + timedelta(1)).brief
    assert {c.text_sha256 for c in brief.citations} == {row["sha256"] for row in rows}


def test_what_is_forgotten_is_nowhere(settings: Settings) -> None:
    """An article's words and a reader's address are in no byte of the archive's folder any more, and
    briefs that cite the article are named.
    """
    gone, briefs = forget_name(settings, "a.txt")
    assert gone.articles == 1
    assert briefs == (MONDAY.isoformat(),)
    assert forget_name(settings, "Ana@example.org")[0].deliveries == 1
    kept = (Path(settings.archive) / ARCHIVE_FILE).read_bytes()
    assert b"ana@example.org" not in kept
    assert b"has held up trucks of both countries since the winter, and Mexico asked" in kept
    assert not search_archive(settings, ["Pharr"], speaker="", limit=5)
    with pytest.raises(InputError, match="knows no article"):
        forget_name(settings, "c.txt")


@pytest.mark.parametrize("page", [2, 5, 9, 14, 20])
def test_what_a_broken_archive_still_gives_is_taken_over(settings: Settings, page: int) -> None:
    """With a page of the file overwritten the rebuild ends well: briefs, proofs and what is told
    are there, and no text that is not the one that was read.
    """
    path = Path(settings.archive) / ARCHIVE_FILE
    with path.open("r+b") as file:
        file.seek(4096 * page)
        file.write(b"\x5a" * 4096)
    assert rebuild_archive(settings).briefs == 2
    with open_to_read(path) as archive:
        assert not list(archive.find_faults())
    for day in (MONDAY, MONDAY + timedelta(1)):
        assert not list(verify_brief(Path(settings.out) / f"{day}.json", settings))


def test_a_text_that_was_changed_in_the_archive_is_not_taken_over(settings: Settings) -> None:
    """A text is what its SHA-256 says, or it is none: the source has it still."""
    path = Path(settings.archive) / ARCHIVE_FILE
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE articles SET text = text || ' Not so.'")
    rebuild_archive(settings)
    with closing(sqlite3.connect(path)) as db:
        texts = [text for (text,) in db.execute("SELECT text FROM articles")]
    assert texts
    assert not [text for text in texts if text.endswith("Not so.")]


def test_a_file_that_is_no_archive_is_kept_beside(settings: Settings) -> None:
    """Of garbage nothing is taken over, and it lies beside the new archive."""
    path = Path(settings.archive) / ARCHIVE_FILE
    path.write_bytes(b"garbage" * 5_000)
    assert rebuild_archive(settings).briefs == 2
    assert path.with_name(f"{ARCHIVE_FILE}.before-rebuild").read_bytes()[:7] == b"garbage"


def test_the_archive_notes_the_files_of_a_brief(settings: Settings) -> None:
    """A document that was changed together with the list beside it is found out by the archive."""
    document = Path(settings.out) / f"{MONDAY}.md"
    document.write_text(document.read_text(encoding="utf-8") + "\nAdded.\n", encoding="utf-8")
    beside = document.with_suffix(".sha256")
    lines = beside.read_text(encoding="utf-8").splitlines()
    changed = [f"{hash_file(document)}  {document.name}", *(x for x in lines if ".md" not in x)]
    beside.write_text("\n".join(changed) + "\n", encoding="utf-8")
    (fault, *_) = verify_brief(document, settings)
    assert "was changed since it was built" in fault
    with open_to_read(Path(settings.archive) / ARCHIVE_FILE) as archive:
        noted = archive.hashes("us-mexico", MONDAY.isoformat())
    assert f"../briefs/{MONDAY}.json" in noted
    assert f"../briefs/{MONDAY}.md" in noted
