"""Shards: every article once, in order; a key that changes with what it names and with nothing
else.
"""

import gzip
import os
from pathlib import Path

import pyarrow as arrow
import pytest
from pyarrow import parquet

from briefing.errors import BriefingError
from briefing.model import Article
from briefing.sources import read
from briefing.sources.reading import read_file
from briefing.workflow.backfill.line_ranges import MOST_BYTES
from briefing.workflow.backfill.shard_plan import SHARD_ARTICLES, ShardPlan, plan_shards


def _ids(plan: ShardPlan) -> list[str]:
    parts = (part for shard in plan.shards for part in shard.parts)
    return [one.id for part in parts for one in read_file(part.open()) if isinstance(one, Article)]


def _write_lines(path: Path, count: int) -> None:
    text = "".join(f'{{"text": "This is text {n} of many."}}\n' for n in range(count))
    path.write_text(text + "\n", encoding="utf-8")


def test_a_long_file_of_lines_is_cut_and_nothing_is_lost(tmp_path: Path) -> None:
    """The articles of all ranges are those of the file, with the same ids by line."""
    _write_lines(tmp_path / "all.jsonl", 2 * SHARD_ARTICLES + 5)
    plan = plan_shards([str(tmp_path)], tmp_path / "unpacked")
    assert len(plan.shards) == 3
    assert _ids(plan) == [one.id for one in read(tmp_path).articles]


def test_compressed_lines_are_unpacked_once(tmp_path: Path) -> None:
    """And read as the file itself; a broken one is one clear error."""
    _write_lines(tmp_path / "all.jsonl", SHARD_ARTICLES + 1)
    packed = tmp_path / "packed.jsonl.gz"
    packed.write_bytes(gzip.compress((tmp_path / "all.jsonl").read_bytes()))
    plan = plan_shards([str(packed)], tmp_path / "unpacked")
    assert len(_ids(plan)) == SHARD_ARTICLES + 1
    assert len(list((tmp_path / "unpacked").iterdir())) == 1
    packed.write_bytes(b"no gzip")
    with pytest.raises(BriefingError, match="can't be unpacked"):
        plan_shards([str(packed)], tmp_path / "unpacked")


def test_files_of_one_name_size_and_time_are_unpacked_apart(tmp_path: Path) -> None:
    """As they come from an archive in which every file has the same time."""
    for folder in ("one", "two"):
        (tmp_path / "in" / folder).mkdir(parents=True)
        packed = tmp_path / "in" / folder / "all.jsonl.gz"
        packed.write_bytes(gzip.compress(f'{{"text": "This is {folder}."}}\n'.encode(), mtime=0))
        os.utime(packed, ns=(0, 0))
    (shard,) = plan_shards([str(tmp_path / "in")], tmp_path / "unpacked").shards
    found = [one for part in shard.parts for one in read_file(part.open())]
    texts = [one.text for one in found if isinstance(one, Article)]
    assert texts == ["This is one.", "This is two."]


def test_a_table_is_unpacked_once_and_read_as_the_file_that_was_named(tmp_path: Path) -> None:
    """All its rows, with ids and origins as `build` gives them."""
    texts = [f"This is text {n} of many." for n in range(SHARD_ARTICLES + 1)]
    table = tmp_path / "delivery.parquet"
    parquet.write_table(arrow.table({"text": texts}), table, row_group_size=100)
    plan = plan_shards([str(table)], tmp_path / "unpacked")
    found = [one for shard in plan.shards for part in shard.parts for one in read_file(part.open())]
    assert len(plan.shards) == 2
    assert tuple(found) == read(table).articles


def test_no_range_of_lines_is_larger_than_a_worker_reads_at_once(tmp_path: Path) -> None:
    """Of long articles fewer share one."""
    text = "word " * (MOST_BYTES // 50)
    line = f'{{"text": "{text}"}}\n'
    (tmp_path / "all.jsonl").write_text(line * 30, encoding="utf-8")
    plan = plan_shards([str(tmp_path)], tmp_path / "unpacked")
    ranges = [part.lines for shard in plan.shards for part in shard.parts if part.lines]
    assert len(ranges) == 3
    assert max(one.stop - one.start for one in ranges) < MOST_BYTES + len(line)


def test_small_files_share_a_shard_within_a_month(tmp_path: Path) -> None:
    """Two days of March are one shard, a day of April is another."""
    for day in ("2024-03-05", "2024-03-06", "2024-04-01"):
        (tmp_path / day).mkdir()
        (tmp_path / day / "a.txt").write_text("A text.", encoding="utf-8")
    plan = plan_shards([str(tmp_path)], tmp_path / "unpacked")
    assert [[part.day for part in shard.parts] for shard in plan.shards] == [
        ["2024-03-05", "2024-03-06"],
        ["2024-04-01"],
    ]
    assert plan.locations["2024-03-05"] == (f"{tmp_path}/2024-03-05",)


def test_a_changed_file_changes_the_key_of_its_shard_only(tmp_path: Path) -> None:
    """What was examined of the other shards is found again."""
    for day in ("2024-03-05", "2024-04-01"):
        (tmp_path / day).mkdir()
        (tmp_path / day / "a.txt").write_text("A text.", encoding="utf-8")
    before = [one.key for one in plan_shards([str(tmp_path)], tmp_path / "u").shards]
    assert before == [one.key for one in plan_shards([str(tmp_path)], tmp_path / "u").shards]
    (tmp_path / "2024-04-01" / "a.txt").write_text("Another text.", encoding="utf-8")
    after = [one.key for one in plan_shards([str(tmp_path)], tmp_path / "u").shards]
    assert (before[0] == after[0], before[1] == after[1]) == (True, False)


def test_what_cant_be_read_is_a_problem_of_its_day(tmp_path: Path) -> None:
    """As when that day's folder is named to `build`."""
    (tmp_path / "2024-03-05").mkdir()
    (tmp_path / "2024-03-05" / "a.bin").write_text("x", encoding="utf-8")
    plan = plan_shards([str(tmp_path)], tmp_path / "u")
    assert plan.problems["2024-03-05"] == read(tmp_path / "2024-03-05").problems
