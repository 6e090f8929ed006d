"""`briefing send`: a brief to its readers, by mail."""

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.archive.deliveries import Delivery
    from briefing.config import Settings
    from briefing.workflow.mail_batch import MailBatch


DIGEST = re.compile(r"\d{4}-(?:W\d\d|\d\d)")  # the name of a week or a month


def send(
    brief: Annotated[
        str | None,
        typer.Argument(
            help="The brief's day, or a digest such as 2025-W03 or 2025-01; today if not given."
        ),
    ] = None,
    to: Annotated[
        list[str] | None, typer.Option(help="A recipient; may be given several times.")
    ] = None,
    list_file: Annotated[
        Path | None, typer.Option("--list", help="A file with one recipient a line.")
    ] = None,
    test: Annotated[
        str | None, typer.Option(help="Send to this address only, and note nothing.")
    ] = None,
    attach: Annotated[
        str | None, typer.Option(help="Attach the brief too: docx, pdf, or both with a comma.")
    ] = None,
    eml: Annotated[
        Path | None, typer.Option(help="Send nothing; write the messages into this folder.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Send nothing; say who would get what.")
    ] = False,
    anyway: Annotated[
        bool,
        typer.Option("--anyway", help="Also a brief below its guard, or that nobody approved."),
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Also to those who have it, or may have it.")
    ] = False,
) -> None:
    """Send a brief, one message to each recipient; each gets a brief once, however often this runs.

    Recipients and server come from the settings under `mail` unless they are named here. Exits with
    0 if everybody has it; with 3 if the guard or a missing approval keeps it back; with 1 if
    somebody was refused or it is unknown whether they have it; with 75 if trying later may help.
    """
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from briefing.cli import settings
    from briefing.cli.log_file import keep_log
    from briefing.workflow import mail_batch
    from briefing.workflow.approve_brief import check_ready

    chosen = settings.resolve_settings({}).settings
    keep_log(chosen.archive)
    order = mail_batch.SendRequest(
        brief=_name(brief, chosen),
        to=tuple(to or ()),
        list_file=list_file,
        test=test,
        attach=_listed(attach),
    )
    post = mail_batch.prepare_batch(chosen, order, datetime.now(ZoneInfo(chosen.zone)))
    if test is None and not (dry_run or anyway):
        check_ready(post.brief, chosen)
    for path in mail_batch.write_batch(post, eml) if eml else ():
        typer.echo(str(path))
    if dry_run:
        _preview(post)
    elif not eml:
        _report(_sent(chosen, post, noted=test is None, again=again))


def _listed(formats: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in (formats or "").split(","))))


def _name(brief: str | None, chosen: "Settings") -> str:
    from briefing.cli import settings

    return (
        brief
        if brief and DIGEST.fullmatch(brief)
        else settings.parse_day(brief, chosen, "brief").isoformat()
    )


def _sent(
    chosen: "Settings", post: "MailBatch", *, noted: bool, again: bool
) -> "Iterator[Delivery]":
    from briefing.workflow import send_batch

    if noted:
        return send_batch.send_batch(chosen, post, send_batch.Clock(), again=again)
    return send_batch.send_unrecorded(chosen, post, send_batch.Clock())


def _preview(post: "MailBatch") -> None:
    size = len(post.messages[0].content)
    typer.echo(
        f"subject: {post.email.subject}\nfrom:    {post.messages[0].sender}\nbytes:   {size} each",
        err=True,
    )
    for message in post.messages:
        typer.echo(f"would send to {message.recipient}  {message.id}")


def _report(deliveries: "Iterator[Delivery]") -> None:
    """Print each recipient's state once it is final, then the counts; exit by the worst state."""
    from briefing.workflow.send_batch import BEFORE

    counts: Counter[str] = Counter()
    for delivery in deliveries:
        counts["sent before" if delivery.answer == BEFORE else delivery.state] += 1
        typer.echo(f"{delivery.state:8}  {delivery.recipient}  {delivery.answer}")
    typer.echo(", ".join(f"{count} {state}" for state, count in sorted(counts.items())), err=True)
    if counts["unknown"]:
        typer.echo(
            "unknown: they may have it; --again --to ADDRESS sends it once more to one of them",
            err=True,
        )
    if counts["deferred"]:
        raise typer.Exit(75)
    if counts["refused"] or counts["unknown"]:
        raise typer.Exit(1)
