"""A lock that one process holds at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import BriefingError, TryAgain


@contextmanager
def hold_lock(path: Path, *, busy: str, unwritable: str) -> Iterator[None]:
    """Hold the lock of a file for the block; its folder is made. It is the system's: it ends with the process.

    TryAgain, with what `busy` says the other one does, if another process has it; BriefingError, with what `unwritable`
    says to do, if the folder can't be written.
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
