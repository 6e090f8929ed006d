"""`briefing status`: how a project is."""

from typing import Annotated

import typer


def status(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Say how the project is: last brief, guard, proof, approval, deliveries, sources, archive,
    offices, disk.

    Exits with 1 if something needs a person; its line begins with an exclamation mark.
    """
    from briefing.cli import settings
    from briefing.cli.printing.safe_text import show_safely
    from briefing.workflow.upkeep.project_status import read_status

    chosen = settings.resolve_settings({}).settings
    lines = read_status(chosen, settings.parse_day(None, chosen))
    if as_json:
        rows = {line.name: {"value": line.value, "needs": line.needs} for line in lines}
        from briefing.composing.sorted_json import to_sorted_json

        typer.echo(to_sorted_json(rows))
    for line in () if as_json else lines:
        typer.echo(f"{'!' if line.needs else ' '} {line.name:9} {show_safely(line.value)}")
    if any(line.needs for line in lines):
        raise typer.Exit(1)
