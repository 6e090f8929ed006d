"""Where shards are examined: in processes of this machine, or on a Dask cluster."""

from collections.abc import Callable, Sequence

from briefing.errors import MissingPackage, WrongUse
from briefing.workflow.backfill.engine_choice import EngineChoice, Outcomes, Task
from briefing.workflow.backfill.shard_plan import Shard
from briefing.workflow.parallel.job_count import count_cores
from briefing.workflow.parallel.worker_pool import map_in_processes

Engine = Callable[[Task, Sequence[Shard]], Outcomes]


def choose_engine(choice: EngineChoice) -> Engine:
    """The engine that was asked for; WrongUse for what does not go together or is not installed."""
    if choice.scheduler and choice.cluster:
        raise WrongUse("--scheduler names a cluster that runs, --cluster makes one; give one")
    if not (choice.scheduler or choice.cluster):
        return lambda task, shards: _examine_here(task, shards, choice.jobs)
    try:
        from briefing.workflow.backfill.dask_engine import connect, run_shards
    except ImportError as error:
        raise MissingPackage(f"a cluster takes Dask ({error})", "backfill") from error

    def examine_there(task: Task, shards: Sequence[Shard]) -> Outcomes:
        with connect(choice) as client:
            yield from run_shards(client, task, shards)

    return examine_there


def _examine_here(task: Task, shards: Sequence[Shard], jobs: int | None) -> Outcomes:
    processes = max(1, min(jobs or count_cores(), len(shards)))
    answers = map_in_processes(task, shards, processes, together=1)
    yield from zip(shards, answers, strict=True)
