"""A lock that one process holds at a time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import BriefingError, TryAgain

PRIVATE = 0o600  # of a file: its owner reads and writes it, nobody else does either


@contextmanager
def hold_lock(
    path: Path, *, busy: str, unwritable: str, within: Path | None = None
) -> Iterator[None]:
    """Hold a lock file of the operating system for the block; it ends with the process.

    The file's folder is made, for the user alone, and so is `within`, a folder above it. TryAgain
    if another process holds the lock; its message says with `busy` what that one does.
    BriefingError if the folder can't be written; its message ends with `unwritable`, which says
    what to do.
    """
    from filelock import FileLock, Timeout

    try:
        for folder in (within, path.parent) if within else (path.parent,):
            make_private_folder(folder)
        lock = FileLock(path, timeout=0)
        lock.acquire()
    except Timeout as error:
        raise TryAgain(
            f"another briefing is {busy} {path.parent}; try again when it has ended"
        ) from error
    except OSError as error:
        raise BriefingError(
            f"{path.parent} can't be written: {error.strerror}; {unwritable}"
        ) from error
    try:
        yield
    finally:
        lock.release()


def make_private_folder(folder: Path) -> None:
    """Make a folder that only the user may enter, whatever the umask; one that is there stays."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file, or take one that is there, that only the user may read and write.

    What SQLite writes beside its file has the file's mode. The archive has the addresses of
    readers. A file that belongs to somebody else keeps its mode.
    """
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, PRIVATE))
    with suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(PRIVATE)
