"""A file of JSON lines -> ranges of whole lines, none of more than so many articles."""

import codecs
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.sources.raw_document import LineRange
from briefing.text.hashing import hash_text
from briefing.workflow.backfill.unpacked_files import LINES, name_unpacked, unpack_file

if TYPE_CHECKING:
    from briefing.workflow.backfill.shard_plan import InputPart

# A range is read into a worker's memory as a whole; 300 articles have some 2 MB.
MOST_BYTES = 16_000_000
# Of the digest of a path: files of one name, size and time lie in folders of several days.
PATH_DIGITS = 16
# In these a newline is no single byte 0x0a: such a file is read as a whole.
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def cut_lines(part: "InputPart", unpacked: Path, most: int) -> Iterator["InputPart"]:
    """The file itself, if it is no file of JSON lines or has few enough, else ranges of it.

    What is compressed or a table is unpacked first, below the folder `unpacked`.
    """
    path = Path(part.path)
    if name := name_unpacked(path):
        found_by = f"{part.changed}-{part.size}-{hash_text(part.path)[:PATH_DIGITS]}-{name}"
        whole = unpack_file(path, unpacked / found_by)
        part, path = replace(part, path=str(whole), origin=part.path), whole
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
            if lines == most or at - start >= MOST_BYTES:
                yield LineRange(first=first, start=start, stop=at), lines
                start, first, lines = at, number, 0
    if lines:
        yield LineRange(first=first, start=start, stop=at), lines
