"""Parquet: a table with an article a row, in which vendors deliver a hundred thousand at once.

Only the columns that `record` knows are read, a few rows at a time, so that a file of any size
costs the memory of one of its row groups. pyarrow (extra `parquet`) is imported here only.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from briefing.errors import InputError
from briefing.model import Article, Problem
from briefing.sources.formats.json import read_records
from briefing.sources.formats.record import ALIASES
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument
from briefing.sources.table_values import COLUMNS, make_record

ENDING = ".parquet"
# As of the pages of a WARC file: what a file of 20 MB may unpack to.
MOST_UNPACKED = 200_000_000
# A row group is unpacked as a whole; writers make them of 64 to 512 MB.
MOST_OF_GROUP = 1_000_000_000
ROWS_AT_ONCE = 64


def read_parquet(document: RawDocument) -> Iterator[Article | Problem]:
    """The article of each row, numbered by row from 1.

    InputError for a file that is none, is damaged, or would unpack to too much; all of it then,
    since a row is only as good as its columns.
    """
    rows = [*read_rows(BytesIO(document.content), MOST_UNPACKED)]
    yield from read_records(document, enumerate(rows, start=1))


def read_rows(source: BytesIO | Path, most: int | None = None) -> Iterator[Mapping[str, object]]:
    """Each row as a record; at most so many bytes of words, if that is said."""
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise make_input_error("needs_parquet") from error
    try:
        with _open(arrow, parquet, source) as table:
            names = _choose_columns(table)
            _bound(table, names, most)
            read = 0
            for batch in table.iter_batches(batch_size=ROWS_AT_ONCE, columns=names):
                for row in _readable(arrow, batch).to_pylist():
                    record = make_record(row)
                    read += sum(len(value) for value in record.values() if isinstance(value, str))
                    if most is not None and read > most:
                        raise make_input_error("unpacks_too_large", "Parquet", f"{most:,}")
                    yield record
    except InputError:
        raise
    except (arrow.lib.ArrowException, OSError, ValueError, OverflowError) as error:
        first = str(error).partition("\n")[0]
        raise make_input_error("not_parquet", first) from error


def _open(arrow: Any, parquet: Any, source: BytesIO | Path) -> Any:
    """The file, whose words stay in its own dictionary until a row asks for them.

    A word that stands in it once and is meant a million times then takes the memory of one.
    """
    kinds = (arrow.string(), arrow.large_string(), arrow.binary(), arrow.large_binary())
    with parquet.ParquetFile(source) as table:
        words = [one.name for one in table.schema_arrow if one.type in kinds]
    if isinstance(source, BytesIO):
        source.seek(0)
    return parquet.ParquetFile(source, read_dictionary=words)


def _choose_columns(table: Any) -> list[str]:
    names = [name for name in table.schema_arrow.names if name in COLUMNS]
    wanted = (*ALIASES["text"], *ALIASES["html"])
    if not set(wanted) & set(names):
        raise make_input_error("no_text_field", ", ".join(wanted))
    return names


def _bound(table: Any, names: list[str], most: int | None) -> None:
    """InputError where the file says that a row group, or all of it, unpacks to too much."""
    groups = [table.metadata.row_group(number) for number in range(table.num_row_groups)]
    sizes = [
        sum(
            column.total_uncompressed_size
            for column in map(group.column, range(group.num_columns))
            if column.path_in_schema.partition(".")[0] in names
        )
        for group in groups
    ]
    for size, limit in ((max(sizes, default=0), MOST_OF_GROUP), (sum(sizes), most)):
        if limit is not None and size > limit:
            raise make_input_error("unpacks_too_large", "Parquet", f"{limit:,}")


def _readable(arrow: Any, batch: Any) -> Any:
    """The rows with moments in microseconds: Python has no finer ones."""
    columns = [
        column.cast(arrow.timestamp("us", column.type.tz), safe=False)
        if arrow.types.is_timestamp(column.type)
        else column
        for column in batch.columns
    ]
    return arrow.record_batch(columns, names=batch.schema.names)
