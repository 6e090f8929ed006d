"""The archive for those who only read: a folder that can't be written, or another's, will do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from briefing.archive import schema
from briefing.archive.sqlite_errors import explain_error
from briefing.archive.store import ARCHIVE_FILE, Archive
from briefing.errors import BriefingError


@contextmanager
def open_to_read(path: Path) -> Iterator[Archive]:
    """Open the archive of a file for the block and write nothing.

    One of an earlier version is brought up to date in memory. BriefingError if the file is no
    archive or a later version wrote it.
    """
    connection = None
    try:
        connection = _connected(path)
        yield Archive(connection)
    except sqlite3.Error as error:
        raise explain_error(path, error, "check its permissions") from error
    finally:
        if connection is not None:
            connection.close()


@contextmanager
def open_if_there(folder: str) -> Iterator[Archive | None]:
    """The same for the archive of a folder; None if there is none, or none that can be opened.

    For those who need it only where something else is missing.
    """
    path = Path(folder) / ARCHIVE_FILE
    connection = None
    if folder and path.is_file():
        with suppress(sqlite3.Error, BriefingError):
            connection = _connected(path)
    if connection is None:
        yield None
        return
    try:
        yield Archive(connection)
    except sqlite3.Error as error:
        raise explain_error(path, error, "check its permissions") from error
    finally:
        connection.close()


def _connected(path: Path) -> sqlite3.Connection:
    """A connection that can't write.

    A database in WAL mode wants a file beside it even to be read; where its folder can't be
    written nobody else writes either, and SQLite is told so (`immutable`).
    """
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    try:
        connection = _checked(address, path)
    except sqlite3.OperationalError:
        connection = _checked(f"{address}&immutable=1", path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return connection if version == len(schema.MIGRATIONS) else _migrated(connection, path)


def _checked(address: str, path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True)
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        schema.check_schema(connection, str(path))
    except (sqlite3.Error, BriefingError):
        connection.close()
        raise
    return connection


def _migrated(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:")
    copy.row_factory = sqlite3.Row
    try:
        connection.backup(copy)
        schema.migrate(copy, str(path))
    except (sqlite3.Error, BriefingError):
        copy.close()
        raise
    finally:
        connection.close()
    return copy
