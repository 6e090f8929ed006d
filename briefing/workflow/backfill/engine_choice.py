"""What runs shards, as it is asked for, and what comes of it."""

from collections.abc import Callable, Iterator

from briefing.quick_dataclass import dataclass
from briefing.workflow.backfill.examine_shard import ShardCounts
from briefing.workflow.backfill.shard_plan import Shard
from briefing.workflow.parallel.worker_death import WorkerDeath

Task = Callable[[Shard], ShardCounts]
# Each shard once, in any order; a death where the shard ended its worker.
Outcomes = Iterator[tuple[Shard, ShardCounts | WorkerDeath]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineChoice:
    """What was asked for: one of them, or neither for the cores of this machine."""

    jobs: int | None = None
    scheduler: str = ""  # the address of a scheduler that runs: tcp://host:8786
    cluster: str = ""  # "local", or module:function of something that makes a cluster
