"""A file of JSON lines -> ranges of whole lines, none of more than so many articles."""

import codecs
import gzip
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.sources.raw_document import LineRange

if TYPE_CHECKING:
    from briefing.workflow.backfill.shard_plan import InputPart

LINES = (".jsonl", ".ndjson")
# In these a newline is no single byte 0x0a: such a file is read as a whole.
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def cut_lines(part: "InputPart", unpacked: Path, most: int) -> Iterator["InputPart"]:
    """The file itself, if it is no file of JSON lines or has few enough, else ranges of it."""
    path = Path(part.path)
    if path.suffix == ".gz" and Path(path.stem).suffix in LINES:
        path = _unpack(path, unpacked / f"{part.changed}-{part.size}-{path.stem}")
        part = replace(part, path=str(path))
    elif path.suffix not in LINES:
        yield part
        return
    ranges = list(_find_ranges(path, most))
    if len(ranges) < 2:
        yield replace(part, articles=max(1, sum(articles for _, articles in ranges)))
        return
    for lines, articles in ranges:
        yield replace(part, lines=lines, articles=articles)


def _find_ranges(path: Path, most: int) -> Iterator[tuple[LineRange, int]]:
    start = at = lines = 0
    first = number = 1
    with path.open("rb") as file:
        if file.read(4).startswith(_WIDE):
            return
        file.seek(0)
        for line in file:
            at += len(line)
            number += 1
            lines += 1
            if lines == most:
                yield LineRange(first=first, start=start, stop=at), lines
                start, first, lines = at, number, 0
    if lines:
        yield LineRange(first=first, start=start, stop=at), lines


def _unpack(packed: Path, target: Path) -> Path:
    """The file unpacked, once; BriefingError where it is no gzip or there is no room."""
    if target.is_file():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.tmp")
    try:
        with gzip.open(packed, "rb") as source, part.open("wb") as file:
            shutil.copyfileobj(source, file, 1 << 20)
        part.replace(target)
    except (OSError, EOFError) as error:
        part.unlink(missing_ok=True)
        raise BriefingError(f"{packed} can't be unpacked into {target.parent}: {error}") from error
    return target
