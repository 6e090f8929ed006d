"""The files of an examined shard: lines of JSON, gathered by day, and an index of the days.

Each day of a shard is a gzip member of its own, so that a day of fifteen years is read without the
rest, and the file as a whole is still what `zcat` reads. The index is written last: a shard is
there if its index is.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from briefing.archive.files import atomic_write
from briefing.errors import InputError
from briefing.quick_dataclass import dataclass
from briefing.workflow.backfill.examined_item import ExaminedItem, from_line, to_line

# 9 is a fifth smaller than 1 and takes six times as long; 6 is nearly as small.
COMPRESSION = 6

Place = tuple[int, int]  # where a day's member begins in the file, and how many bytes it has


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardIndex:
    """What a shard's file holds. The day "" has what belongs to none."""

    articles: int
    problems: int
    size: int
    days: Mapping[str, Place]


def write_shard(folder: Path, key: str, items: Iterable[tuple[str, ExaminedItem]]) -> ShardIndex:
    """Write items with their days, in order; BriefingError if there is no room.

    Each file is whole or not there. The same items give the same bytes.
    """
    by_day: dict[str, list[ExaminedItem]] = {}
    for day, item in items:
        by_day.setdefault(day, []).append(item)
    content, days = bytearray(), dict[str, Place]()
    for day, found in sorted(by_day.items()):
        member = gzip.compress(b"".join(map(to_line, found)), COMPRESSION, mtime=0)
        days[day] = (len(content), len(member))
        content += member
    every = [item for found in by_day.values() for item in found]
    index = ShardIndex(
        articles=sum(item.article is not None for item in every),
        problems=sum(item.problem is not None for item in every),
        size=len(content),
        days=days,
    )
    atomic_write.write_files({data_file(folder, key): bytes(content)})
    atomic_write.write_files({index_file(folder, key): _dump(index)})
    return index


def read_index(folder: Path, key: str) -> ShardIndex | None:
    """The index of a shard that is there and whole; None for one that must be made."""
    try:
        values = json.loads(index_file(folder, key).read_text(encoding="utf-8"))
        index = ShardIndex(**values)
        return index if data_file(folder, key).stat().st_size == index.size else None
    except (OSError, ValueError, TypeError):
        return None


def read_day(folder: Path, key: str, place: Place) -> Iterator[ExaminedItem]:
    """The items of one day of a shard; InputError if they can't be read."""
    path = data_file(folder, key)
    start, length = place
    try:
        with path.open("rb") as file:
            file.seek(start)
            content = gzip.decompress(file.read(length))
    except (OSError, EOFError) as error:
        raise InputError(
            f"{path} can't be read ({error}); delete it, and it is made again"
        ) from error
    for line in content.splitlines():
        yield from_line(line, str(path))


def data_file(folder: Path, key: str) -> Path:
    """Where the lines of a shard lie."""
    return folder / key[:2] / f"{key}.jsonl.gz"


def index_file(folder: Path, key: str) -> Path:
    """Where the index of a shard lies."""
    return folder / key[:2] / f"{key}.json"


def _dump(index: ShardIndex) -> str:
    values = {
        "articles": index.articles,
        "problems": index.problems,
        "size": index.size,
        "days": index.days,
    }
    return json.dumps(values, sort_keys=True) + "\n"
