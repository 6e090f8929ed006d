"""One request at a time to a host, and a pause between two."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from briefing.collecting.politeness.time_source import TimeSource


class HostGate:
    """Lets one request through at a time, the next one when the pause is over."""

    def __init__(self, clock: TimeSource) -> None:
        self._clock = clock
        self._lock = Lock()
        self._free_at = 0.0

    @contextmanager
    def passed(self, pause: float) -> Iterator[None]:
        """Wait for the turn; `pause` seconds must lie between the end of one request and the
        next."""
        with self._lock:
            wait = self._free_at - self._clock.monotonic()
            if wait > 0:
                self._clock.sleep(wait)
            try:
                yield
            finally:
                self._free_at = self._clock.monotonic() + pause


class Gates:
    """The gates of all hosts, each made when it is first asked for."""

    def __init__(self, clock: TimeSource) -> None:
        self._clock = clock
        self._lock = Lock()
        self._gates: dict[str, HostGate] = {}

    def of_host(self, host: str) -> HostGate:
        """The gate of a host; `www.` in front is the same host."""
        with self._lock:
            return self._gates.setdefault(host.removeprefix("www."), HostGate(self._clock))
