"""`briefing recheck`: what stands no more where a brief found it."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from briefing.workflow.day.changed_sources import SourceChange


def recheck(
    brief: Annotated[
        str | None,
        typer.Argument(help="A day such as 2025-01-16; the last seven briefs if not given."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a change.")] = False,
) -> None:
    """List cited sentences that the newest text of the same address in inbox, collected pages or
    archive has not.

    Both wordings are shown; `briefing collect` before it looks at the addresses anew. Exits with 1
    if there is any, with 0 if there is none.
    """
    from briefing.cli import settings
    from briefing.workflow.upkeep.recheck_briefs import recheck_briefs

    changed = False
    for change in recheck_briefs(settings.resolve_settings({}).settings, brief):
        changed = True
        typer.echo(_as_json(change) if as_json else _as_text(change))
    if changed:
        raise typer.Exit(1)


def _as_text(change: "SourceChange") -> str:
    from briefing.cli.printing.safe_text import show_safely

    where = f"{change.brief} [{change.citation.number}] {change.citation.url}"
    now = " ".join(change.now.split()) if change.now else "(nothing like it stands there)"
    lines = (where, f"  was: {' '.join(change.was.split())}", f"  now: {now}")
    return "\n".join(map(show_safely, lines))


def _as_json(change: "SourceChange") -> str:
    fields = {
        "brief": change.brief,
        "citation": change.citation.number,
        "url": change.citation.url,
        "was": change.was,
        "now": change.now,
    }
    return json.dumps(fields, ensure_ascii=False, sort_keys=True)
