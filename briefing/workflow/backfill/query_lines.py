"""The rows of a query -> files of JSON lines, which are inputs like any others.

Each file has as many rows as a shard. A file whose rows are the same as before is not touched, so
that a table to which rows were added costs the examining of those.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path

from briefing.archive.files.streamed_file import write_streamed
from briefing.errors import BriefingError, NothingRead, WrongUse
from briefing.sources.sql_query import PASSWORD_VARIABLE, SqlQuery, read_rows
from briefing.sources.table_values import format_line
from briefing.text.hashing import hash_text


def make_query(
    address: str, text: str, days: tuple[date, date], environment: Mapping[str, str]
) -> SqlQuery | None:
    """The query that was asked for, with its password from the environment; None if none was.

    A text that ends in `.sql` is the name of a file with it. WrongUse if the file can't be read,
    or only one of address and text is given.
    """
    if not address and not text:
        return None
    if not address or not text.strip():
        raise WrongUse("--sql names a database and --query what to ask it for; give both")
    return SqlQuery(
        address=address,
        text=_read_text(text),
        first=days[0],
        last=days[1],
        password=environment.get(PASSWORD_VARIABLE, ""),
    )


def write_query(query: SqlQuery, unpacked: Path, most: int) -> Path:
    """The folder with the rows, at most so many a file; it has none that the query no longer gives.

    NothingRead if there is no row; BriefingError if there is no room.
    """
    folder = unpacked / f"sql-{_digest(query)}"
    files: set[Path] = set()
    for number, lines in enumerate(_group(map(format_line, read_rows(query)), most), start=1):
        files.add(_keep(folder / f"rows-{number:06}.jsonl", b"".join(lines)))
    if not files:
        raise NothingRead("the query of --sql gives no row for these days")
    for path in set(folder.iterdir()) - files:
        path.unlink()
    return folder


def _read_text(text: str) -> str:
    if not text.strip().endswith(".sql"):
        return text
    try:
        return Path(text.strip()).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"--query: {text.strip()} can't be read: {error}") from error


def _digest(query: SqlQuery) -> str:
    asked = "\n".join((query.address, query.text, str(query.first), str(query.last)))
    return hash_text(asked)[:16]


def _group(lines: Iterable[bytes], most: int) -> Iterator[list[bytes]]:
    waiting = iter(lines)
    while group := list(islice(waiting, most)):
        yield group


def _keep(path: Path, content: bytes) -> Path:
    """The file with this content, as it was if it has it already."""
    try:
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_streamed(path, lambda file: file.write(content))
    except OSError as error:
        raise BriefingError(f"{path} can't be written: {error.strerror}") from error
    return path
