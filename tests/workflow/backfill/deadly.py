"""Workers that end at an article or a shard; importable by the processes that run them."""

import os
import signal
from dataclasses import dataclass

from briefing.model import Article, Problem
from briefing.workflow.backfill.examine_shard import (
    ExamineOrder,
    ItemExaminer,
    ShardCounts,
    ShardExaminer,
)
from briefing.workflow.backfill.examined_item import ExaminedItem
from briefing.workflow.backfill.shard_plan import Shard


@dataclass(frozen=True)
class DeadlyNote:
    """Examines as the order says; at each article of this id the process ends."""

    order: ExamineOrder
    fatal: str = "note.txt"

    def __call__(self, item: Article | Problem) -> ExaminedItem:
        """What is found in it."""
        if isinstance(item, Article) and item.id == self.fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        return ItemExaminer(self.order)(item)


@dataclass(frozen=True)
class DeadlyShard:
    """Examines shards; the one that holds the file ends its process."""

    order: ExamineOrder
    fatal: str

    def __call__(self, shard: Shard) -> ShardCounts:
        """What came of it."""
        if any(part.path.endswith(self.fatal) for part in shard.parts):
            os.kill(os.getpid(), signal.SIGKILL)
        return ShardExaminer(self.order)(shard)


@dataclass(frozen=True)
class SchedulerKiller:
    """Ends the process of the scheduler at the first shard."""

    scheduler: int

    def __call__(self, shard: Shard) -> ShardCounts:
        """Nothing that anybody will see."""
        assert shard.parts
        os.kill(self.scheduler, signal.SIGKILL)
        return ShardCounts()
