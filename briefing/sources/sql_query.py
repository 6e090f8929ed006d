"""Rows of a database, by SQLAlchemy's address of it, as records with the columns of `record`.

Nothing is written there: SQLite files are opened to be read only, elsewhere the transaction is
rolled back. SQLAlchemy (extra `sql`) is imported here only; drivers of other databases are theirs.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from briefing.errors import BriefingError, MissingPackage, WrongUse
from briefing.quick_dataclass import dataclass
from briefing.sources.table_values import TEXTS, make_record

if TYPE_CHECKING:
    from sqlalchemy import URL, CursorResult, Engine

PASSWORD_VARIABLE = "BRIEFING_SQL_PASSWORD"  # noqa: S105  the variable's name
ROWS_AT_ONCE = 500
# Drivers also take it behind the question mark, ODBC's within a value: `odbc_connect=UID=a;PWD=b`.
_PASSWORD_OPTION = re.compile(r"(?:passw(?:or)?d|pwd)=", re.IGNORECASE)
_EXAMPLE = "sqlite:///news.db or postgresql+psycopg://reader@db.example.org/news"


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlQuery:
    """What is asked of which database. In the query `:first` and `:last` are the days."""

    address: str
    text: str
    first: date
    last: date
    password: str = field(default="", repr=False)


def read_rows(query: SqlQuery) -> Iterator[Mapping[str, object]]:
    """Each row as a record, in the order of the query, a few hundred in memory at a time.

    MissingPackage without SQLAlchemy; WrongUse for an address, a driver or a query that can't be
    used; BriefingError where the database does not answer or refuses.
    """
    try:
        import sqlalchemy
    except ImportError as error:
        raise MissingPackage("--sql takes SQLAlchemy", "sql") from error
    engine = _make_engine(_read_address(query))
    try:
        with _cursor(engine, query) as rows:
            _check_columns(tuple(rows.keys()))
            for row in rows.mappings():
                yield make_record({str(key): value for key, value in row.items()})
    except (sqlalchemy.exc.SQLAlchemyError, OverflowError, ValueError) as error:
        raise BriefingError(f"--sql: {_explain(error, query)}") from error
    finally:
        engine.dispose()


@contextmanager
def _cursor(engine: "Engine", query: SqlQuery) -> "Iterator[CursorResult[tuple[object, ...]]]":
    from sqlalchemy import Date, bindparam, text

    statement = text(query.text)
    asked = {"first": query.first, "last": query.last}
    named = statement.compile().params
    known = [bindparam(name, type_=Date) for name in asked if name in named]
    options = {"stream_results": True, "yield_per": ROWS_AT_ONCE}
    with engine.connect().execution_options(**options) as connection:
        rows = connection.execute(statement.bindparams(*known), asked)
        if not rows.returns_rows:
            raise WrongUse("--query gives no rows, and nothing was changed; wanted a SELECT")
        yield rows


def _read_address(query: SqlQuery) -> "URL":
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        url = make_url(query.address)
    except (ArgumentError, ValueError) as error:
        raise WrongUse(
            f"--sql is no address of a database; wanted one such as {_EXAMPLE}"
        ) from error
    options = "&".join(f"{name}={value}" for name, value in url.query.items())
    if url.password is not None or _PASSWORD_OPTION.search(options):
        raise WrongUse(
            f"--sql holds a password, which other users of this machine can see; put it into the"
            f" variable {PASSWORD_VARIABLE}"
        )
    return url.set(password=query.password) if query.password and url.username else url


def _make_engine(url: "URL") -> "Engine":
    from sqlalchemy import create_engine
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError
    from sqlalchemy.pool import NullPool

    if url.drivername in ("sqlite", "sqlite+pysqlite"):
        path = _find_file(url.database)
        return create_engine("sqlite://", creator=lambda: _open_to_read(path), poolclass=NullPool)
    try:
        return create_engine(url, poolclass=NullPool)
    except (NoSuchModuleError, ArgumentError) as error:
        raise WrongUse(f"--sql: {error}; wanted an address such as {_EXAMPLE}") from error
    except ImportError as error:
        raise WrongUse(f"--sql: {url.drivername} takes a driver ({error}); install it") from error


def _find_file(name: str | None) -> Path:
    path = Path(name or "").expanduser()
    if not name or not path.is_file():
        raise WrongUse(f"--sql: there is no SQLite file {name or ''!r}; wanted one that is there")
    return path


def _open_to_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True)


def _check_columns(names: tuple[str, ...]) -> None:
    if not set(names) & set(TEXTS):
        raise WrongUse(
            f"--query gives the columns {', '.join(names)}; wanted the text in one of"
            f" {', '.join(TEXTS)}, as in SELECT body AS text"
        )


def _explain(error: Exception, query: SqlQuery) -> str:
    """The database's own first line, without the password if it prints one."""
    line = str(getattr(error, "orig", None) or error).partition("\n")[0]
    return line.replace(query.password, "…") if query.password else line
