"""The command `briefing`: its verbs, and the one place where an error becomes a line and an exit status."""

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from briefing import __version__
from briefing.cli import (
    build,
    clean,
    collect,
    config,
    diff,
    init,
    pages,
    quotes,
    search,
    send,
    sentences,
    show,
    site,
    stories,
    summarize,
    verify,
)
from briefing.cli.parameters import Command, spared
from briefing.errors import BriefingError


class _OneLineErrors(TyperGroup):
    """Turns the error tree into one line on standard error and the error's exit status."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters before the verb."""
        return spared(super().get_params(ctx))

    def invoke(self, ctx: Any) -> Any:
        """Run the chosen verb. A reader that closes the pipe early (`| head`) ends the run quietly."""
        try:
            return super().invoke(ctx)
        except BriefingError as error:
            typer.echo(f"briefing: {error}", err=True)
            raise typer.Exit(error.exit_status) from error
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None


app = typer.Typer(
    name="briefing",
    cls=_OneLineErrors,
    help="Turn a day's dirty news articles on two countries' relations into a brief you can trust word for word.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("init", cls=Command)(init.init)
app.command("collect", cls=Command)(collect.collect)
app.command("build", cls=Command)(build.build)
app.command("pages", cls=Command)(pages.pages)
app.command("show", cls=Command)(show.show)
app.command("verify", cls=Command)(verify.verify)
app.command("send", cls=Command)(send.send)
app.command("search", cls=Command)(search.search)
app.command("diff", cls=Command)(diff.diff)
app.command("clean", cls=Command)(clean.clean)
app.command("sentences", cls=Command)(sentences.sentences)
app.command("summarize", cls=Command)(summarize.summarize)
app.command("quotes", cls=Command)(quotes.quotes)
app.command("stories", cls=Command)(stories.stories)
app.add_typer(site.site, name="site")
app.add_typer(config.config, name="config")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Options before the verb."""


def main() -> None:
    """Run the command line."""
    app()
