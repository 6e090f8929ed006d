"""What `--verbose` shows: the package's log, on standard error, one line a record.

The library only logs, under the name `briefing`; whoever uses it without this command line attaches
handlers of their own. Results go to standard output and are the same with and without it.
"""

import logging
import re
import sys
from pathlib import Path

from briefing.cli.printing.safe_text import show_safely

LOG_FILE = "briefing.log"
# A morning is about 2 KB: each file holds a year, and there are three.
MOST_BYTES, KEPT_FILES = 1_000_000, 2
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


def keep_log(folder: str) -> None:
    """Keep the steps of this run in a log of the archive's folder, if there is one.

    The log is turned over before it grows, and nothing fails for its sake.
    """
    from logging.handlers import RotatingFileHandler

    logger = logging.getLogger("briefing")
    for handler in [one for one in logger.handlers if isinstance(one, RotatingFileHandler)]:
        logger.removeHandler(handler)
        handler.close()
    if not folder or not Path(folder).is_dir():
        return
    try:
        handler = RotatingFileHandler(
            Path(folder) / LOG_FILE,
            maxBytes=MOST_BYTES,
            backupCount=KEPT_FILES,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError:
        return
    handler.setLevel(logging.INFO)
    handler.setFormatter(AnonymousFormatter(FORMAT))
    logger.addHandler(handler)
    logger.setLevel(min(logger.level or logging.INFO, logging.INFO))
    logger.info("briefing %s", " ".join(sys.argv[1:]))
