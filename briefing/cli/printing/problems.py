"""What could not be used, on standard error."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from briefing.cli.printing.safe_text import show_safely

if TYPE_CHECKING:
    from briefing.model import Problem


def print_problems(problems: "Iterable[Problem]") -> None:
    """A line for each problem, in English as everything that the command line says."""
    from briefing.languages import PROGRAM_LANGUAGE
    from briefing.languages.reasons import render_reason

    for problem in problems:
        line = f"briefing: {problem.where}: {render_reason(problem.what, PROGRAM_LANGUAGE)}"
        typer.echo(show_safely(line), err=True)
