"""The process that reads a Parquet file: rows as lines of JSON, then how it ended.

pyarrow ends its process at one in a thousand of damaged files (a few bytes changed at random),
so that it is imported in this one only. `parquet` starts it.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import IO, Any

import pyarrow
from pyarrow import parquet

from briefing.sources.table_values import COLUMNS, TEXTS, format_line, make_record

arrow: Any = pyarrow  # it has no annotations
ROWS_AT_ONCE = 64
# The last line: it is not of a row, since a row's is an object.
Ending = tuple[str, ...]  # empty if all is well, else the code of a reason and its values


def main() -> None:
    """Read the file of the first argument, or standard input; bound it by the other three."""
    name, most, most_of_group, memory = sys.argv[1], *map(int, sys.argv[2:])
    _limit_memory(memory)
    source = BytesIO(sys.stdin.buffer.read()) if name == "-" else Path(name)
    ending = write_rows(source, sys.stdout.buffer, most, most_of_group)
    sys.stdout.buffer.write(json.dumps(ending).encode() + b"\n")


def write_rows(source: BytesIO | Path, target: IO[bytes], most: int, most_of_group: int) -> Ending:
    """A line for each row, of its known columns; how it ended.

    At most `most` characters of words, if that is not 0, and so many bytes of a row group.
    """
    try:
        with _open(source) as table:
            names = [name for name in table.schema_arrow.names if name in COLUMNS]
            if not set(names) & set(TEXTS):
                return ("no_text_field", ", ".join(TEXTS))
            sizes = [*_measure_groups(table, names)]
            for size, limit in ((max(sizes, default=0), most_of_group), (sum(sizes), most)):
                if limit and size > limit:
                    return ("unpacks_too_large", "Parquet", f"{limit:,}")
            return _write_batches(table.iter_batches(ROWS_AT_ONCE, columns=names), target, most)
    except (arrow.lib.ArrowException, OSError, ValueError, OverflowError, MemoryError) as error:
        return ("not_parquet", str(error).partition("\n")[0])


def _write_batches(batches: Iterator[Any], target: IO[bytes], most: int) -> Ending:
    read = 0
    for batch in batches:
        for row in _use_microseconds(batch).to_pylist():
            record = make_record(row)
            read += sum(len(value) for value in record.values() if isinstance(value, str))
            if most and read > most:
                return ("unpacks_too_large", "Parquet", f"{most:,}")
            target.write(format_line(record))
    return ()


def _open(source: BytesIO | Path) -> Any:
    """The file, whose words stay in its own dictionary until a row asks for them.

    A word that stands in it once and is meant a million times then takes the memory of one.
    """
    kinds = (arrow.string(), arrow.large_string(), arrow.binary(), arrow.large_binary())
    with parquet.ParquetFile(source) as table:
        words = [one.name for one in table.schema_arrow if one.type in kinds]
    if isinstance(source, BytesIO):
        source.seek(0)
    return parquet.ParquetFile(source, read_dictionary=words)


def _measure_groups(table: Any, names: list[str]) -> Iterator[int]:
    """The bytes that the columns of each row group unpack to, as the file says."""
    for number in range(table.num_row_groups):
        group = table.metadata.row_group(number)
        columns = map(group.column, range(group.num_columns))
        yield sum(
            column.total_uncompressed_size
            for column in columns
            if column.path_in_schema.partition(".")[0] in names
        )


def _use_microseconds(batch: Any) -> Any:
    """The rows with moments as Python has them: it knows no finer ones."""
    columns = [
        column.cast(arrow.timestamp("us", column.type.tz), safe=False)
        if arrow.types.is_timestamp(column.type)
        else column
        for column in batch.columns
    ]
    return arrow.record_batch(columns, names=batch.schema.names)


def _limit_memory(megabytes: int) -> None:
    """What a file claims falsely must not take the machine; not every system can say so."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


if __name__ == "__main__":
    main()
