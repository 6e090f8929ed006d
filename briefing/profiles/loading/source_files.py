"""The files of a profile, in the order in which they add to it and override one another."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import cast

from briefing.errors import SettingsError, suggest_nearest
from briefing.profiles.common_tables import PROFILES
from briefing.profiles.loading.csv_tables import Lines, read_csv_tables
from briefing.profiles.loading.profile_schema import ExtensionTable, PartTable, ProfileTable
from briefing.profiles.loading.toml_lines import KeyPath, find_line
from briefing.profiles.loading.toml_validation import find_shape_faults
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file of a profile as read. What a later file says overrides what an earlier one says."""

    path: Path
    text: str
    table: ProfileTable
    is_profile: bool = False  # and not a part that one includes
    lines: Lines = field(default_factory=dict)

    def fault(self, path: KeyPath, what: str) -> str:
        """`file, line n: what`."""
        return f"{self.path.name}, line {self._line(path)}: {what}"

    def _line(self, path: KeyPath) -> int:
        if not self.lines:
            return find_line(self.text, path)
        places = (self.lines.get(path[:length]) for length in range(len(path), 0, -1))
        return next((line for line in places if line), 1)


def read_sources(path: Path) -> tuple[SourceFile, ...]:
    """A profile's files: those of the profile that it extends, those that it includes, then itself.

    SettingsError lists every fault of the files' shapes. A file that comes with the program is not
    checked again: its tests have done so.
    """
    sources = tuple(_read_profile_files(path))
    faults = [
        source.fault(place, what)
        for source in sources
        if PROFILES not in source.path.parents
        for place, what in find_source_faults(source)
    ]
    if faults:
        raise SettingsError("\n".join(faults))
    return sources


def find_source_faults(source: SourceFile) -> list[tuple[KeyPath, str]]:
    """What in a file does not have the shape of a profile, or of a part of one."""
    whole = ExtensionTable if "extends" in source.table else ProfileTable
    return find_shape_faults(source.table, whole if source.is_profile else PartTable)


def check_csv(path: Path, text: str) -> None:
    """SettingsError with every fault of a text that is to become this CSV file of a profile."""
    table, lines = read_csv_tables(text, path.name)
    source = SourceFile(path=path, text=text, table=cast(ProfileTable, table), lines=lines)
    faults = [source.fault(place, what) for place, what in find_source_faults(source)]
    if faults:
        raise SettingsError("\n".join(faults))


def read_main_files(path: Path) -> Iterator[SourceFile]:
    """The profile's own file, then those it extends, from the nearest on; none that they include.

    SettingsError for one that can't be read, or that extends itself.
    """
    seen: list[Path] = []
    while path not in seen:
        main = _read_file(path)
        yield main
        seen.append(path)
        if not isinstance(main.table.get("extends"), str):
            return
        path = _find_base(path, main)
    raise SettingsError(_tell_circle(path, seen[-1]))


def _read_profile_files(path: Path, extending: Sequence[Path] = ()) -> Iterator[SourceFile]:
    """The files of a profile; it may be none of those in `extending`, which led here."""
    if path in extending:
        raise SettingsError(_tell_circle(path, extending[-1]))
    main = _read_file(path)
    if isinstance(main.table.get("extends"), str):
        yield from _read_profile_files(_find_base(path, main), (*extending, path))
    yield from _read_included(main, {path})
    yield replace(main, is_profile=True)


def _tell_circle(path: Path, last: Path) -> str:
    return f"{path.name} extends itself, by way of {last.name}"


def _read_included(source: SourceFile, seen: set[Path]) -> Iterator[SourceFile]:
    """The files that a file includes, each after those that it includes itself, and each once."""
    names = source.table.get("include", [])
    for name in names if isinstance(names, list) else ():
        path = _find_included(source.path, str(name))
        if isinstance(name, str) and path not in seen:
            seen.add(path)
            part = _read_file(path)
            yield from _read_included(part, seen)
            yield part


def _find_included(including: Path, name: str) -> Path:
    """Beside the file that includes it, else among the files that come with the program."""
    beside = including.parent / name
    return beside if beside.is_file() else PROFILES / name


def _find_base(path: Path, main: SourceFile) -> Path:
    """The file of the profile that this one extends: beside it, or among the program's."""
    name = str(main.table["extends"])
    base = path.parent / name if name.endswith(".toml") else PROFILES / f"{name}.toml"
    if base.is_file():
        return base
    built_in = sorted(file.stem for file in PROFILES.glob("*.toml"))
    fault = f"there is no profile {name!r} to extend{suggest_nearest(name, built_in)}"
    raise SettingsError(
        main.fault(("extends",), f"{fault}; wanted {', '.join(built_in)} or a .toml")
    )


def _read_file(path: Path) -> SourceFile:
    try:
        text = path.read_text(encoding="utf-8-sig")
        if path.suffix == ".csv":
            table, lines = read_csv_tables(text, path.name)
        else:
            table, lines = tomllib.loads(text), {}
    except FileNotFoundError as error:
        raise SettingsError(f"there is no profile at {path}; check the spelling") from error
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"{path}: {error}") from error
    return SourceFile(path=path, text=text, table=cast(ProfileTable, table), lines=lines)
