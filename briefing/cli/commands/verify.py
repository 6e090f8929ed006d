"""`briefing verify`: the proof that a brief says what its sources say."""

from pathlib import Path
from typing import Annotated

import typer


def verify(
    brief: Annotated[
        Path | None,
        typer.Argument(
            help="A brief's .json, .md, .html or .ics file; the latest brief if not given."
        ),
    ] = None,
    sources: Annotated[
        list[str] | None, typer.Option(help="Where the sources are now, if they were moved.")
    ] = None,
    templates: Annotated[
        str | None, typer.Option(help="The templates the brief was built with, if your own.")
    ] = None,
) -> None:
    """Check every sentence, quote and hash of a brief against its sources, and its documents
    against its data.

    Speakers are looked for by name; why a quote is somebody's, `briefing quotes` says. Exits with 0
    if all is proven; else with 1, and prints a line for each thing that is wrong.
    """
    from briefing.cli import settings
    from briefing.workflow import verify_brief
    from briefing.workflow.load_brief import latest_brief_path

    chosen = settings.resolve_settings({"templates": templates}).settings
    path = brief or latest_brief_path(Path(chosen.out))
    faults = 0
    for fault in verify_brief.verify_brief(path, chosen, tuple(sources or ())):
        faults += 1
        typer.echo(fault)
    if faults:
        raise typer.Exit(1)
    typer.echo(f"{path}: every sentence and quote stands in its source, word for word", err=True)
