"""`briefing collect`: ask feeds, sitemaps and mailboxes, and store what is new."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from briefing.collecting.run.collector import CollectResult
    from briefing.model.coverage import SourceCoverage

CALM = ("fresh", "unchanged", "gone")  # what is gone is said once, in the run that found it


def collect(
    sources: Annotated[
        list[str] | None,
        typer.Argument(help="Feeds, sitemaps, pages, imaps:// folders, .opml, .txt or .csv files."),
    ] = None,
    day: Annotated[
        str | None, typer.Option(help="Only what is dated this day, YYYY-MM-DD, as to fill a gap.")
    ] = None,
    profile: Annotated[
        bool, typer.Option("--profile", help="Ask the outlets of the profile, too.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Ask the sources, but fetch and store nothing.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the coverage as JSON.")] = False,
) -> None:
    """Ask every source for what is new and store its pages, for `briefing build` to read offline.

    Exits with 75 if a site wants to be asked later, and with 1 if nothing answered.
    """
    from briefing.cli import settings
    from briefing.workflow.collect_pages import CollectOrder, Surroundings, collect

    chosen = settings.resolve_settings({}).settings
    wanted = settings.parse_day(day, chosen, "--day") if day else None
    order = CollectOrder(sources=tuple(sources or ()), day=wanted, outlets=profile, dry=dry_run)
    done = collect(chosen, order, Surroundings(say=_progress))
    _print_json(done) if as_json else _print(done)
    if not done.report.answered:
        typer.echo("briefing: no source answered, so nothing is known of today", err=True)
        raise typer.Exit(1)
    if done.put_off:
        raise typer.Exit(75)


def _print(done: "CollectResult") -> None:
    from briefing.collecting.store.coverage import tell_coverage
    from briefing.text.normalization import join_lines  # what sites say is hostile to a terminal

    for source in done.report.sources:
        for line in _lines(source):
            typer.echo(f"briefing: {join_lines(line)}", err=True)
    for address in done.wanted:
        typer.echo(join_lines(address))
    new, stored = (
        sum(getattr(one, name) for one in done.report.sources) for name in ("new", "stored")
    )
    typer.echo(
        f"{tell_coverage(done.report)}; articles new: {new}, pages stored: {stored}", err=True
    )


def _lines(source: "SourceCoverage") -> list[str]:
    from briefing.languages import PROGRAM_LANGUAGE
    from briefing.languages.reasons import render_reason

    told = [render_reason(remark, PROGRAM_LANGUAGE) for remark in source.remarks]
    if source.state not in CALM or (source.state == "gone" and "asked again" in source.why):
        told.insert(0, f"{source.state}{f', {source.why}' if source.why else ''}")
    return [f"{source.name}: {line}" for line in told]


def _print_json(done: "CollectResult") -> None:
    from pydantic import TypeAdapter

    from briefing.model.coverage import CoverageReport

    report = TypeAdapter(CoverageReport).dump_python(done.report, mode="json")
    import json

    typer.echo(
        json.dumps({**report, "wanted": list(done.wanted)}, sort_keys=True, ensure_ascii=False)
    )


def _progress(line: str) -> None:
    """One line that changes, on a terminal only."""
    if sys.stderr.isatty():
        typer.echo(
            f"\r\x1b[K{''.join(c for c in line if c.isprintable())[:100]}", err=True, nl=False
        )
