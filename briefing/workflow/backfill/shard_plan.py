"""Inputs -> shards of a few hundred articles, each a list of files or of lines of files.

A task on a cluster gets a shard: paths, no texts. It has a key made of all that it names, with size
and time of each file, so that what was examined of the same files is found again and what changed
is not.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, field
from pathlib import Path

from briefing.model import Problem
from briefing.quick_dataclass import dataclass
from briefing.sources.locations import InputFile, find_files
from briefing.sources.raw_document import LineRange
from briefing.text.hashing import hash_text
from briefing.workflow.backfill.day_folders import DayLocation, find_day_locations
from briefing.workflow.backfill.line_ranges import cut_lines

# Two to five seconds of one core: a scheduler's millisecond a task is nothing beside it, and what
# a killed worker loses is little. The graph of a million articles has 3,500 tasks.
SHARD_ARTICLES = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class InputPart:
    """A file, or some lines of it, with the day and the place that its articles were named by."""

    name: str
    path: str
    size: int
    changed: int  # nanoseconds
    day: str = ""  # of its folder or its name; empty where each article's own day counts
    location: str = ""  # what was named: the day's folder, or the input itself
    lines: LineRange | None = None
    articles: int = 1  # about
    origin: str = ""  # the file that was named, where `path` is what it was unpacked to

    def open(self) -> InputFile:
        """What `sources` reads."""
        named = Path(self.origin) if self.origin else None
        return InputFile(name=self.name, path=Path(self.path), lines=self.lines, origin=named)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """What one task examines."""

    parts: tuple[InputPart, ...]

    @property
    def key(self) -> str:
        """A name made of all that the shard names."""
        parts = json.dumps([asdict(part) for part in self.parts], sort_keys=True)
        return hash_text(parts)[:24]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardPlan:
    """All shards in the order of reading, and what can't be read, by its day or under ""."""

    shards: tuple[Shard, ...]
    problems: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    locations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # named for each day


def plan_shards(inputs: Iterable[str], unpacked: Path) -> ShardPlan:
    """The shards of files, folders and patterns; a file that is named twice is read once.

    Compressed JSON lines and tables are unpacked into the folder `unpacked`, since what is amid
    them can't be reached.
    """
    problems: dict[str, list[Problem]] = {}
    locations: dict[str, dict[str, None]] = {}
    parts: list[InputPart] = []
    seen: set[str] = set()
    for place in find_day_locations(inputs):
        locations.setdefault(place.day, {})[place.location] = None
        for item in _find(place):
            if isinstance(item, Problem):
                problems.setdefault(place.day, []).append(item)
            elif (real := str(item.path.resolve() if item.path else "-")) not in seen:
                seen.add(real)
                parts += _part(item, place, unpacked)
    return ShardPlan(
        shards=tuple(_gather(parts)),
        problems={day: tuple(found) for day, found in problems.items()},
        locations={day: tuple(named) for day, named in locations.items()},
    )


def _find(place: DayLocation) -> Iterator[InputFile | Problem]:
    for item in find_files([place.location]):
        inside = isinstance(item, InputFile) and item.path is not None
        if not (inside and any(item.path.is_relative_to(one) for one in place.without)):  # type: ignore[union-attr]
            yield item


def _part(file: InputFile, place: DayLocation, unpacked: Path) -> Iterator[InputPart]:
    if file.path is None:
        return
    found = file.path.stat()
    whole = InputPart(
        name=file.name,
        path=str(file.path.absolute()),
        size=found.st_size,
        changed=found.st_mtime_ns,
        day=place.day,
        location=place.location,
    )
    yield from cut_lines(whole, unpacked, SHARD_ARTICLES)


def _gather(parts: Iterable[InputPart]) -> Iterator[Shard]:
    """Shards of neighbouring parts; a new month begins a new one.

    So a late file changes the shards of its month only.
    """
    shard: list[InputPart] = []
    articles = 0
    for part in parts:
        if shard and (
            articles + part.articles > SHARD_ARTICLES or part.day[:7] != shard[-1].day[:7]
        ):
            yield Shard(parts=tuple(shard))
            shard, articles = [], 0
        shard.append(part)
        articles += part.articles
    if shard:
        yield Shard(parts=tuple(shard))
