"""Entries of several files under one name put together.

Lists are joined, other values are overridden.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from briefing.profiles.source_files import SourceFile
from briefing.profiles.toml_lines import KeyPath

Kind = Literal["sides", "offices", "people", "topics", "outlets"]
NAME_KEYS: Mapping[Kind, str] = {
    "sides": "key",
    "offices": "key",
    "people": "name",
    "topics": "key",
    "outlets": "name",
}
Table = Mapping[str, object]


def iterate_entries(
    sources: Sequence[SourceFile], kind: Kind
) -> Iterator[tuple[SourceFile, Table, KeyPath]]:
    """All tables of this kind in the order of the files, each with its file and its place in it."""
    for source in sources:
        entries: Sequence[Table] = source.table.get(kind, [])
        for index, table in enumerate(entries):
            yield source, table, (kind, index)


def merge_entries(sources: Sequence[SourceFile], kind: Kind) -> list[Table]:
    """One table for each name, in the order in which the names are first given."""
    merged: dict[object, Table] = {}
    for _, table, _ in iterate_entries(sources, kind):
        name = table[NAME_KEYS[kind]]
        merged[name] = _merge(merged[name], table) if name in merged else table
    return list(merged.values())


def _merge(lower: Table, higher: Table) -> Table:
    """The lower table with what the higher one says.

    Its lists added, its other values in place of those there.
    """
    joined = dict(lower)
    for key, value in higher.items():
        before = joined.get(key)
        if not isinstance(value, list) or not isinstance(before, list):
            joined[key] = value
        elif key == "offices":
            joined[key] = _merge_held_offices(before, value)
        else:
            joined[key] = list(dict.fromkeys([*before, *value]))
    return joined


def _merge_held_offices(lower: list[Table], higher: list[Table]) -> list[Table]:
    """The rows of both; one of the same office with the same start is given by the higher file
    alone.
    """
    given = [_identify(row) for row in higher]
    return [*(row for row in lower if _identify(row) not in given), *higher]


def _identify(row: Table) -> tuple[object, ...]:
    return row.get("office"), row.get("title"), row.get("start")
