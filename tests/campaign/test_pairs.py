"""Every pair of commands at once in one project: each ends as it would alone, or is told to wait."""

import os
import random
import shutil
from collections.abc import Iterator
from itertools import combinations_with_replacement
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app
from tests import crashing
from tests.campaign import SEED, length
from tests.crashing import DAY, Project

pytestmark = pytest.mark.slow  # runs two commands at once, again and again
if not hasattr(os, "fork"):
    pytest.skip("two processes are forked", allow_module_level=True)

SHORT = 8  # pairs of the short form, others for each seed
DAY_NAME = str(DAY)
COMMANDS: tuple[tuple[str, ...], ...] = (
    crashing.BUILD,
    ("approve", DAY_NAME, "--by", "Ana"),
    ("recheck",),
    ("archive", "rebuild"),
    ("archive", "check"),
    ("archive", "export"),
    ("forget", "nobody@example.org"),
    ("search", "Mexico"),
    ("verify", DAY_NAME),
    ("show", DAY_NAME),
    ("status",),
    ("diff", DAY_NAME, DAY_NAME),
    ("dossier", "--words", "Mexico", "--from", DAY_NAME, "--to", DAY_NAME, "--format", "md"),
    ("send", DAY_NAME, "--eml", "mails"),
    ("config", "show"),
    ("clean", "inbox"),
)  # fmt: skip
BUSY = 75
# Nothing is sent without a ledger: a rebuild and a sending keep each other waiting.
SETTINGS = """sources = ["inbox"]
[mail]
host = "localhost"
sender = "Desk <desk@example.org>"
to = ["Ana <ana@example.org>"]
"""


def _pairs() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """All pairs, also of a command with itself, in an order of the seed, again and again."""
    chance = random.Random(SEED)
    wanted = length(SHORT)
    while wanted > 0:
        pairs = list(combinations_with_replacement(COMMANDS, 2))
        chance.shuffle(pairs)
        yield from pairs[:wanted]
        wanted -= len(pairs)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose day was built once, with one article more now, and mail that is set."""
    project = crashing.project(tmp_path_factory.mktemp("pairs") / "project")
    (project.folder / "briefing.toml").write_text(SETTINGS, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def alone(made: Project, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], int]:
    """The exit status of each command before and after the day is built again, which is the same."""
    saved, found = tmp_path_factory.mktemp("alone"), {}
    before = Path.cwd()
    for words in COMMANDS:
        folder = Path(shutil.copytree(made.folder, saved / "p"))
        os.chdir(folder)
        found[words] = CliRunner().invoke(app, list(words)).exit_code
        os.chdir(before)
        shutil.rmtree(folder)
    return found


def test_two_commands_at_once(
    made: Project, alone: dict[tuple[str, ...], int], tmp_path: Path
) -> None:
    """Both end as they would alone, or one with 75; no traceback; nothing is torn or lost."""
    faults, pairs = [], list(_pairs())
    for number, commands in enumerate(pairs):
        folder = Path(shutil.copytree(made.folder, tmp_path / f"p{number}"))
        errors = tmp_path / f"errors{number}"
        ended = crashing.pair(folder, errors, commands)
        said = errors.read_text(encoding="utf-8") if errors.exists() else ""
        name = " | ".join(" ".join(words) for words in commands)
        for words, status in zip(commands, ended, strict=True):
            if status not in (alone[words], BUSY):
                faults.append(
                    f"{name}: {words[0]} ended with {status}, alone {alone[words]}: {said}"
                )
        if "Traceback" in said or ended == (BUSY, BUSY):
            faults.append(f"{name}: {ended}: {said}")
        faults += [f"{name}: {fault}" for fault in _harm(Project(folder, made.old, made.new))]
        shutil.rmtree(folder)
    assert not faults, "\n".join(faults)


def _harm(project: Project) -> Iterator[str]:
    """What is torn or lost; the approval changes documents, so that they are only proven then."""
    brief = project.folder / "briefs" / f"{DAY}.md"
    if "Ana" in brief.read_text(encoding="utf-8").split("## ")[0]:
        yield from crashing.faults_of_archive(project.folder)
        yield from crashing.verify(project.folder)
    else:
        yield from crashing.faults(project)
