"""The files that a filter was given -> their articles, and what could not be read on stderr."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from briefing.cli.printing.problems import print_problems
from briefing.errors import WrongUse

if TYPE_CHECKING:
    from briefing.sources import ReadResult


def read_named(files: Sequence[str], purpose: str) -> "ReadResult":
    """The articles of files and folders; `purpose` words what they are read for.

    WrongUse if none is named. Where none can be read the program ends here with status 1, each
    reason said: a script must not take that for a text in which nothing was found.
    """
    from briefing.sources import read

    if not files:
        raise WrongUse(
            f"nothing to {purpose}; name a file, or `--jsonl` for JSON lines on standard input"
        )
    reading = read(files)
    print_problems(reading.problems)
    if reading.problems and not reading.articles:
        raise typer.Exit(1)
    return reading
