"""The time, as an argument: what the moment is, how long something took, and waiting."""

import time
from datetime import UTC, datetime
from typing import Protocol


class TimeSource(Protocol):
    """What tells the time. Its `sleep` may be called by several threads at once."""

    def now(self) -> datetime:
        """The moment, in UTC."""

    def monotonic(self) -> float:
        """Seconds since some moment; they never go back."""

    def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""


class SystemTime:
    """The clock of this machine."""

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since some moment."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        time.sleep(seconds)
