"""What `--verbose` shows: the package's log, on standard error, one line a record.

The library only logs, under the name `briefing`; whoever uses it without this command line attaches
handlers of their own. Results go to standard output and are the same with and without it.
"""

import logging
import re
import sys

from briefing.cli.printing.safe_text import show_safely

_ADDRESS = re.compile(r"[^\s<>()\"',:;]+@[^\s<>()\"',:;]+")
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class OneLineFormatter(logging.Formatter):
    """A formatter whose lines can't control a terminal: names may come from a scraped page."""

    def format(self, record: logging.LogRecord) -> str:
        """The record on one line, with an escape for every character that is not printable."""
        return show_safely(super().format(record))


class AnonymousFormatter(OneLineFormatter):
    """The same without mail addresses: a log is read by more people than the list of readers."""

    def format(self, record: logging.LogRecord) -> str:
        """The record with `…` for each address."""
        return _ADDRESS.sub("…", super().format(record))


def show_log(verbosity: int) -> None:
    """Show the log on standard error: from 1 steps with counts, from 2 also each article."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLineFormatter(FORMAT))
    logger = logging.getLogger("briefing")
    logger.handlers = [handler]
    logger.setLevel(logging.DEBUG if verbosity > 1 else logging.INFO)
