"""Years of articles -> the brief of every day: plan, examine in any order, then day after day."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from briefing import profiles, ranking
from briefing.archive.files.file_lock import hold_lock
from briefing.config import Settings
from briefing.errors import BriefingError, WrongUse
from briefing.workflow.backfill.backfill_order import BackfillCounts, BackfillOrder
from briefing.workflow.backfill.day_chain import (
    DayIndex,
    build_day,
    find_built,
    index_days,
    list_days,
)
from briefing.workflow.backfill.engine_choice import EngineChoice
from briefing.workflow.backfill.engines import choose_engine
from briefing.workflow.backfill.examine_shard import (
    ExamineOrder,
    ShardCounts,
    ShardExaminer,
    examine_apart,
)
from briefing.workflow.backfill.examined_files import read_index
from briefing.workflow.backfill.program_digest import digest_program
from briefing.workflow.backfill.query_lines import write_query
from briefing.workflow.backfill.shard_plan import SHARD_ARTICLES, Shard, plan_shards
from briefing.workflow.own_output import leave_out_own
from briefing.workflow.parallel.worker_death import WorkerDeath

EXAMINED = "examined"  # below the archive's folder
UNPACKED = "unpacked"  # below that: what was compressed, a table, or the rows of a query
Say = Callable[[str], None]


def run_backfill(settings: Settings, order: BackfillOrder, say: Say) -> BackfillCounts:
    """Examine what is missing, then build the days that are missing, in order.

    It may be ended at any moment and called again: nothing is done twice. TryAgain if another run
    is at work in the folder of what is examined.
    """
    names = order.profiles or (settings.profile,)
    _refuse(settings, order)
    ranking.load_scorer(settings.method)
    folder = Path(order.examined or Path(settings.archive) / EXAMINED)
    task = ExamineOrder(
        folder=str(folder.absolute()),
        program=digest_program(),
        profiles=names,
        zone=settings.zone,
        language=settings.language,
        max_bytes=settings.max_bytes,
    )
    with hold_lock(
        folder / "lock",
        busy="examining into",
        unwritable="name another --examined",
        within=None if order.examined else Path(settings.archive),
    ):
        order = _write_query(order, folder / UNPACKED)
        inputs, own = leave_out_own(settings.model_copy(update={"sources": order.inputs}))
        plan = plan_shards(inputs, folder / UNPACKED)
        counts = BackfillCounts(shards=len(plan.shards), problems=[*own])
        missing = [one for one in plan.shards if read_index(task.place, one.key) is None]
        if order.dry:
            counts.examined = len(missing)
            return counts
        _remove_stale(folder)
        _examine(task, missing, order.engine, counts, say)
        _remove_stale(folder)  # of workers that were killed in this run
        index = index_days(task.place, plan)
        _tell_dayless(index, counts)
        _build_days(index, settings, order, names, counts, say)
    return counts


def _write_query(order: BackfillOrder, unpacked: Path) -> BackfillOrder:
    """The order with the rows of its query among the inputs."""
    if order.query is None:
        return order
    folder = write_query(order.query, unpacked, SHARD_ARTICLES)
    return replace(order, inputs=(*order.inputs, str(folder)))


def _refuse(settings: Settings, order: BackfillOrder) -> None:
    if not order.inputs and order.query is None:
        raise WrongUse("nothing to backfill from; name files, folders, or --sql with a --query")
    if order.first > order.last:
        raise WrongUse(f"--from {order.first} is after --to {order.last}")
    if not settings.archive:
        raise WrongUse("a backfill needs the archive: days follow from one another; set `archive`")


def _remove_stale(folder: Path) -> None:
    """Delete what killed workers left half written; the caller holds the folder's lock."""
    for left in folder.rglob(".*.tmp"):
        left.unlink(missing_ok=True)


def _examine(
    order: ExamineOrder,
    missing: Sequence[Shard],
    engine: EngineChoice,
    counts: BackfillCounts,
    say: Say,
) -> None:
    """Examine the missing shards; those that end a worker are examined apart, here."""
    if not missing:
        return
    for shard, outcome in choose_engine(engine)(ShardExaminer(order), missing):
        done = examine_apart(shard, order) if isinstance(outcome, WorkerDeath) else outcome
        _refuse_failure(done)
        counts.examined += 1
        counts.articles += done.articles
        say(f"examined {counts.examined} of {len(missing)} shards, {counts.articles} articles")


def _refuse_failure(done: ShardCounts) -> None:
    if done.failure:
        raise BriefingError(f"{done.failure}; what is examined stays, call the same again")


def _tell_dayless(index: DayIndex, counts: BackfillCounts) -> None:
    """What belongs to no day stands in no brief: it is told here."""
    items, problems = index.load("")
    counts.problems += [*problems, *(item.problem for item in items if item.problem)]
    counts.undated = sum(item.article is not None for item in items)


def _build_days(
    index: DayIndex,
    settings: Settings,
    order: BackfillOrder,
    names: Sequence[str],
    counts: BackfillCounts,
    say: Say,
) -> None:
    """Each day of each relationship, all relationships of a day before the next day."""
    each = [_settle(settings, name, several=len(names) > 1) for name in names]
    built = [find_built(one) for one in each]
    for day in list_days(order.first, order.last):
        for own, there in zip(each, built, strict=True):
            if day in there:
                counts.built_before += 1
            elif build_day(index, own, day, order.inputs):
                counts.built += 1
            else:
                counts.empty += 1
        say(f"built {day}, {counts.built} briefs")


def _settle(settings: Settings, name: str, *, several: bool) -> Settings:
    """The settings of one relationship: of several each has a folder of its own."""
    out = str(Path(settings.out) / profiles.load(name).key) if several else settings.out
    return settings.model_copy(update={"profile": name, "out": out})
