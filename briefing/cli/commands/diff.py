"""`briefing diff`: what changed from one brief to another."""

from pathlib import Path
from typing import Annotated

import typer


def diff(
    one: Annotated[
        str, typer.Argument(help="The earlier brief: a day such as 2025-01-15, or its .json file.")
    ],
    other: Annotated[str, typer.Argument(help="The later brief, likewise.")],
) -> None:
    """Say which stories came, went and went on between two briefs, and what is new in those that
    went on.
    """
    from briefing.cli import settings
    from briefing.cli.printing.safe_text import show_safely
    from briefing.workflow.compare_briefs import compare_briefs
    from briefing.workflow.load_brief import find_brief, load_brief

    folder = Path(settings.resolve_settings({}).settings.out)
    briefs = [load_brief(find_brief(name, folder)) for name in (one, other)]
    for line in compare_briefs(*briefs):
        typer.echo(show_safely(line))
