"""What the tests of the pool have their workers do: it must be importable, and import little."""

import os
import signal
from datetime import date
from pathlib import Path

FATAL_DAY = date(1999, 9, 9)


def double(number: int) -> int:
    """Twice the number."""
    return 2 * number


def die_at_thirteen(number: int) -> int:
    """The same; at 13 the process ends as by the kernel's hand."""
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_once(path: Path) -> str:
    """The path's name; the process ends if nothing lies there yet, and leaves something."""
    if path.name == "fatal" and not path.exists():
        path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


class FatalEnd(date):
    """The end of a window that ends the process which compares the fatal day with it."""

    def __lt__(self, other: date) -> bool:
        if other == FATAL_DAY:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().__lt__(other)


def end_at_once() -> None:
    """End the process with status 3."""
    os._exit(3)


class Unwelcome:
    """Ends the process that unpickles it: a worker that dies before it has begun."""

    def __reduce__(self) -> tuple[object, tuple[()]]:
        return end_at_once, ()

    def __call__(self, number: int) -> int:
        """Never called."""
        return number
