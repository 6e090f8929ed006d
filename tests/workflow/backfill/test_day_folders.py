"""Which day an input is read for, by the names of folders and files."""

from pathlib import Path

from briefing.workflow.backfill.day_folders import DayLocation, find_day_locations, read_day


def _touch(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x", encoding="utf-8")


def test_a_folder_and_a_file_named_by_a_day_are_of_that_day(tmp_path: Path) -> None:
    """At any depth, sorted; what lies beside them is of its own days."""
    _touch(tmp_path, "2024-03-05/a.txt", "old/2024-03-04/b.txt", "2024-03-06.jsonl", "c.txt")
    days = ["2024-03-05", "2024-03-06.jsonl", "old/2024-03-04"]
    found = list(find_day_locations([str(tmp_path)]))
    assert [(one.location, one.day) for one in found] == [
        *((f"{tmp_path}/{name}", read_day(name.rsplit("/", 1)[-1])) for name in days),
        (str(tmp_path), ""),
    ]
    assert set(found[-1].without) == {tmp_path / name for name in days}


def test_where_all_is_named_by_days_nothing_is_left(tmp_path: Path) -> None:
    """No second look at the folder, which would say that files in it are read already."""
    _touch(tmp_path, "2024-03-05/a.txt", ".hidden/b.txt")
    assert [one.day for one in find_day_locations([str(tmp_path)])] == ["2024-03-05"]


def test_a_named_day_is_taken_as_it_is_and_others_as_they_are() -> None:
    """A day's folder by itself; a pattern and a missing file are left to the reader."""
    found = list(find_day_locations(["in/2024-03-05", "x/*.html"]))
    assert found == [
        DayLocation(location="in/2024-03-05", day="2024-03-05"),
        DayLocation(location="x/*.html"),
    ]


def test_only_a_whole_iso_day_is_a_day() -> None:
    """No month, no compact form, no 31 February, nothing before or behind it."""
    assert read_day("2024-03-05.warc.gz") == "2024-03-05"
    for name in ("2024-03", "20240305", "2024-02-31", "x2024-03-05", "2024-03-05b", "2024-W10-2"):
        assert read_day(name) == ""
