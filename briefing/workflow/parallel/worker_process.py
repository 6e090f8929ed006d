"""What a worker does: answer item after item that comes through its pipe, until the pipe closes."""

import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

READY = "ready"  # sent once, so that a worker that can't begin is told from one that an item killed


def serve(pipe: "Connection[object, object]", function: Callable[[object], object]) -> None:
    """Answer each item of each list received with what the function makes of it, one by one.

    Ctrl-C is the parent's affair: it closes the pipe, and so does its death.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        pipe.send(READY)
        while True:
            for item in _receive(pipe):
                pipe.send(function(item))


def _receive(pipe: "Connection[object, object]") -> list[object]:
    items = pipe.recv()
    return items if isinstance(items, list) else []
