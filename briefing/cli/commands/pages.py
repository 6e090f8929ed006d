"""`briefing pages`: the stored pages of a day, unpacked for a person."""

from pathlib import Path
from typing import Annotated

import typer


def pages(
    day: Annotated[str, typer.Argument(help="The day of the runs that stored them, YYYY-MM-DD.")],
    out: Annotated[
        Path | None, typer.Option(help="The folder to unpack into; pages-DAY if not given.")
    ] = None,
    listed: Annotated[
        bool, typer.Option("--list", help="Only list them, and write nothing.")
    ] = False,
) -> None:
    """Unpack the pages that `briefing collect` stored on a day: one file each, and index.tsv.

    The files are what the sites sent: open them with care, and publish none of them.
    """
    from briefing.cli import settings
    from briefing.workflow.unpack_pages import list_pages, unpack_pages

    chosen = settings.resolve_settings({}).settings
    wanted = settings.parse_day(day, chosen, "day")
    if listed:
        for line in list_pages(chosen, wanted):
            typer.echo(line)
        return
    for path in unpack_pages(chosen, wanted, out or Path(f"pages-{wanted}")):
        typer.echo(str(path))
