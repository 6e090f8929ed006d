"""One source as bytes, with the names it will go by, before it is known what it holds."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from briefing.model import Article, Problem
from briefing.quick_dataclass import dataclass
from briefing.sources.input_errors import make_input_error

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDocument:
    """What a format's reader gets.

    `id` is for an article that has none of its own, `origin` says where it was found.
    """

    content: bytes
    id: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRange:
    """Whole lines of a file: the number of the first, and the bytes `[start, stop)` they take."""

    first: int
    start: int
    stop: int


# A reader yields what it could read, and a problem for each part that it could not; if it could
# read nothing at all it raises an InputError.
FormatReader = Callable[[RawDocument], Iterable[Article | Problem]]


def load_file(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file."""
    try:
        if not path.is_file():
            raise make_input_error("not_regular" if path.exists() else "no_target")
        # A link may lead to a file of the kernel that says it is regular, and never answers.
        with open(path, "rb", opener=_open_without_waiting) as file:
            return _bounded(file.read(max_bytes + 1) or b"", max_bytes)
    except OSError as error:
        raise make_input_error("not_read", error.strerror or str(error)) from error


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def load_lines(path: Path, lines: LineRange) -> bytes:
    """The bytes of some lines of a file."""
    try:
        with path.open("rb") as file:
            file.seek(lines.start)
            return file.read(lines.stop - lines.start)
    except OSError as error:
        raise make_input_error("not_read", error.strerror or str(error)) from error


def load_standard_input(max_bytes: int) -> bytes:
    """Everything on standard input."""
    return _bounded(sys.stdin.buffer.read(max_bytes + 1), max_bytes)


def _bounded(content: bytes, max_bytes: int) -> bytes:
    if len(content) > max_bytes:
        raise make_input_error("too_large", f"{max_bytes:,}")
    if not content:
        raise make_input_error("empty")
    return content
