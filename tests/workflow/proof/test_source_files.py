"""Which file a citation may name: a regular one, and nothing that would have the machine read."""

import os
from pathlib import Path

import pytest

from briefing.model import Citation
from briefing.workflow.proof.source_files import locate_source
from tests import builders


def _cited(origin: str) -> Citation:
    return builders.citation("They met.", origin=origin)


@pytest.mark.parametrize(
    "origin",
    ["/", "..", "../..", "~", "~root", "*", "../*", "**/*.txt", "/dev", "/dev/zero", "/dev/stdin",
     "-", "-#3", "a\0b", "", ".", "in", "fifo", "loop", "nowhere.txt", "x" * 5_000],
)  # fmt: skip
def test_what_is_no_regular_file_is_not_read(tmp_path: Path, origin: str) -> None:
    """A folder, a pattern, a home, a device, a pipe, a loop of links and a name too long: none."""
    (tmp_path / "in").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "fifo")
    assert locate_source(_cited(origin), tmp_path) is None


@pytest.mark.parametrize("origin", ["a.txt", "./a.txt", "in/../a.txt", "a.txt#2"])
def test_a_regular_file_is_found(tmp_path: Path, origin: str) -> None:
    """By its way from the folder of the brief, with or without the number of a record."""
    (tmp_path / "in").mkdir()
    (tmp_path / "a.txt").write_text("They met.", encoding="utf-8")
    assert locate_source(_cited(origin), tmp_path) == (tmp_path / "a.txt").resolve()
