"""Inputs -> the days that folders and files are named by: `inbox/2025-01-16/`, `2025-01-16.jsonl`.

What lies in a day's folder was read that morning, whenever it was published: its brief is built as
if that folder had been named. Where nothing is named by a day, each article's own day counts.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from briefing.quick_dataclass import dataclass

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLocation:
    """A file, folder or pattern to be read for a day; for each article's own where that is empty.

    What lies in the folders `without` is read for other days.
    """

    location: str
    day: str = ""
    without: tuple[Path, ...] = ()


def find_day_locations(inputs: Iterable[str]) -> Iterator[DayLocation]:
    """The days' folders and files of each input, sorted; then the rest of the input."""
    for location in inputs:
        path = Path(location)
        if read_day(path.name):
            yield DayLocation(location=location, day=read_day(path.name))
            continue
        inside = sorted(_find_days(path)) if path.is_dir() else []
        for name in inside:
            found = path / name
            yield DayLocation(location=f"{location.rstrip('/')}/{name}", day=read_day(found.name))
        rest = DayLocation(location=location, without=tuple(path / name for name in inside))
        if not inside or _has_more(path, {path / name for name in inside}):
            yield rest


def read_day(name: str) -> str:
    """The day that is all of a name but for its endings; empty if there is none."""
    day = name.split(".", 1)[0]
    with suppress(ValueError):
        return date.fromisoformat(day).isoformat() if _DAY.fullmatch(day) else ""
    return ""


def _find_days(root: Path) -> Iterator[str]:
    """The ways from a folder to each file and topmost folder below it that a day names."""
    for folder, folders, files in os.walk(root):
        here = Path(folder)
        named = [name for name in (*folders, *files) if read_day(name)]
        yield from ((here / name).relative_to(root).as_posix() for name in named)
        folders[:] = [name for name in folders if not (name.startswith(".") or read_day(name))]


def _has_more(root: Path, days: set[Path]) -> bool:
    """Whether anything lies in a folder but what a day names."""
    for folder, folders, files in os.walk(root):
        here = Path(folder)
        folders[:] = [one for one in folders if not one.startswith(".") and here / one not in days]
        if any(not name.startswith(".") and here / name not in days for name in files):
            return True
    return False
