"""What is printed fits the terminal, and no source controls it; a pipe gets whole lines."""

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli.printing.terminal_lines import print_wrapped, wrap_line

SAMPLE = Path(__file__).parents[3] / "samples" / "2025-01-16" / "02-el-correo-del-valle.txt"
WORDS = "Officials of both sides met in the morning and agreed on dates for the next meeting."


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_lines_fit_the_width(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    """At 60, 80 and 120 columns no line is longer, and no word is broken."""
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = wrap_line(WORDS * 3, 4)
    assert all(len(line) + 4 <= columns for line in lines)
    assert " ".join(lines) == " ".join((WORDS * 3).split())


def test_lines_below_the_first_are_indented(monkeypatch: pytest.MonkeyPatch) -> None:
    """What follows stands below the words, not below what the first line begins with."""
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr(sys, "stdout", shown := _Terminal())
    print_wrapped(WORDS, first="  — ")
    first, *rest = shown.getvalue().splitlines()
    assert first.startswith("  — Officials")
    assert rest
    assert all(line.startswith("    ") for line in rest)


def test_nothing_controls_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """An escape in a source is shown as what it is."""
    monkeypatch.setattr(sys, "stdout", shown := _Terminal())
    print_wrapped("Met\x1b]0;owned\x07 today")
    assert "\x07" not in shown.getvalue()
    assert "Met\\x1b]0;owned\\x07 today" in shown.getvalue()


def test_a_pipe_gets_whole_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a terminal a text is one line, whatever its length."""
    print_wrapped(WORDS * 3, first="> ")
    assert capsys.readouterr().out == f"> {WORDS * 3}\n"


def _seen(columns: int, **environment: str) -> str:
    """What `briefing clean` shows on a terminal of this width."""
    leader, follower = pty.openpty()
    env = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm", **environment}
    command = [sys.executable, "-m", "briefing", "clean", str(SAMPLE)]
    with subprocess.Popen(
        command, stdout=follower, stderr=follower, stdin=follower, env=env
    ) as run:
        os.close(follower)
        parts = []
        while True:
            try:
                part = os.read(leader, 65536)
            except OSError:  # the terminal is closed: Linux says so by an error
                break
            if not part:
                break
            parts.append(part)
        run.wait()
    os.close(leader)
    return b"".join(parts).decode("utf-8")


@pytest.mark.slow
def test_colours_are_off_where_nobody_wants_them() -> None:
    """On a terminal there are colours; with NO_COLOR there is none, and the words are the same."""
    coloured, plain = _seen(80, NO_COLOR=""), _seen(80, NO_COLOR="1")
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain
    assert all(len(line) <= 80 for line in plain.splitlines())
