"""Parquet: a table with an article a row, in which vendors deliver a hundred thousand at once.

Only the columns that `record` knows are read, a few rows at a time, so that a file of any size
costs the memory of one of its row groups. It is read in a process of its own, `parquet_child`.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from briefing.model import Article, Problem
from briefing.sources.formats.json import read_records
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument

ENDING = ".parquet"
# As of the pages of a WARC file: what a file of 20 MB may unpack to.
MOST_UNPACKED = 200_000_000
# A row group is unpacked as a whole; writers make them of 64 to 512 MB.
MOST_OF_GROUP = 1_000_000_000
MEGABYTES = 4_000  # of addresses, of which pyarrow reserves a good part at its start
_CHILD = ("-m", "briefing.sources.formats.parquet_child")


def read_parquet(document: RawDocument) -> Iterator[Article | Problem]:
    """The article of each row, numbered by row from 1.

    InputError for a file that is none, is damaged, or would unpack to too much; all of it then,
    since a row is only as good as its columns.
    """
    rows = [json.loads(line) for line in read_lines(document.content, MOST_UNPACKED)]
    yield from read_records(document, enumerate(rows, start=1))


def read_lines(source: bytes | Path, most: int = 0) -> Iterator[bytes]:
    """A line of JSON for each row, of a file or its bytes; `most` characters of words, if not 0.

    InputError if the file can't be read to its end, or pyarrow is missing.
    """
    if find_spec("pyarrow") is None:
        raise make_input_error("needs_parquet")
    with _start(source, most) as child:
        if isinstance(source, bytes) and child.stdin:
            with suppress(BrokenPipeError), child.stdin:
                child.stdin.write(source)
        ending = b"null"
        for line in child.stdout or ():
            if not line.startswith(b"{"):
                ending = line
                break
            yield line
    reason = json.loads(ending)
    if reason is None:
        raise make_input_error("not_parquet", f"its reader ended with {child.returncode}")
    if reason:
        raise make_input_error(*reason)


def _start(source: bytes | Path, most: int) -> "subprocess.Popen[bytes]":
    """The child, which finds the same packages as this process."""
    name = "-" if isinstance(source, bytes) else str(source.absolute())
    limits = map(str, (most, MOST_OF_GROUP, MEGABYTES))
    return subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-P", *_CHILD, name, *limits],
        stdin=subprocess.PIPE if name == "-" else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
