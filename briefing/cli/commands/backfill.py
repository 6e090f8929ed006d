"""`briefing backfill`: the briefs of all days of years, from any number of articles."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from briefing.workflow.backfill.backfill_order import BackfillCounts

MOST_PROBLEMS = 20  # that are printed one by one


def backfill(
    first: Annotated[str, typer.Option("--from", metavar="DAY", help="The first day.")],
    last: Annotated[str, typer.Option("--to", metavar="DAY", help="The last day.")],
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files, folders, globs, .jsonl.gz, Parquet, WARC; what a day names is of that"
            " day.",
        ),
    ] = None,
    sql: Annotated[
        str,
        typer.Option(
            metavar="URL",
            help="A database by its SQLAlchemy URL; its password in BRIEFING_SQL_PASSWORD.",
        ),
    ] = "",
    query: Annotated[
        str,
        typer.Option(
            metavar="SELECT",
            help="What to ask it for, or a .sql file with that; :first and :last are the days.",
        ),
    ] = "",
    jobs: Annotated[
        int | None,
        typer.Option(min=1, help="Processes that examine articles; all cores if not given."),
    ] = None,
    scheduler: Annotated[
        str, typer.Option(metavar="ADDRESS", help="A Dask scheduler that runs: tcp://host:8786.")
    ] = "",
    cluster: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="A Dask cluster to start: local, or module:function, which makes one.",
        ),
    ] = "",
    out: Annotated[str | None, typer.Option(help="The folder of the briefs.")] = None,
    formats: Annotated[
        str | None, typer.Option("--format", help="Any of md,html,json,ics,docx,pdf.")
    ] = None,
    profile: Annotated[
        list[str] | None,
        typer.Option(help="The relationship; if given several times, each has a folder in --out."),
    ] = None,
    examined: Annotated[
        str, typer.Option(help="The folder of what is examined; on a cluster all must see it.")
    ] = "",
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Say how much there is to do; examine and build nothing."),
    ] = False,
) -> None:
    """Build the briefs of all days from one to another that are not built yet, in order.

    The articles are examined first, on all cores or a cluster, then day follows day, with the same
    bytes as if each had been built that morning. End it at any moment and call the same again: it
    goes on with what is missing.
    """
    from briefing.cli import settings
    from briefing.cli.log_file import keep_log
    from briefing.workflow.backfill.backfill import run_backfill
    from briefing.workflow.backfill.backfill_order import BackfillOrder
    from briefing.workflow.backfill.engine_choice import EngineChoice
    from briefing.workflow.backfill.query_lines import make_query

    flags = {"out": out, "formats": formats}
    names = tuple(dict.fromkeys(profile or ()))
    chosen = settings.resolve_settings(flags, profiles=names).settings
    days = (settings.read_day(first, "--from"), settings.read_day(last, "--to"))
    order = BackfillOrder(
        inputs=tuple(inputs or ()),
        first=days[0],
        last=days[1],
        engine=EngineChoice(jobs=jobs, scheduler=scheduler, cluster=cluster),
        profiles=names,
        examined=examined,
        dry=dry_run,
        query=make_query(sql, query, days, os.environ),
    )
    if not dry_run:
        keep_log(chosen.archive)
    counts = run_backfill(chosen, order, _say)
    _report(counts, dry=dry_run)


def _report(counts: "BackfillCounts", *, dry: bool) -> None:
    from briefing.cli.printing.problems import print_problems

    if dry:
        typer.echo(f"shards: {counts.shards}, to examine: {counts.examined}")
        return
    print_problems(counts.problems[:MOST_PROBLEMS])
    if len(counts.problems) > MOST_PROBLEMS:
        typer.echo(f"briefing: and {len(counts.problems) - MOST_PROBLEMS} more", err=True)
    if counts.undated:
        typer.echo(f"briefing: {counts.undated} articles have no day and are in no brief", err=True)
    typer.echo(
        f"shards: {counts.shards}, examined: {counts.examined} with {counts.articles} articles; "
        f"briefs built: {counts.built}, there before: {counts.built_before}, "
        f"days without articles: {counts.empty}",
        err=True,
    )


def _say(line: str) -> None:
    """One line that changes, on a terminal only."""
    if sys.stderr.isatty():
        typer.echo(f"\r\x1b[K{line}", err=True, nl=False)
