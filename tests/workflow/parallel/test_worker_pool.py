"""The pool: answers in order, a dead worker costs one item at most, nothing is read too early."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.workflow.parallel.worker_death import WorkerDeath
from briefing.workflow.parallel.worker_pool import (
    SHARD_ITEMS,
    SHARDS_AHEAD,
    map_in_processes,
    start_workers,
)
from tests.workflow.parallel import deadly


def test_answers_come_in_the_order_of_the_items() -> None:
    """Several shards over two processes give what one loop gives."""
    numbers = range(3 * SHARD_ITEMS + 7)
    assert list(map_in_processes(deadly.double, numbers, 2)) == [2 * n for n in numbers]


def test_an_item_that_ends_its_process_twice_is_lost_and_it_alone() -> None:
    """In its place stands the status; its neighbours in the shard are whole."""
    answers = list(map_in_processes(deadly.die_at_thirteen, range(30), 2))
    assert answers == [WorkerDeath(-9) if n == 13 else n for n in range(30)]


def test_an_item_whose_process_was_killed_once_is_tried_again(tmp_path: Path) -> None:
    """A kill from outside costs nothing."""
    paths = [tmp_path / name for name in ("a", "fatal", "b")]
    assert list(map_in_processes(deadly.die_once, paths, 1)) == ["a", "fatal", "b"]


def test_items_are_read_no_further_than_the_window() -> None:
    """When the first answer is there, the reading of an endless source has stopped."""
    read: list[int] = []

    def endless() -> Iterator[int]:
        number = 0
        while True:
            read.append(number)
            yield number
            number += 1

    answers = map_in_processes(deadly.double, endless(), 1)
    assert next(answers) == 0
    answers.close()  # type: ignore[attr-defined]
    assert len(read) <= SHARD_ITEMS * SHARDS_AHEAD


def test_a_worker_that_cant_begin_is_one_clear_error() -> None:
    """The pool does not start it again and again."""
    with pytest.raises(BriefingError, match="--jobs 1"):
        list(map_in_processes(deadly.Unwelcome(), [1], 1))


def test_workers_may_start_before_the_items_are_known() -> None:
    """They answer what comes later as if they had begun with it."""
    with start_workers(deadly.double, 2, together=3) as answer_all:
        assert list(answer_all(range(10))) == [2 * n for n in range(10)]


def test_answers_that_a_killed_worker_held_back_are_found_again(tmp_path: Path) -> None:
    """Items before the fatal one were answered and not yet sent: each has one answer in the end."""
    paths = [tmp_path / f"{n}" for n in range(9)] + [tmp_path / "fatal", tmp_path / "last"]
    assert list(map_in_processes(deadly.die_once, paths, 1)) == [path.name for path in paths]
