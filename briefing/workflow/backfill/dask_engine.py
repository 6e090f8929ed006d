"""Shards as futures of a Dask cluster. Imported only when a cluster is asked for.

A task is a shard of some hundred articles, never an article: three million tasks take minutes
before the first runs (dask/distributed #2181). Its arguments are paths and its result three small
values, since results that are pulled to the client cost many times the work (dask/dask #1707).
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import islice

import dask
from distributed import Client, Future, KilledWorker, LocalCluster, as_completed
from distributed.client import FutureCancelledError

from briefing.errors import BriefingError, WrongUse
from briefing.workflow.backfill.engine_choice import EngineChoice, Outcomes, Task
from briefing.workflow.backfill.examine_shard import ShardCounts
from briefing.workflow.backfill.shard_plan import Shard
from briefing.workflow.parallel.job_count import count_cores
from briefing.workflow.parallel.worker_death import WorkerDeath
from briefing.workflow.parallel.worker_start import without_working_folder

# So many shards for each thread of the cluster are handed over at a time: the scheduler's memory
# stays small, and no worker waits.
SHARDS_A_THREAD = 8
LEAST_AHEAD = 32
# Nothing of ours comes near it (`benchmarks/scale`): what does is a hostile file.
MEMORY_LIMIT = "2GiB"
# A worker may be killed once for reasons of its own; the shard of a second one is examined apart.
ALLOWED_FAILURES = 1
# How long to wait for a scheduler before its address is said to be wrong.
CONNECT_SECONDS = 30


@contextmanager
def connect(choice: EngineChoice) -> Iterator[Client]:
    """A client of the cluster that was asked for; what we started ends with the block."""
    if choice.scheduler:
        with _client(choice.scheduler) as client:
            yield client
        return
    with _make_cluster(choice) as cluster, _client(cluster) as client:
        yield client


def run_shards(client: Client, task: Task, shards: Sequence[Shard]) -> Outcomes:
    """Each shard with its outcome, as they come.

    BriefingError if the scheduler is lost: what was examined stays.
    """
    waiting = iter(shards)
    given: dict[str, Shard] = {}

    def submit(count: int) -> list[Future[ShardCounts]]:
        futures = []
        for shard in islice(waiting, count):
            given[f"examine-{shard.key}"] = shard
            futures.append(client.submit(task, shard, key=f"examine-{shard.key}", pure=False))
        return futures

    threads = sum(client.nthreads().values())
    first = submit(max(LEAST_AHEAD, SHARDS_A_THREAD * threads))
    running = as_completed(first, loop=client.loop)
    for future in running:
        shard = given.pop(future.key)
        try:
            yield shard, future.result()
        except KilledWorker:
            yield shard, WorkerDeath(0)
        except (FutureCancelledError, OSError) as error:
            why = str(error).partition("\n")[0].rstrip(". ")
            raise BriefingError(
                f"the cluster was lost ({why}); what is examined stays, call the same again"
            ) from error
        future.release()
        for more in submit(1):
            running.add(more)


def _client(address: object) -> Client:
    for name in ("distributed", "distributed.client"):
        # A lost scheduler is a traceback of theirs, and one line of ours.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise BriefingError(f"no scheduler answers at {address}: {error}") from error


@contextmanager
def _make_cluster(choice: EngineChoice) -> Iterator[object]:
    jobs = choice.jobs or count_cores()
    if choice.cluster == "local":
        with (
            without_working_folder(),
            dask.config.set({"distributed.scheduler.allowed-failures": ALLOWED_FAILURES}),
            LocalCluster(
                n_workers=jobs,
                threads_per_worker=1,
                memory_limit=MEMORY_LIMIT,
                silence_logs=logging.CRITICAL,
            ) as cluster,
        ):
            yield cluster
        return
    module, _, name = choice.cluster.partition(":")
    try:
        factory = getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise WrongUse(
            f"--cluster is {choice.cluster!r} ({error}); wanted local, or module:function of what"
            " makes a cluster, as in dask_jobqueue:SLURMCluster"
        ) from error
    with factory() as cluster:
        if choice.jobs:
            cluster.scale(choice.jobs)
        yield cluster
