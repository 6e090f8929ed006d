"""The log on standard error: silent without `--verbose`, and harmless to a terminal."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli.log_output import OneLineFormatter, show_log

TEXT = "The river rose on Monday, the water board said.\n\nIt fell again on Tuesday, it said."


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder with one article and one file that is none."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "river.txt").write_text(TEXT, encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    return folder


def run(inbox: Path, *before: str) -> "subprocess.CompletedProcess[str]":
    """The sample day's build with these options before the verb."""
    command = [
        sys.executable,
        "-m",
        "briefing",
        *before,
        "build",
        str(inbox),
        "--date",
        "2025-01-16",
        "--no-archive",
    ]
    return subprocess.run(command, cwd=inbox.parent, capture_output=True, text=True, check=True)


@pytest.mark.slow
def test_the_log_says_what_was_read_left_out_and_written(inbox: Path) -> None:
    """With `-v` standard error has the counts of each step, and standard output is what it was
    without.
    """
    silent, told = run(inbox), run(inbox, "-v")
    assert told.stdout == silent.stdout
    assert " INFO briefing." not in silent.stderr
    read = "read 1 articles; 1 inputs could not be used"
    for words in (read, "articles left out: 1", "wrote briefs/2025-01-16.json"):
        assert words in told.stderr
    assert "river.txt" not in told.stderr


@pytest.mark.slow  # starts the program
def test_twice_names_each_article(inbox: Path) -> None:
    """With `-vv` each article is named with what became of it, and each input that could not be
    used.
    """
    told = run(inbox, "-vv").stderr
    assert "DEBUG briefing.workflow.day.daily_build: left out: river.txt: " in told
    assert "DEBUG briefing.workflow.day.read_sources: not used: empty.txt: " in told


@pytest.mark.parametrize(
    "name", ["a\nINFO forged", "\x1b[2Jcleared", "right\u202eleft", "line\u2028next"]
)
def test_a_record_is_one_printable_line(name: str) -> None:
    """A line break, an escape sequence or a direction mark in a name is shown as its escape."""
    record = logging.LogRecord("briefing", logging.INFO, "", 0, "read %s", (name,), None)
    line = OneLineFormatter("%(message)s").format(record)
    assert line.isprintable()
    assert line.startswith("read ")


def test_letters_of_any_language_stay() -> None:
    """What is printable is printed as it is."""
    record = logging.LogRecord(
        "briefing", logging.INFO, "", 0, "read %s", ("niño – 東京.txt",), None
    )
    assert OneLineFormatter("%(message)s").format(record) == "read niño – 東京.txt"


@pytest.mark.parametrize(
    ("verbosity", "level"), [(1, logging.INFO), (2, logging.DEBUG), (3, logging.DEBUG)]
)
def test_verbosity_is_a_level(verbosity: int, level: int) -> None:
    """Once is INFO, twice or more is DEBUG; asking again adds no second handler."""
    logger = logging.getLogger("briefing")
    show_log(verbosity)
    show_log(verbosity)
    assert (logger.level, len(logger.handlers)) == (level, 1)
