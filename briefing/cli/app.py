"""The command `briefing`. Errors become one line and an exit status here and nowhere else."""

from contextlib import suppress
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from briefing import __version__
from briefing.cli import streams
from briefing.cli.commands import (
    approve,
    archive,
    build,
    clean,
    collect,
    config,
    diff,
    dossier,
    init,
    pages,
    profile,
    quotes,
    recheck,
    search,
    send,
    sentences,
    show,
    site,
    status,
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
            result = super().invoke(ctx)
        except BriefingError as error:
            raise _told(str(error), error.exit_status) from error
        except BrokenPipeError:
            streams.drop_output()
            raise typer.Exit(0) from None
        except (OSError, UnicodeError) as error:  # no file that is ours to name better
            streams.drop_output()
            raise _told(streams.describe(error), 1) from error
        except typer.Exit as ended:
            streams.release(quiet=not ended.exit_code)
            raise
        streams.release(quiet=True)
        return result


def _told(message: str, status: int) -> typer.Exit:
    """The error as one line on standard error and in the log."""
    import logging

    streams.release(quiet=False)
    logger = logging.getLogger("briefing")
    if logger.handlers:
        logger.error("%s", message)
    with suppress(OSError):  # where nobody can be told, the status says it
        typer.echo(f"briefing: {streams.show_lines(message)}", err=True)
    return typer.Exit(status)


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
app.command("collect", cls=LazyCommand)(collect.collect)
app.command("build", cls=LazyCommand)(build.build)
app.command("pages", cls=LazyCommand)(pages.pages)
app.command("show", cls=LazyCommand)(show.show)
app.command("verify", cls=LazyCommand)(verify.verify)
app.command("approve", cls=LazyCommand)(approve.approve)
app.command("status", cls=LazyCommand)(status.status)
app.command("send", cls=LazyCommand)(send.send)
app.command("forget", cls=LazyCommand)(archive.forget)
app.command("recheck", cls=LazyCommand)(recheck.recheck)
app.command("search", cls=LazyCommand)(search.search)
app.command("diff", cls=LazyCommand)(diff.diff)
app.command("dossier", cls=LazyCommand)(dossier.dossier)
app.command("clean", cls=LazyCommand)(clean.clean)
app.command("sentences", cls=LazyCommand)(sentences.sentences)
app.command("summarize", cls=LazyCommand)(summarize.summarize)
app.command("quotes", cls=LazyCommand)(quotes.quotes)
app.command("stories", cls=LazyCommand)(stories.stories)
app.add_typer(site.site, name="site")
app.add_typer(profile.profile, name="profile")
app.add_typer(archive.archive, name="archive")
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
    quiet: Annotated[
        bool,
        typer.Option(
            "--quiet", "-q", help="Print nothing if all is well; else all that would be printed."
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
    if quiet:
        streams.hold()
    if verbose:
        from briefing.cli.log_output import show_log

        show_log(verbose)


def main() -> None:
    """Run the command line."""
    streams.open_missing()
    app()
