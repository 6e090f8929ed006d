"""`briefing send`: a brief to its readers, by mail."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from briefing.workflow.sending import Post


def send(
    day: Annotated[str | None, typer.Argument(metavar="[DATE]", help="The brief's day; today if not given.")] = None,
    to: Annotated[list[str] | None, typer.Option(help="A recipient; may be given several times.")] = None,
    list_file: Annotated[Path | None, typer.Option("--list", help="A file with one recipient a line.")] = None,
    test: Annotated[str | None, typer.Option(help="Send to this address only, and note nothing.")] = None,
    eml: Annotated[Path | None, typer.Option(help="Send nothing; write the messages into this folder.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Send nothing; say who would get what.")] = False,
) -> None:
    """Send the brief of a day, one message to each recipient; each gets a brief once, however often this runs.

    Recipients and server come from the settings under `mail` unless they are named here.
    """
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from briefing.cli import settings
    from briefing.workflow import sending

    chosen = settings.resolved({}).settings
    order = sending.Order(day=settings.day_of(day, chosen), to=tuple(to or ()), list_file=list_file, test=test)
    post = sending.prepare(chosen, order, datetime.now(ZoneInfo(chosen.zone)))
    if dry_run:
        _preview(post)
    for path in sending.write(post, eml) if eml else ():
        typer.echo(str(path))


def _preview(post: "Post") -> None:
    size = len(post.messages[0].content)
    typer.echo(f"subject: {post.email.subject}\nfrom:    {post.messages[0].sender}\nbytes:   {size} each", err=True)
    for message in post.messages:
        typer.echo(f"would send to {message.recipient}  {message.id}")
