"""What SQLite says of a file -> what is wrong with it, where it does not say so itself."""

import os
import sqlite3
from pathlib import Path

# SQLITE_MAX_PATHLEN is 512 bytes on Unix; the names of its journals are longer by eight.
LONGEST_PATH = 500


def explain_error(path: Path, error: sqlite3.Error) -> str:
    """The words of an error at a file; for a path that is too long, that it is."""
    length = len(os.fsencode(path.absolute()))
    if length > LONGEST_PATH:
        return f"its whole path has {length:,} bytes, and SQLite opens none above {LONGEST_PATH}"
    return str(error)
