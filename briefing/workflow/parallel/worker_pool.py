"""A function over many items in several processes: the answers in order, as one process gives them.

`concurrent.futures` loses all its work when a process dies and can't say which item was at fault.
Here answers come back as they are found, those of a moment together. What a worker had not sent
when it died is tried again with each answer sent by itself, so that it is known which item a second
one has in hand. That one is tried once more alone, since a worker may be killed for reasons of its
own (out of memory, an operator); if it ends its worker again, it is lost, and it alone.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import field
from itertools import islice
from multiprocessing import connection
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

from briefing.errors import BriefingError
from briefing.quick_dataclass import dataclass
from briefing.workflow.parallel.worker_death import WorkerDeath
from briefing.workflow.parallel.worker_process import HELD_BACK, READY
from briefing.workflow.parallel.worker_start import prepare_start, start_worker

# Articles take 2 to 10 ms: a shard is a quarter of a second, a thousand times its own cost.
SHARD_ITEMS = 50
# So many shards for each worker may wait for an earlier one, so that memory is bounded.
SHARDS_AHEAD = 4
# A worker that is killed while it starts is started again; one that can't start is not for ever.
MOST_FALSE_STARTS = 5

Item = TypeVar("Item")
Answer = TypeVar("Answer")


@dataclass(slots=True)
class _Worker(Generic[Item]):
    process: BaseProcess
    pipe: "connection.Connection[object, object]"
    is_ready: bool = False
    sends_each: bool = True  # so that the first item without an answer is the one in hand
    unanswered: deque[tuple[int, Item]] = field(default_factory=deque)


def map_in_processes(
    function: Callable[[Item], Answer],
    items: Iterable[Item],
    workers: int,
    together: int = SHARD_ITEMS,
) -> Iterator[Answer | WorkerDeath]:
    """The function's answers in the order of the items, which are read as they are needed.

    So many items `together` are handed to a worker at a time.

    Function, items and answers must be picklable; the function is sent once to each worker and
    should not raise. BriefingError if workers can't be started.
    """
    with start_workers(function, workers, together) as answer_all:
        yield from answer_all(items)


@contextmanager
def start_workers(
    function: Callable[[Item], Answer], workers: int, together: int = SHARD_ITEMS
) -> Iterator[Callable[[Iterable[Item]], Iterator[Answer | WorkerDeath]]]:
    """What `map_in_processes` does with items that are known later; all is begun at once."""
    pool = _WorkerPool(function, workers, together)
    try:
        yield pool.run
    finally:
        pool.stop()


class _WorkerPool(Generic[Item, Answer]):
    def __init__(self, function: Callable[[Item], Answer], workers: int, together: int) -> None:
        self._function = function
        self._fresh: Iterator[tuple[int, Item]] = enumerate(())
        self._together = together
        self._ahead = workers * together * SHARDS_AHEAD
        self._again: deque[list[tuple[int, Item]]] = deque()  # left by workers that died
        self._suspects: set[int] = set()
        self._answers: dict[int, Answer | WorkerDeath] = {}
        self._false_starts = 0  # workers in succession that died before they were ready
        self._taken = self._given = 0  # how many items were read, how many answers given
        self._wanted = workers
        self._workers: list[_Worker[Item]] = []
        self._context = prepare_start()
        if self._context.get_start_method() == "spawn":
            self._begin()  # each imports while the items are read

    def run(self, items: Iterable[Item]) -> Iterator[Answer | WorkerDeath]:
        """All answers in order."""
        self._fresh = enumerate(items)
        if not self._workers:
            self._begin()
        while True:
            self._occupy()
            busy = [worker for worker in self._workers if worker.unanswered]
            if not busy and not self._again:
                return
            ready = set(connection.wait([worker.pipe for worker in busy])) if busy else set()
            for worker in busy:
                if worker.pipe in ready:
                    self._take_answer(worker)
            self._occupy()  # no worker waits until the caller has done with the answers
            while self._given in self._answers:
                yield self._answers.pop(self._given)
                self._given += 1

    def stop(self) -> None:
        """End the workers, whatever they are at."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.process.close()
        self._workers = []

    def _begin(self) -> None:
        self._workers = [self._start() for _ in range(self._wanted)]
        for worker in self._workers:
            self._instruct(worker)

    def _start(self) -> _Worker[Item]:
        try:
            return _Worker(*start_worker(self._context))
        except (OSError, EOFError) as error:
            raise BriefingError(
                f"no process can be started for --jobs ({error}); use --jobs 1"
            ) from error

    def _instruct(self, worker: _Worker[Item]) -> None:
        """Send a new worker its function; that it is dead shows when it is listened to."""
        with suppress(OSError):
            worker.pipe.send(self._function)

    def _occupy(self) -> None:
        for worker in [*self._workers]:
            if not worker.unanswered:
                self._hand_over(worker)

    def _hand_over(self, worker: _Worker[Item]) -> None:
        """Give an idle worker what a dead one left, or else the next items, if any are left."""
        again = bool(self._again)
        if again:
            shard = self._again.popleft()
        elif self._taken - self._given < self._ahead:
            shard = list(islice(self._fresh, self._together))
            self._taken += len(shard)
        else:
            return
        worker.unanswered.extend(shard)
        worker.sends_each = again or len(shard) == 1
        if shard:
            hold = 0.0 if worker.sends_each else HELD_BACK
            try:
                worker.pipe.send((hold, [item for _, item in shard]))
            except OSError:  # it died idle
                self._replace(worker)

    def _take_answer(self, worker: _Worker[Item]) -> None:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            self._replace(worker)
            return
        if not worker.is_ready and answer == READY:
            worker.is_ready = True
            self._false_starts = 0
            return
        for one in answer:  # type: ignore[attr-defined]  # a list of what the function returned
            number, _ = worker.unanswered.popleft()
            self._answers[number] = one

    def _replace(self, worker: _Worker[Item]) -> None:
        """Bury a dead worker, decide about the item it had in hand, and start another."""
        worker.pipe.close()
        worker.process.join()
        status = worker.process.exitcode or 0
        worker.process.close()
        self._workers.remove(worker)
        if worker.is_ready:
            self._settle_unanswered(worker, status)
        else:
            self._false_starts += 1
            if self._false_starts > MOST_FALSE_STARTS:
                raise BriefingError(
                    f"processes for --jobs end before they begin (status {status}); use --jobs 1"
                )
            self._again.append([*worker.unanswered])
        self._workers.append(self._start())
        self._instruct(self._workers[-1])

    def _settle_unanswered(self, worker: _Worker[Item], status: int) -> None:
        """What a dead worker had not answered is tried again; what it had in hand alone, or lost.

        Nothing, if it died idle.
        """
        waiting = [*worker.unanswered]
        if waiting and worker.sends_each:
            first, *waiting = waiting
            if first[0] in self._suspects:
                self._answers[first[0]] = WorkerDeath(status)
            else:
                self._suspects.add(first[0])
                self._again.append([first])
        if waiting:
            self._again.append(waiting)
