"""`briefing verify`: the proof that a brief says what its sources say."""

from pathlib import Path
from typing import Annotated

import typer


def verify(
    brief: Annotated[Path, typer.Argument(help="A brief's .json, .md or .html file.")],
    sources: Annotated[list[str] | None, typer.Option(help="Where the sources are now, if they were moved.")] = None,
    templates: Annotated[str | None, typer.Option(help="The templates the brief was built with, if your own.")] = None,
) -> None:
    """Check every sentence, quote and hash of a brief against its sources, and its documents against its data.

    Exits with 0 if all is proven; else with 1, and prints a line for each thing that is wrong.
    """
    from briefing.cli import settings
    from briefing.workflow import verifying

    chosen = settings.resolved({"templates": templates}).settings

    faults = 0
    for fault in verifying.verify(brief, tuple(sources or ()), templates=chosen.templates, archive=chosen.archive):
        faults += 1
        typer.echo(fault)
    if faults:
        raise typer.Exit(1)
    typer.echo(f"{brief}: every sentence and quote stands in its source, word for word", err=True)
