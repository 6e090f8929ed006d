"""The command `briefing`. Errors become one line and an exit status here and nowhere else."""

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from briefing import __version__
from briefing.cli.commands import (
    build,
    clean,
    config,
    diff,
    init,
    profile,
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
from briefing.cli.parameters import LazyCommand, skip_missing
from briefing.errors import BriefingError


class _OneLineErrors(TyperGroup):
    """Turns the error tree into one line on standard error and the error's exit status."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters before the verb."""
        return skip_missing(super().get_params(ctx))

    def invoke(self, ctx: Any) -> Any:
        """Run the chosen verb.

        A reader that closes the pipe early (`| head`) ends the run quietly.
        """
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
    help=(
        "Turn a day's dirty news articles on two countries' relations into a brief "
        "you can trust word for word."
    ),
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("init", cls=LazyCommand)(init.init)
app.command("build", cls=LazyCommand)(build.build)
app.command("show", cls=LazyCommand)(show.show)
app.command("verify", cls=LazyCommand)(verify.verify)
app.command("send", cls=LazyCommand)(send.send)
app.command("search", cls=LazyCommand)(search.search)
app.command("diff", cls=LazyCommand)(diff.diff)
app.command("clean", cls=LazyCommand)(clean.clean)
app.command("sentences", cls=LazyCommand)(sentences.sentences)
app.command("summarize", cls=LazyCommand)(summarize.summarize)
app.command("quotes", cls=LazyCommand)(quotes.quotes)
app.command("stories", cls=LazyCommand)(stories.stories)
app.add_typer(site.site, name="site")
app.add_typer(profile.profile, name="profile")
app.add_typer(config.config, name="config")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
    verbose: Annotated[
        int | None,
        typer.Option(
            "--verbose",
            "-v",
            count=True,
            help="Say on standard error what is done; twice, of each article.",
        ),
    ] = None,
) -> None:
    """Options before the verb."""
    if verbose:
        from briefing.cli.log_output import show_log

        show_log(verbose)


def main() -> None:
    """Run the command line."""
    app()
