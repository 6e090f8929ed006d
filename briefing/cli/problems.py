"""What could not be used, on standard error."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from briefing.model import Problem


def show(problems: "Iterable[Problem]") -> None:
    """A line for each problem, in English as everything that the command line says."""
    from briefing.languages.reasons import worded

    for problem in problems:
        typer.echo(f"briefing: {problem.where}: {worded(problem.what, 'en')}", err=True)
