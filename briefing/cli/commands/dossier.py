"""`briefing dossier`: all that was said or reported on one matter over a period."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from briefing.errors import WrongUse

if TYPE_CHECKING:
    from briefing.workflow.dossiers import DossierRequest

Kind = Literal["speaker", "topic", "words"]


def dossier(
    speaker: Annotated[str | None, typer.Option(help="What somebody of this name said.")] = None,
    topic: Annotated[
        str | None, typer.Option(help="What was said on a topic of the profile, by its key.")
    ] = None,
    words: Annotated[
        str | None, typer.Option(help="What was said with these words; tariff* has any ending.")
    ] = None,
    first: Annotated[str, typer.Option("--from", help="The first day, YYYY-MM-DD.")] = "",
    last: Annotated[str, typer.Option("--to", help="The last day, YYYY-MM-DD.")] = "",
    formats: Annotated[
        str, typer.Option("--format", help="Any of md,html,docx,pdf, beside JSON.")
    ] = "md,html",
    out: Annotated[Path, typer.Option(help="The folder of the dossiers.")] = Path("dossiers"),
    language: Annotated[
        str | None, typer.Option(help="The language of labels and dates, such as en or es.")
    ] = None,
    profile: Annotated[
        str | None, typer.Option(help="The relationship: a built-in name or a .toml file.")
    ] = None,
) -> None:
    """Gather from the archive, word for word, by day and side, what was said or reported; `briefing
    verify` proves it.

    Each statement has the office of its day, its source and a link. The same words stand once.
    """
    from briefing.cli import settings
    from briefing.workflow import dossiers

    request = _request(
        {"speaker": speaker, "topic": topic, "words": words},
        _day(first, "--from"),
        _day(last, "--to"),
    )
    kinds = tuple(filter(None, (one.strip() for one in formats.split(","))))
    chosen = settings.resolve_settings({"language": language, "profile": profile}).settings
    built = dossiers.build(chosen, _placed(request, out, kinds))
    typer.echo(
        f"articles looked through: {built.dossier.read}; "
        f"statements: {len(built.dossier.statements)}",
        err=True,
    )
    for path in built.written:
        typer.echo(str(path))


def _request(asked: dict[Kind, str | None], first: date, last: date) -> "DossierRequest":
    from briefing.workflow.dossiers import DossierRequest

    named = [(kind, value) for kind, value in asked.items() if value is not None]
    if len(named) != 1:
        raise WrongUse("wanted one of --speaker, --topic and --words")
    ((kind, value),) = named
    return DossierRequest(kind=kind, value=value, first=first, last=last, out=Path())


def _placed(request: "DossierRequest", out: Path, formats: tuple[str, ...]) -> "DossierRequest":
    from dataclasses import replace

    return replace(request, out=out, formats=formats)


def _day(text: str, option: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        found = f"is {text!r}" if text else "is missing"
        raise WrongUse(f"{option} {found}; wanted a day such as 2025-01-16") from error
