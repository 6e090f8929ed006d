"""Lines for whoever reads: wrapped to the terminal's width there, whole in a pipe."""

import shutil
import sys
import textwrap
from collections.abc import Mapping

import typer

from briefing.cli.printing.safe_text import show_safely

MOST_COLUMNS = 100  # longer lines are hard to follow with the eye
LEAST_COLUMNS = 30


def print_wrapped(
    text: str,
    *,
    first: str = "",
    first_style: Mapping[str, object] | None = None,
    style: Mapping[str, object] | None = None,
) -> None:
    """Print a text behind what its first line begins with; other lines are indented as far.

    On a terminal no line breaks inside a word that fits one, and what could control it is escaped.
    """
    begins = _style(first, first_style)
    lines = wrap_line(text, len(first)) if sys.stdout.isatty() else [text]
    for number, line in enumerate(lines):
        lead = begins if number == 0 else " " * len(first)
        typer.echo(lead + _style(line, style))


def _style(text: str, style: Mapping[str, object] | None) -> str:
    return typer.style(text, **style) if style and text else text  # type: ignore[arg-type]


def wrap_line(text: str, indent: int) -> list[str]:
    """The text in lines of the terminal's width less the indent, at least one; control escaped."""
    width = min(MOST_COLUMNS, shutil.get_terminal_size().columns) - indent
    safe = " ".join(show_safely(part) for part in text.split())
    wrapped = textwrap.wrap(
        safe, max(LEAST_COLUMNS, width), break_long_words=False, break_on_hyphens=False
    )
    return wrapped or [""]
