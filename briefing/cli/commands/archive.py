"""`briefing archive` and `briefing forget`: looking after what the program remembers."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.printing.safe_text import show_safely

if TYPE_CHECKING:
    from briefing.config import Settings

archive = typer.Typer(
    help="Check, rebuild or export what the program remembers.", no_args_is_help=True
)


@archive.command()
def check() -> None:
    """Check that the archive is whole.

    The file is checked, and each text by its SHA-256. Exits with 1, and prints a line for each
    fault, if it is not.
    """
    from briefing.archive.read_access import open_to_read
    from briefing.workflow.upkeep.project_archive import find_archive

    path = find_archive(_settings())
    with open_to_read(path) as opened:
        faults = list(opened.find_faults())
    for fault in faults:
        typer.echo(show_safely(fault))
    if faults:
        typer.echo("briefing: `briefing archive rebuild` makes it anew from the briefs", err=True)
        raise typer.Exit(1)
    typer.echo(f"{path}: whole", err=True)


@archive.command()
def rebuild() -> None:
    """Make the archive anew from briefs, sources and the old one.

    The old file stays beside it. Exits with 1 if a cited source is nowhere.
    """
    from briefing.workflow.upkeep.rebuild_archive import rebuild_archive

    result = rebuild_archive(_settings())
    for line in result.missing:
        typer.echo(show_safely(f"{line} is nowhere"))
    typer.echo(f"briefs: {result.briefs}; texts: {result.texts}", err=True)
    if result.missing:
        raise typer.Exit(1)


@archive.command()
def export(
    passages: Annotated[
        bool, typer.Option("--passages", help="Every sentence and quote, with its article.")
    ] = False,
    parquet: Annotated[
        str, typer.Option(metavar="FILE", help="Write a Parquet file in place of printing lines.")
    ] = "",
) -> None:
    """Print every article as a line of JSON, for `briefing build`.

    Sentences and quotes are for whoever counts: who said what, when, where it was printed.
    """
    from briefing.workflow import export_archive

    records = (export_archive.export_passages if passages else export_archive.export_articles)(
        _settings()
    )
    if parquet:
        count = export_archive.write_parquet(records, Path(parquet))
        typer.echo(f"{parquet}: {count} rows", err=True)
        return
    for fields in records:
        typer.echo(json.dumps(fields, ensure_ascii=False, sort_keys=True))


def forget(
    name: Annotated[
        str, typer.Argument(help="A reader's mail address, or an article's id, address or SHA-256.")
    ],
) -> None:
    """Delete a reader's deliveries, or an article's text, sentences and quotes, for good.

    Briefs that cite the article are named: their files stay, and they are proven only as long as
    the source's file is there.
    """
    from briefing.workflow.upkeep.project_archive import forget_name

    gone, briefs = forget_name(_settings(), name)
    for brief in briefs:
        typer.echo(f"{brief} cites it, and is proven only as long as the source's file is there")
    typer.echo(
        f"deleted: {gone.articles} articles, {gone.passages} sentences and quotes,"
        f" {gone.deliveries} deliveries",
        err=True,
    )


def _settings() -> "Settings":
    from briefing.cli import settings

    return settings.resolve_settings({}).settings
