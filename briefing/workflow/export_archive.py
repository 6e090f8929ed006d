"""What the archive has, as records for other programs: articles, or sentences and quotes."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any

from briefing.archive.files.streamed_file import write_streamed
from briefing.archive.read_access import open_to_read
from briefing.config import Settings
from briefing.errors import BriefingError, InputError, MissingPackage
from briefing.workflow.upkeep.project_archive import describe_article, find_archive

Record = Mapping[str, str | int | None]
# Rows of a row group: some 5 MB of sentences, and what is in memory at a time.
ROWS_OF_GROUP = 20_000
_NUMBERS = ("start", "end")


def export_articles(settings: Settings) -> Iterator[Record]:
    """Every article as a record that the program reads as a source, in the order of reading."""
    with open_to_read(find_archive(settings)) as archive:
        for sha256, article in archive.all_articles():
            yield describe_article(sha256, article)


def export_passages(settings: Settings) -> Iterator[Record]:
    """Every sentence and quote that can be searched, with its article, in the order of reading.

    `start` and `end` are its place in that article's text, in code points; a sentence has no
    `speaker`, and only a speaker that the profile knows has a `side`.
    """
    with open_to_read(find_archive(settings)) as archive:
        for passage, article in archive.all_passages():
            yield {
                **describe_article(passage.sha256, article),
                "text": passage.text,
                "start": passage.span.start,
                "end": passage.span.end,
                "speaker": passage.speaker or None,
                "side": passage.side,
            }


def write_parquet(records: Iterable[Record], path: Path) -> int:
    """The records as a Parquet file, whole or not at all; how many there are.

    MissingPackage without pyarrow; InputError if there is none; BriefingError if the file can't be
    written.
    """
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingPackage("Parquet takes pyarrow", "parquet") from error
    waiting = iter(records)
    first = next(waiting, None)
    if first is None:
        raise InputError(f"the archive has none of these, and {path} is not written")
    rows = chain((first,), waiting)
    try:
        return write_streamed(path, lambda file: _write_groups(arrow, parquet, rows, file))
    except OSError as error:
        raise BriefingError(f"{path} can't be written: {error.strerror or error}") from error


def _write_groups(arrow: Any, parquet: Any, records: Iterator[Record], file: IO[bytes]) -> int:
    """All columns are words but for offsets."""
    count, group = 0, [*islice(records, ROWS_OF_GROUP)]
    names = sorted(group[0])
    kinds = [arrow.int64() if name in _NUMBERS else arrow.string() for name in names]
    schema = arrow.schema(list(zip(names, kinds, strict=True)))
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        while group:
            writer.write_table(arrow.Table.from_pylist([*map(dict, group)], schema=schema))
            count += len(group)
            group = [*islice(records, ROWS_OF_GROUP)]
    return count
