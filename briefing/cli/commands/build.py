"""`briefing build`: the day's articles into the day's brief."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.parameters import refuse_unused
from briefing.cli.printing import problems
from briefing.cli.printing.progress import CountProgress
from briefing.cli.printing.safe_text import show_safely
from briefing.errors import NotReady, WrongUse

if TYPE_CHECKING:
    from briefing.workflow.day import daily_build


def build(
    sources: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders, globs, or -; those of the settings if not given."),
    ] = None,
    date: Annotated[
        str | None, typer.Option(help="The brief's day, YYYY-MM-DD; today if not given.")
    ] = None,
    week: Annotated[
        str | None, typer.Option(help="The digest of a week's briefs instead, as in 2025-W03.")
    ] = None,
    month: Annotated[
        str | None, typer.Option(help="The digest of a month's briefs instead, as in 2025-01.")
    ] = None,
    out: Annotated[str | None, typer.Option(help="The folder of the briefs.")] = None,
    formats: Annotated[
        str | None, typer.Option("--format", help="Any of md,html,json,ics,docx,pdf.")
    ] = None,
    profile: Annotated[
        str | None, typer.Option(help="The relationship: a built-in name or a .toml file.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="The language of labels and dates, such as en or es.")
    ] = None,
    window_days: Annotated[
        int | None,
        typer.Option(
            help="Leave out articles older than so many days, 0 none; else since the last brief."
        ),
    ] = None,
    undated: Annotated[
        str | None, typer.Option(help="Articles without a date: keep or drop.")
    ] = None,
    method: Annotated[
        str | None,
        typer.Option(help="How sentences are ranked: a name of `summarize --method list`."),
    ] = None,
    templates: Annotated[
        str | None, typer.Option(help="A folder with templates of your own.")
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1, help="Processes that examine articles; all cores from 400 articles on."
        ),
    ] = None,
    no_archive: Annotated[
        bool, typer.Option("--no-archive", help="Keep nothing, and know nothing of earlier.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Tell articles again that are in an earlier brief.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say of each article what became of it, and why.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if any input could not be used.")
    ] = False,
) -> None:
    """Build the brief of a day from its articles, or the digest of a week or a month from its
    briefs.

    Exits with 3 if the guard found too little for a brief to be sent; with 0 on a quiet day.
    Settings that are not given here come from BRIEFING_… variables, briefing.toml, or their
    defaults.
    """
    from briefing.cli import settings

    flags = {
        "sources": sources,
        "out": out,
        "formats": formats,
        "profile": profile,
        "language": language,
    }
    more = {
        "window_days": window_days,
        "undated": undated,
        "method": method,
        "templates": templates,
        "jobs": jobs,
    }
    kept = {"archive": "" if no_archive else None, "again": again or None}
    chosen = settings.resolve_settings({**flags, **more, **kept}).settings
    _begin_workers(chosen.jobs)
    from briefing.cli.log_file import keep_log
    from briefing.workflow import digest_build
    from briefing.workflow.day import daily_build
    from briefing.workflow.day.guard import find_guard_note
    from briefing.workflow.upkeep import retention

    keep_log(chosen.archive)
    _refuse_several({"--date": date, "--week": week, "--month": month})
    if week or month:
        _refuse_day_options({"again": again, **more}, sources)
        period = digest_build.parse_week(week) if week else digest_build.parse_month(month or "")
        built = digest_build.build_digest(chosen, period)
    else:
        with CountProgress("articles") as progress:
            built = daily_build.run_build(chosen, settings.parse_day(date, chosen), progress)
        retention.forget_old(chosen, settings.parse_day(None, chosen))
    _report(built)
    if explain:
        _explain(built)
    if note := find_guard_note(built.brief):
        raise NotReady(f"{built.brief.name}: {note} Look at it, then `send --anyway`")
    if strict and (built.unread or built.brief.counts.left_out):
        raise typer.Exit(1)


def _refuse_several(named: Mapping[str, str | None]) -> None:
    """WrongUse if more than one of the options has a value."""
    if len(given := [name for name, value in named.items() if value]) > 1:
        raise WrongUse(f"{' and '.join(given)} name different briefs; give one of them")


def _refuse_day_options(given: Mapping[str, object], sources: list[str] | None) -> None:
    """WrongUse where a digest is wanted with what only the brief of a day obeys."""
    from briefing.config import OPTIONS, SettingsLayer

    layer = SettingsLayer(OPTIONS, {})
    spelt = {layer.spell(name): value for name, value in given.items() if name != "templates"}
    why = "a digest is made of the briefs that are there"
    refuse_unused({"SOURCES": sources, **spelt}, why)


def _begin_workers(jobs: int | None) -> None:
    """What they are forked from imports the program beside this process."""
    if jobs is not None and jobs > 1:
        from briefing.workflow.parallel.worker_start import prepare_start

        prepare_start()


def _report(built: "daily_build.BuildResult") -> None:
    counts = built.brief.counts
    problems.print_problems(built.unread)
    outcome = f"{counts.kept} kept, {counts.copies} merged as copies, {counts.left_out} left out"
    typer.echo(f"articles read: {counts.read} ({outcome}); stories: {counts.stories}", err=True)
    for path in built.edited:
        typer.echo(
            f"briefing: a document was changed by hand since it was built; {path} has what stood"
            " there (changes that last go into an edits file)",
            err=True,
        )
    if _is_told_elsewhere(built):
        typer.echo(
            "briefing: all of them belong to briefs of other days; --explain names these, and"
            " --again tells the articles again",
            err=True,
        )
    for remark in built.remarks:
        typer.echo(show_safely(f"briefing: {remark}"), err=True)
    for path in built.written:
        typer.echo(str(path))


def _is_told_elsewhere(built: "daily_build.BuildResult") -> bool:
    """Whether articles were read, none is in the brief since other briefs have them, and one of
    these is of a later day: on a quiet morning all belong to briefs of the days before.
    """
    from briefing.model import Reason
    from briefing.model.article import OF_ANOTHER_DAY

    days = []
    for entry in (*built.brief.ledger, *built.silent):
        if not isinstance(entry.reason, Reason) or entry.reason.code not in OF_ANOTHER_DAY:
            return False
        days.append(entry.reason.values[0])
    return any(day > built.brief.day.isoformat() for day in days)


def _explain(built: "daily_build.BuildResult") -> None:
    from briefing.rendering.wording.presenter import Presenter

    say = Presenter(built.brief)
    for entry in (*built.brief.ledger, *built.silent):
        typer.echo(f"{entry.outcome:8}  {entry.article_id}: {say.why(entry.reason)}", err=True)
