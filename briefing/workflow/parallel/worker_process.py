"""What a worker does: answer item after item that comes through its pipe, until the pipe closes."""

import gc
import shutil
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing import parent_process, util
from multiprocessing.connection import Connection

# Seconds for which answers are held back to be sent together: a message by itself costs a tenth of
# an article, and takes a core from a worker.
HELD_BACK = 0.05
READY = "ready"  # sent once, so that a worker that can't begin is told from one that an item killed


def serve(pipe: "Connection[object, object]", collecting: tuple[int, int, int]) -> None:
    """Receive a function; answer each item of each list received then with what it makes of it.

    Answers are sent in lists: one by one, or those of a moment together.

    The function comes through the pipe and not as an argument, so that several workers start at
    once: an argument is written while the new process begins, and a spawned one takes half a second
    to. Ctrl-C is the parent's affair: it closes the pipe, and so does its death, after which the
    folder of its socket is taken away here. `collecting` are the parent's thresholds of garbage
    collection.
    """
    gc.set_threshold(*collecting)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        function = pipe.recv()
        if not callable(function):
            return
        pipe.send(READY)
        while True:
            hold, items = _receive(pipe)
            for answers in _answer(function, items, hold):
                pipe.send(answers)
    parent = parent_process()
    if parent and not parent.is_alive():  # killed: it could not do this itself
        shutil.rmtree(util.get_temp_dir(), ignore_errors=True)


def _answer(
    function: Callable[[object], object], items: Iterable[object], hold: float
) -> Iterator[list[object]]:
    """The answers to the items, those of so many seconds together."""
    answers: list[object] = []
    begun = time.monotonic()
    for item in items:
        answers.append(function(item))
        if time.monotonic() - begun >= hold:
            yield answers
            answers, begun = [], time.monotonic()
    if answers:
        yield answers


def _receive(pipe: "Connection[object, object]") -> tuple[float, list[object]]:
    """How long answers may be held back, and the items."""
    order = pipe.recv()
    return order if isinstance(order, tuple) else (0.0, [])
