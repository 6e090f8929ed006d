"""kill -9 in every command that keeps something: build, approve, archive rebuild; and recheck."""

import hashlib
import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from time import monotonic

import pytest

from briefing.archive.deliveries import Delivery, open_ledger
from briefing.archive.store import ARCHIVE_FILE, open_unlocked
from briefing.cli.log_file import LOG_FILE
from briefing.errors import TryAgain
from briefing.workflow.approve_brief import ApprovalRequest, approve_brief, find_valid_approval
from briefing.workflow.load_brief import load_brief
from briefing.workflow.proof.verify_brief import verify_brief
from briefing.workflow.upkeep.rebuild_archive import rebuild_archive
from briefing.workflow.upkeep.recheck_briefs import recheck_briefs
from tests import crashing
from tests.campaign import SEED, length
from tests.crashing import DAY, Project, settings

pytestmark = pytest.mark.slow  # runs a command again and again, to kill each run
if not hasattr(os, "fork"):
    pytest.skip("processes are killed after a fork", allow_module_level=True)

SHORT, MOST = 3, 300  # kills of each command
BRIEF = f"{DAY}.json"
# What lies in the folder of an archive that somebody is reading.
BESIDE = (ARCHIVE_FILE, f"{ARCHIVE_FILE}-wal", f"{ARCHIVE_FILE}-shm", "lock", "send.lock", LOG_FILE)
RELATIONSHIP = "us-mexico"


def _approve(folder: Path) -> None:
    request = ApprovalRequest(brief=str(DAY), by="Ana", day=date(2025, 1, 17))
    approve_brief(settings(folder), request)


def _rebuild(folder: Path) -> None:
    rebuild_archive(settings(folder))


def _recheck(folder: Path) -> None:
    list(recheck_briefs(settings(folder), None))


def _approver(folder: Path) -> str | None:
    """Who approved the brief as it is."""
    approval = find_valid_approval(load_brief(folder / "briefs" / BRIEF), settings(folder))
    return approval.name if approval else None


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose brief was approved by Bruno and sent to a reader."""
    folder = tmp_path_factory.mktemp("kills") / "project"
    shutil.copytree(crashing.SAMPLES, folder / "inbox")
    crashing.build(folder)
    request = ApprovalRequest(brief=str(DAY), by="Bruno", day=date(2025, 1, 16))
    approve_brief(settings(folder), request)
    with open_ledger(folder / ".briefing", RELATIONSHIP, str(DAY)) as ledger:
        ledger.note(Delivery(recipient="ana@example.org", message_id="<1>", state="sent"))
    return folder


def _killed(
    saved: Path, tmp_path: Path, run: Callable[[Path], object]
) -> Iterator[tuple[Path, int]]:
    """A fresh project for each kill, and the step that it was killed at."""
    steps = crashing.steps_of_writing(Path(shutil.copytree(saved, tmp_path / "counted")), run)
    for number, step in enumerate(crashing.points(SEED, min(MOST, length(SHORT)), steps)):
        # Each in a place of its own: what this process read at a path would spare a run its steps.
        folder = Path(shutil.copytree(saved, tmp_path / f"project{number}"))
        assert crashing.killed_at(folder, step, run), f"no step {step} of {steps}"
        yield folder, step
        shutil.rmtree(folder)


def _is_whole(folder: Path) -> bool:
    """Whether the archive is sound and knows who received the brief."""
    path = folder / ".briefing" / ARCHIVE_FILE
    with closing(sqlite3.connect(path)) as db:
        (found,) = db.execute("PRAGMA integrity_check").fetchone()
    with open_unlocked(path) as archive:
        sent = archive.count_deliveries(RELATIONSHIP, str(DAY))
        return found == "ok" and not list(archive.find_faults()) and sent == {"sent": 1}


def _shown(folder: Path) -> Mapping[str, bytes]:
    """The documents of the brief, without what a killed run left beside them."""
    found = crashing.files(folder)
    return {name: content for name, content in found.items() if not name.startswith(".")}


def test_killed_while_building(tmp_path: Path) -> None:
    """Each document is the old or the new one, and the archive whole; the next run makes the new
    brief and sweeps what the killed one left.
    """
    made = crashing.project(tmp_path / "made")
    for folder, step in _killed(made.folder, tmp_path, crashing.build):
        faults = list(crashing.faults(Project(folder, made.old, made.new)))
        assert not faults, f"step {step}"


def test_killed_while_approving(saved: Path, tmp_path: Path) -> None:
    """Each document is the one before or the one after, whole; the next word for the brief stands
    in all of them, and is noted.
    """
    old = _shown(saved)
    after = Path(shutil.copytree(saved, tmp_path / "after"))
    _approve(after)
    new = _shown(after)
    for folder, step in _killed(saved, tmp_path, _approve):
        torn = [k for k, v in _shown(folder).items() if v not in (old.get(k), new.get(k))]
        assert not torn, f"step {step}"
        assert _is_whole(folder), f"step {step}"
        _approve(folder)
        assert _shown(folder) == new, f"step {step}"
        assert _approver(folder) == "Ana", f"step {step}"
        assert not list(verify_brief(folder / "briefs" / BRIEF, settings(folder)))


def test_killed_while_rebuilding(saved: Path, tmp_path: Path) -> None:
    """There is always an archive in its place, whole, that knows who received and who approved the
    brief; so does the one that the next rebuild makes, which leaves nothing of the killed one.
    """
    for folder, step in _killed(saved, tmp_path, _rebuild):
        assert (folder / ".briefing" / ARCHIVE_FILE).is_file(), f"step {step}"
        assert _is_whole(folder), f"step {step}"
        _rebuild(folder)
        assert _is_whole(folder), f"step {step}"
        assert _approver(folder) == "Bruno", f"step {step}"
        shutil.rmtree(folder / "inbox")
        assert not list(verify_brief(folder / "briefs" / BRIEF, settings(folder)))
        left = {path.name for path in (folder / ".briefing").iterdir()}
        old = f"{ARCHIVE_FILE}.before-rebuild"
        assert left <= {*BESIDE, old, f"{old}-wal", f"{old}-shm"}, f"step {step}"


def test_rechecking_writes_nothing_killed_or_not(saved: Path, tmp_path: Path) -> None:
    """Whatever moment it ends at, every file is to a byte what it was."""
    folder = Path(shutil.copytree(saved, tmp_path / "project"))
    before, began = _digests(folder), monotonic()
    _recheck(folder)
    took, chance = monotonic() - began, random.Random(SEED)
    for _ in range(min(MOST, length(SHORT))):
        crashing.killed_after(folder, chance.uniform(0, took), _recheck)
        assert _digests(folder) == before
    _recheck(folder)
    assert _digests(folder) == before


def test_a_rebuild_waits_for_who_is_sending(saved: Path, tmp_path: Path) -> None:
    """What is sent meanwhile would be noted in the old file only."""
    folder = Path(shutil.copytree(saved, tmp_path / "project"))
    with (
        open_ledger(folder / ".briefing", RELATIONSHIP, str(DAY)),
        pytest.raises(TryAgain, match="sending from"),
    ):
        _rebuild(folder)


def test_a_rebuild_keeps_briefs_whose_files_are_gone(saved: Path, tmp_path: Path) -> None:
    """What only the old archive has of a day is in the new one, with its articles and its word."""
    folder = Path(shutil.copytree(saved, tmp_path / "project"))
    shutil.rmtree(folder / "briefs")
    shutil.rmtree(folder / "inbox")
    with open_unlocked(folder / ".briefing" / ARCHIVE_FILE) as archive:
        before = {sha for sha, _ in archive.all_articles()}
    _rebuild(folder)
    with open_unlocked(folder / ".briefing" / ARCHIVE_FILE) as archive:
        assert len(archive.briefs(RELATIONSHIP, DAY, DAY)) == 1
        assert {sha for sha, _ in archive.all_articles()} == before
        assert archive.search(["Mexico"])
        found = archive.approval(RELATIONSHIP, str(DAY))
    assert found is not None
    assert found.name == "Bruno"


def _digests(folder: Path) -> Mapping[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(("-shm", "-wal"))
    }
