"""What SQLite says of a file -> what is wrong with it, and what to do."""

import os
import sqlite3
from pathlib import Path

from briefing.errors import BriefingError, TryAgain

# SQLITE_MAX_PATHLEN is 512 bytes on Unix; the names of its journals are longer by eight.
LONGEST_PATH = 500
REBUILD = "`briefing archive rebuild` makes it anew from the briefs"
_IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_PRIMARY = 0xFF  # the bits of an extended code that are the plain one


def explain_error(
    path: Path, error: sqlite3.Error, advice: str, *, mend: str = REBUILD
) -> BriefingError:
    """An error at a file as one of ours: TryAgain where another program has it open.

    Of a damaged file it says `mend`, of anything else `advice`; of a path that is too long, that.
    """
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    length = len(os.fsencode(path.absolute()))
    if code in _IN_USE:
        return TryAgain(f"{path} is in use by another program ({error}); try again when it is free")
    if code in _DAMAGED:
        return BriefingError(f"{path} is damaged ({error}); {mend}")
    if length > LONGEST_PATH:
        why = f"its whole path has {length:,} bytes, and SQLite opens none above {LONGEST_PATH}"
        return BriefingError(f"{path}: {why}; {advice}")
    return BriefingError(f"{path}: {error}; {advice}")
