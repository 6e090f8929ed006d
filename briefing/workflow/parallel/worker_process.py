"""What a worker does: answer item after item that comes through its pipe, until the pipe closes."""

import signal
from contextlib import suppress
from multiprocessing.connection import Connection

from briefing.workflow.parallel.value_pickling import dump_value

READY = "ready"  # sent once, so that a worker that can't begin is told from one that an item killed


def serve(pipe: "Connection[object, object]") -> None:
    """Receive a function; answer each item of each list received then with what it makes of it.

    The function comes through the pipe and not as an argument, so that several workers start at
    once: an argument is written while the new process begins, which takes half a second. Ctrl-C is
    the parent's affair: it closes the pipe, and so does its death.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        function = pipe.recv()
        if not callable(function):
            return
        pipe.send(READY)
        while True:
            for item in _receive(pipe):
                pipe.send_bytes(dump_value(function(item)))


def _receive(pipe: "Connection[object, object]") -> list[object]:
    items = pipe.recv()
    return items if isinstance(items, list) else []
