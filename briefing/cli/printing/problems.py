"""What could not be used, on standard error."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from briefing.model import Problem


def print_problems(problems: "Iterable[Problem]") -> None:
    """A line for each problem, in English as everything that the command line says."""
    from briefing.languages.reasons import render_reason

    for problem in problems:
        typer.echo(f"briefing: {problem.where}: {render_reason(problem.what, 'en')}", err=True)
