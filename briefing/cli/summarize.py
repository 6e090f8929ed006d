"""`briefing summarize`."""

from typing import Annotated

import typer


def summarize(
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Filter: one article a JSON line in, one answer out.")
    ] = False,
) -> None:
    """To be written."""
