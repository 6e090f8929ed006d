"""A build that is killed, meets another, or finds the disk full costs nothing that was there
before.
"""

import os
import shutil
from pathlib import Path

import pytest

from briefing.cli.log_file import LOG_FILE
from tests import crashing
from tests.crashing import Project

pytestmark = pytest.mark.slow  # builds again and again, to kill each build
if not hasattr(os, "fork"):
    pytest.skip(
        "processes are killed after a fork, which this system has not", allow_module_level=True
    )

STEPS, MOMENTS = (
    7,
    (0.01, 0.05, 0.1),
)  # where and, in seconds, when a build is killed; benchmarks/crash kills a hundred
SEED = 6


@pytest.fixture
def made(tmp_path: Path) -> Project:
    """A project with yesterday's brief of the day, and what today's will be."""
    return crashing.project(tmp_path / "project")


def test_killed_anywhere(made: Project, tmp_path: Path) -> None:
    """After kill -9 the archive is whole, each file is the old or the new one, and the next run
    mends the rest.
    """
    saved = shutil.copytree(made.folder, tmp_path / "saved")
    for step in crashing.points(SEED, STEPS, crashing.steps_of_writing(made.folder)):
        crashing.restored(made, saved)
        assert crashing.killed_at(made.folder, step)
        assert list(crashing.faults(made)) == [], f"killed at step {step} of writing"
    for seconds in MOMENTS:
        crashing.restored(made, saved)
        crashing.killed_after(made.folder, seconds)
        assert list(crashing.faults(made)) == [], f"killed after {seconds} s"


def test_two_at_once(made: Project, tmp_path: Path) -> None:
    """Of two builds at one time one wins, and the other says that it is not alone, with exit status
    75.
    """
    for number in range(3):
        errors = tmp_path / f"errors{number}"
        assert sorted(crashing.pair(made.folder, errors)) == [0, 75]
        assert "another briefing is at work" in errors.read_text(encoding="utf-8")
    assert list(crashing.faults(made)) == []


@pytest.mark.parametrize("limit", [2_000, 30_000])
def test_a_full_disk(made: Project, tmp_path: Path, limit: int) -> None:
    """Where a file can't grow, the log neither, one line says so and the last good brief stays."""
    errors = tmp_path / "errors"
    (made.folder / ".briefing" / LOG_FILE).write_text("a step\n" * limit, encoding="utf-8")
    assert crashing.full_disk(made.folder, errors, limit) == 1
    (line,) = errors.read_text(encoding="utf-8").splitlines()
    assert line.startswith("briefing: .briefing/archive.sqlite3")
    assert crashing.files(made.folder) == made.old
    assert list(crashing.faults(made)) == []
