"""A table read from TOML against its shape: every fault at once, each with its file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefing.errors import suggest_nearest
from briefing.profiles.loading.toml_lines import KeyPath, find_line

Table = Mapping[str, object]
FieldKind = (
    Literal["text", "texts", "label", "day", "number", "gender", "flag"] | tuple["Field", ...]
)
FaultLocation = tuple[str, KeyPath]  # the file, and the path to the value in it


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a table: what its value must be (a tuple of fields: an array of such tables)."""

    name: str
    kind: FieldKind
    required: bool = False


@dataclass(frozen=True, slots=True)
class TomlFile:
    """One TOML file as read."""

    name: str
    text: str
    table: Table

    def fault(self, path: KeyPath, what: str) -> str:
        """`file, line n: what`."""
        return f"{self.name}, line {find_line(self.text, path)}: {what}"


EXPECTED = {
    "text": "a text",
    "texts": "a list of texts",
    "label": 'a text, or a text for each language such as {en = "…", es = "…"}',
    "day": "a date such as 2025-01-16, without quotation marks",
    "number": "a whole number from 1 to 3",
    "gender": '"f" or "m"',
    "flag": "true or false",
}


def find_faults(source: TomlFile, fields: tuple[Field, ...]) -> tuple[str, ...]:
    """What is wrong with the file; empty where nothing is."""
    return tuple(source.fault(path, what) for path, what in _table(source.table, fields, ()))


def _table(table: Table, fields: tuple[Field, ...], path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    known = {field.name: field for field in fields}
    for name in table:
        if name not in known:
            yield (
                (*path, name),
                f"unknown key {name!r}{suggest_nearest(name, known)}; "
                f"known: {', '.join(sorted(known))}",
            )
    for field in fields:
        if field.name in table:
            yield from _value(table[field.name], field, (*path, field.name))
        elif field.required:
            yield path, f"{field.name!r} is missing"


def _value(value: object, field: Field, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(field.kind, tuple):
        yield from _tables(value, field, path)
    elif not _fits(value, field.kind):
        yield path, f"{field.name!r} is {value!r:.60}; wanted {EXPECTED[field.kind]}"


def _tables(value: object, field: Field, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    assert isinstance(field.kind, tuple)
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        yield path, f"{field.name!r} is {value!r:.60}; wanted a list of tables"
        return
    for index, entry in enumerate(value):
        yield from _table(entry, field.kind, (*path, index))


def _fits(value: object, kind: str) -> bool:
    if kind == "texts":
        return isinstance(value, list) and all(_fits(entry, "text") for entry in value)
    if kind == "label":
        entries = list(value.values()) if isinstance(value, dict) else [value]
        return bool(entries) and all(_fits(entry, "text") for entry in entries)
    if kind == "day":
        return type(value) is date
    if kind == "number":
        return type(value) is int and 1 <= value <= 3
    if kind == "flag":
        return isinstance(value, bool)
    if kind == "gender":
        return value in ("f", "m")
    return isinstance(value, str) and bool(value.strip())
