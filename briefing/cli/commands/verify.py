"""`briefing verify`: the proof that a brief says what its sources say."""

from pathlib import Path
from typing import Annotated

import typer


def verify(
    brief: Annotated[
        str | None,
        typer.Argument(
            help="A day such as 2025-01-16, a digest such as 2025-W03, or a file of a brief; "
            "the latest brief if not given."
        ),
    ] = None,
    sources: Annotated[
        list[str] | None, typer.Option(help="Where the sources are now, if they were moved.")
    ] = None,
    templates: Annotated[
        str | None, typer.Option(help="The templates the brief was built with, if your own.")
    ] = None,
    rerender: Annotated[
        bool,
        typer.Option(
            "--rerender", help="Also render its documents anew: for a brief of this very version."
        ),
    ] = False,
) -> None:
    """Prove that every sentence and quote of a brief stands in its source, and that its documents
    are those that were built.

    The proof does not depend on the version of this program. Exits with 0 if all is proven; else
    with 1, and prints a line for each thing that is wrong.
    """
    from briefing.cli import settings
    from briefing.cli.log_file import keep_log
    from briefing.cli.printing.safe_text import show_safely
    from briefing.workflow.load_brief import find_brief, is_dossier
    from briefing.workflow.proof import verify_brief

    chosen = settings.resolve_settings({"templates": templates}).settings
    path = find_brief(brief, Path(chosen.out))
    keep_log(chosen.archive)
    faults = 0
    of_dossier = is_dossier(path)
    places = tuple(sources or ())
    if of_dossier:
        from briefing.workflow import dossiers

        faults_found = dossiers.verify_dossier(path, chosen, places)
    else:
        faults_found = verify_brief.verify_brief(path, chosen, places, rerender=rerender)
    for fault in faults_found:
        faults += 1
        typer.echo(show_safely(fault))
    if faults:
        raise typer.Exit(1)
    documents = (
        "and its documents are those that were built"
        if of_dossier or verify_brief.has_noted_documents(path, chosen)
        else "and its documents have them all (it was built before their SHA-256 was noted)"
    )
    typer.echo(
        f"{path}: every sentence and quote stands in its source, word for word, {documents}",
        err=True,
    )
