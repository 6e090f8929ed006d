"""`briefing show`: a brief in the terminal."""

import os
import pydoc
import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.printing.safe_text import show_safely
from briefing.cli.printing.terminal_lines import MOST_COLUMNS
from briefing.text.front_matter import split_front_matter

# Places that links lead to: nothing to read.
_ANCHOR = re.compile(r'<a id="[^"]*"></a>(?:\n\n)?')
# A link to one of them, which a terminal would open as an address of its own.
_INNER_LINK = re.compile(r"\[((?:\\.|[^\[\]\\])+)\]\(#[^)\s]*\)")


def show(
    brief: Annotated[
        str | None,
        typer.Argument(
            help="A day such as 2025-01-16, a digest such as 2025-W03, or a brief's .json file; "
            "the latest brief if not given."
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the brief's data instead.")
    ] = False,
) -> None:
    """Print a brief: laid out on a terminal, as Markdown elsewhere."""
    from briefing import rendering
    from briefing.cli import settings
    from briefing.composing.brief_json import brief_to_json
    from briefing.workflow.load_brief import find_brief, load_brief

    chosen = settings.resolve_settings({}).settings
    shown = load_brief(find_brief(brief, Path(chosen.out)))
    if as_json:
        typer.echo(brief_to_json(shown), nl=False)
        return
    document = rendering.render_markdown(
        shown, Path(chosen.templates) if chosen.templates else None
    )
    if sys.stdout.isatty():
        _lay_out(split_front_matter(document).body)
    else:
        typer.echo(document, nl=False)


def drop_inner_links(document: str) -> str:
    """The document without the places in it that links lead to, and those links as bare text."""
    return _INNER_LINK.sub(r"\1", _ANCHOR.sub("", document))


def _lay_out(document: str) -> None:
    """Print the document as wide as the terminal; a page at a time where it is longer."""
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console(width=min(MOST_COLUMNS, Console().width))
    safe = "\n".join(map(show_safely, drop_inner_links(document).split("\n")))
    with console.capture() as captured:
        console.print(Markdown(safe, hyperlinks=True))
    text = captured.get()
    if text.count("\n") < console.height:
        typer.echo(text, nl=False)
    else:
        os.environ.setdefault("LESS", "-R")  # shows colours instead of their codes
        pydoc.pager(text)
