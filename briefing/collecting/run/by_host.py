"""Hosts side by side, the tasks of each host one after the other."""

import queue
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
_WAIT = 0.2  # seconds after which a worker that can't hand over looks whether it is still wanted


def run_by_host(
    tasks: Iterable[Task],
    get_host: Callable[[Task], str],
    work: Callable[[Task], Result],
    at_once: int,
) -> Iterator[Result]:
    """The results as they come, at most so many hosts at a time.

    Who stops taking results ends the work after the tasks in hand. An error of `work` is raised
    here.
    """
    hosts: dict[str, list[Task]] = {}
    for task in tasks:
        hosts.setdefault(get_host(task), []).append(task)
    crew = _Crew(list(hosts.values()), work, at_once)
    crew.start()
    try:
        for _ in range(sum(map(len, hosts.values()))):
            yield crew.take()
    finally:
        crew.stop()


class _Crew(Generic[Task, Result]):
    """Threads that take a host each, as many as may be at work, and hand over results."""

    def __init__(
        self, hosts: Sequence[Sequence[Task]], work: Callable[[Task], Result], at_once: int
    ) -> None:
        self._work = work
        self._waiting = iter(hosts)
        self._taking, self._stopped = threading.Lock(), threading.Event()
        # Bounded: a slow disk must not have the pages of a hundred hosts wait in memory.
        self._results: queue.Queue[Result | _Failed] = queue.Queue(2 * at_once)
        count = min(at_once, len(hosts))
        self._threads = [threading.Thread(target=self._serve) for _ in range(count)]

    def start(self) -> None:
        """Begin to work."""
        for thread in self._threads:
            thread.start()

    def take(self) -> Result:
        """The next result, waited for; the error of a task is raised."""
        result = self._results.get()
        if isinstance(result, _Failed):
            raise result.error
        return result

    def stop(self) -> None:
        """End after the tasks in hand."""
        self._stopped.set()
        for thread in self._threads:
            thread.join()

    def _serve(self) -> None:
        while not self._stopped.is_set():
            with self._taking:
                host = next(self._waiting, None)
            if host is None:
                return
            for task in host:
                if self._stopped.is_set():
                    return
                self._hand_over(self._result(task))

    def _result(self, task: Task) -> "Result | _Failed":
        try:
            return self._work(task)
        except Exception as error:  # raised again by who takes it
            return _Failed(error)

    def _hand_over(self, result: "Result | _Failed") -> None:
        while not self._stopped.is_set():
            try:
                self._results.put(result, timeout=_WAIT)
            except queue.Full:
                continue
            return


class _Failed:
    """In the place of a result, the error of its task."""

    def __init__(self, error: Exception) -> None:
        self.error = error
