"""The log of the steps of each run, kept in the archive's folder.

A log serves the operator and nothing fails for its sake: where it can't be written (a full disk, a
folder that may only be read) the run goes on as if it were not there.
"""

import logging
import sys
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from briefing.archive.files.file_lock import make_private_file
from briefing.cli.log_output import FORMAT, AnonymousFormatter

LOG_FILE = "briefing.log"
# A morning is about 2 KB: each file holds a year, and there are three.
MOST_BYTES, KEPT_FILES = 1_000_000, 2


class _ForgivingFileHandler(RotatingFileHandler):
    """A file handler that lets a record go which it can't write, without a traceback.

    Only the user may read its file, whatever the umask.
    """

    def _open(self) -> TextIOWrapper:
        make_private_file(Path(self.baseFilename))
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Do nothing: standard error belongs to what the command has to say."""


def keep_log(folder: str) -> None:
    """Keep the steps of this run in a log of the archive's folder, if there is one.

    The log is turned over before it grows.
    """
    logger = logging.getLogger("briefing")
    for handler in [one for one in logger.handlers if isinstance(one, _ForgivingFileHandler)]:
        logger.removeHandler(handler)
        handler.close()
    if not folder or not Path(folder).is_dir():
        return
    try:
        handler = _ForgivingFileHandler(
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
