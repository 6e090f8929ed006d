"""Shards: every article once, in order; a key that changes with what it names and with nothing
else.
"""

import gzip
from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.model import Article
from briefing.sources import read
from briefing.sources.reading import read_file
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
