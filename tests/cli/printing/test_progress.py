"""How far a command is: silent in a pipe and for what is soon done."""

import io
import sys

import pytest

from briefing.cli.printing import progress
from briefing.cli.printing.progress import CountProgress, show_activity


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_hears_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Where nobody watches nothing is printed."""
    with CountProgress("articles") as count, show_activity("building"):
        count(1, 2)
        count(2, 2)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("patience", "shown"), [(60.0, False), (-1.0, True)])
def test_only_what_takes_long_has_a_bar(
    monkeypatch: pytest.MonkeyPatch, patience: float, shown: bool
) -> None:
    """A bar with the count and what is counted, once patience is over; it is gone at the end."""
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", screen := _Terminal())
    with CountProgress("articles") as count:
        count(1, 3)
        count(3, 3)
    assert ("3/3" in screen.getvalue() and "articles" in screen.getvalue()) is shown
