"""A lock that one process holds at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import BriefingError, TryAgain


@contextmanager
def hold_lock(path: Path, *, busy: str, unwritable: str) -> Iterator[None]:
    """Hold a lock file of the operating system for the block; it ends with the process.

    The file's folder is made. TryAgain if another process holds the lock; its message says with
    `busy` what that one does. BriefingError if the folder can't be written; its message ends with
    `unwritable`, which says what to do.
    """
    from filelock import FileLock, Timeout

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
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
