"""One file that is too large for memory: written piece by piece, whole or not there."""

from collections.abc import Callable
from pathlib import Path
from typing import IO, TypeVar

Written = TypeVar("Written")


def write_streamed(target: Path, write: Callable[[IO[bytes]], Written]) -> Written:
    """Put what `write` writes in the place of a file, unless it raises; what it returns.

    OSError if there is no room, or no such folder. A killed run may leave `.NAME.tmp` beside it.
    """
    part = target.with_name(f".{target.name}.tmp")
    try:
        with part.open("wb") as file:
            written = write(file)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return written
