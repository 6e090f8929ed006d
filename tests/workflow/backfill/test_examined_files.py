"""The files of a shard: a day is read by itself, the bytes are the same, damage is seen."""

import gzip
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.model import Problem
from briefing.workflow.backfill.examined_files import (
    data_file,
    index_file,
    read_day,
    read_index,
    write_shard,
)
from briefing.workflow.backfill.examined_item import ExaminedItem

ITEMS = [
    (day, ExaminedItem(problem=Problem(where=f"{n}", what="broken")))
    for n, day in enumerate(("2024-03-05", "2024-03-04", "", "2024-03-05"))
]


def test_a_day_is_read_by_itself_and_in_order(tmp_path: Path) -> None:
    """Whatever lies between its items; the file as a whole is plain gzip."""
    write_shard(tmp_path, "abc", ITEMS)
    index = read_index(tmp_path, "abc")
    assert index is not None
    found = [*read_day(tmp_path, "abc", (*index.days["2024-03-05"],))]
    assert found == [ITEMS[0][1], ITEMS[3][1]]
    assert gzip.decompress(data_file(tmp_path, "abc").read_bytes()).count(b"\n") == len(ITEMS)


def test_the_same_items_are_the_same_bytes(tmp_path: Path) -> None:
    """No clock and no order of a set is in them."""
    for name in ("one", "two"):
        write_shard(tmp_path / name, "abc", ITEMS)
    for place in (data_file, index_file):
        assert place(tmp_path / "one", "abc").read_bytes() == (
            place(tmp_path / "two", "abc").read_bytes()
        )


def test_a_shard_without_index_or_with_half_its_bytes_is_not_there(tmp_path: Path) -> None:
    """So it is made again."""
    write_shard(tmp_path, "abc", ITEMS)
    data = data_file(tmp_path, "abc")
    data.write_bytes(data.read_bytes()[:-9])
    assert read_index(tmp_path, "abc") is None
    write_shard(tmp_path, "abc", ITEMS)
    index_file(tmp_path, "abc").unlink()
    assert read_index(tmp_path, "abc") is None


def test_damage_inside_a_file_is_one_clear_error(tmp_path: Path) -> None:
    """The file is named, and what to do."""
    index = write_shard(tmp_path, "abc", ITEMS)
    data = data_file(tmp_path, "abc")
    data.write_bytes(b"\0" * index.size)
    with pytest.raises(InputError, match="delete it"):
        list(read_day(tmp_path, "abc", index.days["2024-03-04"]))
