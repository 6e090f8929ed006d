"""Compressed lines and tables -> files of JSON lines, written once and whole.

Lines amid a gzip file can't be reached, nor rows amid a row group of Parquet: what comes in those
is unpacked before it is cut, and found again by path, size and time.
"""

import gzip
import shutil
from pathlib import Path
from typing import IO

from briefing.archive.files.streamed_file import write_streamed
from briefing.errors import BriefingError
from briefing.sources.formats.parquet import ENDING as PARQUET
from briefing.sources.formats.parquet import read_lines

LINES = (".jsonl", ".ndjson")
_BUFFER = 1 << 20


def name_unpacked(path: Path) -> str | None:
    """What the unpacked file is called; None for a file that needs no unpacking."""
    if path.suffix == ".gz" and Path(path.stem).suffix in LINES:
        return path.stem
    return f"{path.stem}.jsonl" if path.suffix.lower() == PARQUET else None


def unpack_file(packed: Path, target: Path) -> Path:
    """The file unpacked, unless it is there.

    BriefingError where it is not of its kind, the package is missing, or there is no room.
    """
    if target.is_file():
        return target
    write = _write_table if packed.suffix.lower() == PARQUET else _write_gzip
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_streamed(target, lambda file: write(packed, file))
    except (OSError, EOFError, BriefingError) as error:
        raise BriefingError(f"{packed} can't be unpacked into {target.parent}: {error}") from error
    return target


def _write_gzip(packed: Path, file: IO[bytes]) -> None:
    with gzip.open(packed, "rb") as source:
        shutil.copyfileobj(source, file, _BUFFER)


def _write_table(packed: Path, file: IO[bytes]) -> None:
    file.writelines(read_lines(packed))
