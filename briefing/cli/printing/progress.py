"""How far a command is, on a terminal and only where it takes longer than a moment."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

PATIENCE = 1.0  # seconds: nobody reads what is gone before


class CountProgress:
    """A bar with the count, the rate and the time left, on standard error.

    Called with how many are done, of how many. Silent where nobody watches.
    """

    def __init__(self, things: str) -> None:
        self._things, self._since = things, time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> "CountProgress":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _at: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, done: int, total: int) -> None:
        """So many are done."""
        if self._bar is None and sys.stderr.isatty() and self._is_long() and done < total:
            self._bar = _make_bar()
            self._task = self._bar.add_task(self._things, total=total)
            self._bar.start()
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=done, total=total)

    def _is_long(self) -> bool:
        return time.monotonic() - self._since > PATIENCE


@contextmanager
def show_activity(what: str) -> Iterator[None]:
    """Say what is being done, and for how long, where no count is known."""
    if not sys.stderr.isatty():
        yield
        return
    status = _console().status(what)
    timer = threading.Timer(PATIENCE, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()


def _make_bar() -> "Progress":
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class RateColumn(ProgressColumn):
        """How many are done in a second."""

        def render(self, task: Task) -> Text:
            """The rate, once it is known."""
            return Text(f"{task.speed:.0f}/s" if task.speed else "")

    return Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        RateColumn(),
        TimeRemainingColumn(),
        console=_console(),
        transient=True,
    )


def _console() -> "Console":
    from rich.console import Console

    return Console(stderr=True)
