"""`briefing approve`: a person's word for a brief."""

from typing import Annotated

import typer


def approve(
    brief: Annotated[
        str, typer.Argument(help="The brief's day, or a digest such as 2025-W03 or 2025-01.")
    ],
    by: Annotated[str, typer.Option(help="Who approves it; the name is printed in the brief.")],
) -> None:
    """Approve a brief as it is, so that `send` sends it where the setting `approval` is on.

    The name stands in the brief and in the archive. A brief that is built again needs a new word.
    """
    from briefing.cli import settings
    from briefing.cli.log_file import keep_log
    from briefing.workflow.approve_brief import ApprovalRequest, approve_brief

    chosen = settings.resolve_settings({}).settings
    keep_log(chosen.archive)
    request = ApprovalRequest(brief=brief, by=by, day=settings.parse_day(None, chosen))
    for path in approve_brief(chosen, request):
        typer.echo(str(path))
