"""Hosts side by side, each host's tasks one after the other."""

import threading

import pytest

from briefing.collecting.run.by_host import run_by_host


def test_hosts_run_side_by_side_and_tasks_of_a_host_in_order() -> None:
    """Two hosts meet at a barrier; of each host the second task waits for the first."""
    meeting = threading.Barrier(2, timeout=20)

    def work(task: tuple[str, int]) -> tuple[str, int]:
        if task[1] == 0:
            meeting.wait()
        return task

    tasks = [("a", 0), ("a", 1), ("b", 0), ("b", 1)]
    found = list(run_by_host(tasks, lambda task: task[0], work, 2))
    assert sorted(found) == tasks
    for host in "ab":
        assert [number for name, number in found if name == host] == [0, 1]


def test_no_more_hosts_than_said() -> None:
    """Five hosts, two at a time."""
    busy, most, lock = [0], [0], threading.Lock()

    def work(_task: int) -> None:
        with lock:
            busy[0] += 1
            most[0] = max(most[0], busy[0])
        threading.Event().wait(0.01)
        with lock:
            busy[0] -= 1

    list(run_by_host(range(10), lambda task: str(task % 5), work, 2))
    assert most[0] <= 2


def test_an_error_is_raised_where_results_are_taken() -> None:
    """And no thread is left."""

    def work(task: int) -> int:
        if task == 3:
            raise ValueError("three")
        return task

    before = threading.active_count()
    with pytest.raises(ValueError, match="three"):
        list(run_by_host(range(50), str, work, 4))
    assert threading.active_count() == before


def test_who_stops_taking_ends_the_work() -> None:
    """A generator that is closed leaves no thread, though nobody takes what is done."""
    before, done = threading.active_count(), []
    results = run_by_host(range(1000), lambda _task: "one host", done.append, 1)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before
    assert len(done) < 1000


def test_nothing_to_do() -> None:
    """No task, no thread, no result."""
    assert list(run_by_host([], str, str, 4)) == []
