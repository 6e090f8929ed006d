"""What an engine costs beside a plain loop: processor seconds of examining a folder, and memory.

python -m benchmarks.scale.engines FOLDER            # a plain loop in this process
python -m benchmarks.scale.engines FOLDER 2          # two processes
python -m benchmarks.scale.engines FOLDER 2 local    # two workers of a Dask cluster
"""

import json
import resource
import sys
import tempfile
import time
from multiprocessing import forkserver
from pathlib import Path

from briefing.workflow.backfill.engine_choice import EngineChoice, Outcomes
from briefing.workflow.backfill.engines import choose_engine
from briefing.workflow.backfill.examine_shard import ExamineOrder, ShardCounts, ShardExaminer
from briefing.workflow.backfill.program_digest import digest_program
from briefing.workflow.backfill.shard_plan import plan_shards


def main(folder: str, jobs: str = "", cluster: str = "") -> None:
    """Examine all of the folder, and say what it took as a line of JSON."""
    with tempfile.TemporaryDirectory() as here:
        begun, cpu = time.perf_counter(), time.process_time()
        plan = plan_shards([folder], Path(here))
        task = ShardExaminer(
            ExamineOrder(
                folder=here,
                program=digest_program(),
                profiles=("us-mexico",),
                zone="UTC",
                language="en",
                max_bytes=20_000_000,
            )
        )
        loop: Outcomes = ((shard, task(shard)) for shard in plan.shards)
        engine = choose_engine(EngineChoice(jobs=int(jobs or 1), cluster=cluster))
        outcomes = engine(task, plan.shards) if jobs else loop
        articles = sum(one.articles for _, one in outcomes if isinstance(one, ShardCounts))
    # What workers were forked from has waited for them: waited for, it counts what they took.
    forkserver._forkserver._stop()  # type: ignore[attr-defined]
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = resource.getrusage(resource.RUSAGE_SELF)
    values = {
        "articles": articles,
        "jobs": jobs or "loop",
        "cluster": cluster,
        "own_cpu": round(time.process_time() - cpu, 1),
        "workers_cpu": round(others.ru_utime + others.ru_stime, 1),
        "megabytes": max(own.ru_maxrss, others.ru_maxrss) // 1024,
        "wall": round(time.perf_counter() - begun, 1),
    }
    sys.stdout.write(json.dumps(values) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
