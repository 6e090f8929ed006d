"""Hosts side by side, the tasks of each host one after the other."""

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
_WAIT = 0.2  # seconds after which a worker that can't hand over looks whether it is still wanted


def run_by_host(
    tasks: Iterable[Task],
    host_of: Callable[[Task], str],
    work: Callable[[Task], Result],
    at_once: int,
) -> Iterator[Result]:
    """The results as they come, at most so many hosts at a time.

    Who stops taking results ends the work after the tasks in hand. An error of `work` is raised
    here.
    """
    hosts: dict[str, list[Task]] = {}
    for task in tasks:
        hosts.setdefault(host_of(task), []).append(task)
    waiting = iter(list(hosts.values()))
    taking, stopped = threading.Lock(), threading.Event()
    # Bounded: a slow disk must not have the pages of a hundred hosts wait in memory.
    results: queue.Queue[tuple[Result | None, BaseException | None]] = queue.Queue(2 * at_once)

    def hand_over(result: Result | None, error: BaseException | None) -> None:
        while not stopped.is_set():
            try:
                results.put((result, error), timeout=_WAIT)
            except queue.Full:
                continue
            return

    def serve() -> None:
        while not stopped.is_set():
            with taking:
                host = next(waiting, None)
            if host is None:
                return
            for task in host:
                if stopped.is_set():
                    return
                try:
                    hand_over(work(task), None)
                except Exception as error:
                    hand_over(None, error)
                    return

    workers = [threading.Thread(target=serve) for _ in range(min(at_once, len(hosts)))]
    for worker in workers:
        worker.start()
    try:
        for _ in range(sum(map(len, hosts.values()))):
            result, error = results.get()
            if error:
                raise error
            yield result  # type: ignore[misc]  # None only beside an error
    finally:
        stopped.set()
        for worker in workers:
            worker.join()
