"""The command `briefing`. Errors become one line and an exit status here and nowhere else."""

import atexit
import gc
import os
from contextlib import suppress
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from briefing import __version__
from briefing.cli import streams
from briefing.cli.command_table import CommandTable, list_commands
from briefing.cli.machine_zone import drop_broken_zone
from briefing.cli.parameters import skip_missing
from briefing.errors import BriefingError


class _OneLineErrors(TyperGroup):
    """Turns the error tree into one line on standard error and the error's exit status.

    Its commands are loaded when they are asked for.
    """

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = CommandTable()

    def format_commands(self, _ctx: Any, formatter: Any) -> None:
        """Write the list of commands under its headings."""
        for heading, rows in list_commands():
            with formatter.section(heading):
                formatter.write_dl(rows)

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


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
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
    if os.environ.get("NO_COLOR"):  # no-color.org: any value but an empty one
        context.color = False
    if quiet:
        streams.hold()
    if verbose:
        from briefing.cli.log_output import show_log

        show_log(verbose)


def main() -> None:
    """Run the command line.

    At its end Python looks several times for circles among all that is alive, a seventh of a build
    of eight articles; frozen objects are passed over, and go with the process.
    """
    atexit.register(gc.freeze)
    streams.open_missing()
    drop_broken_zone()
    app()
