"""A shard that ends its worker: the article at fault is named, its neighbours are whole."""

from dataclasses import replace
from pathlib import Path

from briefing.model import Reason
from briefing.workflow.backfill.examine_shard import (
    ShardExaminer,
    examine_apart,
)
from briefing.workflow.backfill.examined_files import data_file, read_day, read_index
from briefing.workflow.backfill.shard_plan import plan_shards
from tests.workflow.backfill.deadly import DeadlyNote
from tests.workflow.backfill.made_up import DAYS, examine_order, write_days


def test_examining_apart_gives_the_same_file(tmp_path: Path) -> None:
    """Where nothing is at fault, it is a slower way to the same bytes."""
    shard = plan_shards([str(write_days(tmp_path / "in", 2))], tmp_path / "u").shards[0]
    one, two = (examine_order(tmp_path / name) for name in ("one", "two"))
    assert ShardExaminer(one)(shard) == examine_apart(shard, two)
    assert (
        data_file(one.place, shard.key).read_bytes() == data_file(two.place, shard.key).read_bytes()
    )


def test_an_article_that_ends_its_process_is_named(tmp_path: Path) -> None:
    """It stands in its place with the reason; all others are examined."""
    shard = plan_shards([str(write_days(tmp_path / "in", 2))], tmp_path / "u").shards[0]
    order = examine_order(tmp_path / "out")
    counts = examine_apart(shard, order, DeadlyNote(order))
    index = read_index(order.place, shard.key)
    assert index is not None
    items = [one for day in index.days for one in read_day(order.place, shard.key, index.days[day])]
    lost = [one for one in items if one.fault == Reason(code="ended_process", values=("-9",))]
    assert [one.article.id for one in lost if one.article] == ["note.txt"] * DAYS
    assert sum(bool(one.found or one.refused) for one in items) == counts.articles - DAYS


def test_another_program_is_refused(tmp_path: Path) -> None:
    """A worker of another version writes nothing, and says which versions met."""
    shard = plan_shards([str(write_days(tmp_path / "in", 1))], tmp_path / "u").shards[0]
    order = replace(examine_order(tmp_path / "out"), program="9.9.9-000000000000")
    assert "9.9.9-000000000000 here" in ShardExaminer(order)(shard).failure
    assert read_index(order.place, shard.key) is None
