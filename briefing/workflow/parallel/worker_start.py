"""How workers begin: forked from a process that has imported all they need, or spawned.

A spawned worker imports the program anew, most of a second of a core for each. A fork of the caller
would have its files and its locks, and numpy without its threads. So a process without threads
imports once (`preloaded`), beside the caller, and is forked for each worker.
"""

import gc
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess

from briefing.workflow.parallel.worker_process import serve

# macOS can fork, but some of its own libraries do not survive it; in Python 3.11.0 other users of
# the machine could ask for a fork (CVE-2022-42919).
CAN_FORK = sys.platform == "linux" and sys.version_info >= (3, 11, 1)
PRELOADED = "briefing.workflow.parallel.preloaded"
# What workers are forked from may be killed, too, and is then started anew.
TRIES, PAUSE = 5, 0.05  # seconds
_SAFE_PATH = "PYTHONSAFEPATH"


def prepare_start() -> ForkServerContext | SpawnContext:
    """How workers are to be started here: forked, or else spawned.

    What they are forked from begins to import, if it has not, and nobody waits for it; it ends with
    the caller.
    """
    if CAN_FORK:
        # What the caller has imported by now each worker would import to find its function.
        loaded = [name for name in sys.modules if name.startswith("briefing.")]
        forkserver.set_forkserver_preload([PRELOADED, *loaded])
        with suppress(OSError), without_working_folder():  # where it can have no socket
            forkserver.ensure_running()
            return multiprocessing.get_context("forkserver")
    return multiprocessing.get_context("spawn")


def start_worker(
    context: ForkServerContext | SpawnContext,
) -> tuple[BaseProcess, "Connection[object, object]"]:
    """A new process, and the pipe through which it serves.

    Waits until what it is forked from is ready. OSError or EOFError if no process can be started.
    """
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, gc.get_threshold()), daemon=True)
    for tried in range(1, TRIES + 1):
        try:
            with without_working_folder():
                process.start()
            break
        except (OSError, EOFError):
            if tried == TRIES:
                raise
            time.sleep(PAUSE)
    theirs.close()
    return process, ours


@contextmanager
def without_working_folder() -> Iterator[None]:
    """Python that is started imports nothing from the working folder, which a stranger may have
    sent.

    Processes of `multiprocessing`, and Dask's, begin with `python -c`, which looks there first.
    """
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        del os.environ[_SAFE_PATH]
        if before is not None:
            os.environ[_SAFE_PATH] = before
