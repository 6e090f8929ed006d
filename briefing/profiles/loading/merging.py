"""Entries of several files under one name put together.

Lists are joined, other values are overridden.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from briefing.profiles.loading.source_files import SourceFile
from briefing.profiles.loading.toml_lines import KeyPath

EntryKind = Literal["sides", "offices", "people", "topics", "outlets", "public_bodies"]
NAME_KEYS: Mapping[EntryKind, str] = {
    "sides": "key",
    "offices": "key",
    "people": "name",
    "topics": "key",
    "outlets": "name",
    "public_bodies": "body",
}
Table = Mapping[str, object]


def iterate_entries(
    sources: Sequence[SourceFile], kind: EntryKind
) -> Iterator[tuple[SourceFile, Table, KeyPath]]:
    """All tables of this kind in the order of the files, each with its file and its place in it."""
    for source in sources:
        entries: Sequence[Table] = source.table.get(kind, [])
        for index, table in enumerate(entries):
            yield source, table, (kind, index)


def merge_entries(sources: Sequence[SourceFile], kind: EntryKind) -> list[Table]:
    """One table for each name, in the order in which the names are first given."""
    merged: dict[object, Table] = {}
    for _, table, _ in iterate_entries(sources, kind):
        name = table[NAME_KEYS[kind]]
        merged[name] = _merge(merged[name], table) if name in merged else table
    return list(merged.values())


def _merge(earlier: Table, later: Table) -> Table:
    """The earlier table with what the later one says.

    Its lists added, its other values in place of those there.
    """
    joined = dict(earlier)
    for key, value in later.items():
        before = joined.get(key)
        if not isinstance(value, list) or not isinstance(before, list):
            joined[key] = value
        elif key == "offices":
            joined[key] = _merge_held_offices(before, value)
        else:
            joined[key] = list(dict.fromkeys([*before, *value]))
    return joined


def _merge_held_offices(earlier: list[Table], later: list[Table]) -> list[Table]:
    """The rows of both; of one office with one start the later file's alone."""
    given = [_identify(row) for row in later]
    return [*(row for row in earlier if _identify(row) not in given), *later]


def _identify(row: Table) -> tuple[object, ...]:
    return row.get("office"), row.get("title"), row.get("start")
