"""Faults that no single table shows.

A side or an office that does not exist, an end before its start, a name twice.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefing.errors import suggest_nearest
from briefing.languages.time_zones import is_zone
from briefing.profiles.loading.merging import EntryKind, iterate_entries
from briefing.profiles.loading.office_assembly import NO_SIDE, parse_interval
from briefing.profiles.loading.profile_schema import HeldOfficeTable
from briefing.profiles.loading.source_files import SourceFile
from briefing.profiles.loading.toml_lines import KeyPath
from briefing.profiles.partial_dates import parse_partial_date
from briefing.quick_dataclass import dataclass

Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _KnownKeys:
    """The keys that other tables may name."""

    sides: list[str]
    offices: frozenset[str]

    @classmethod
    def collect(cls, sources: Sequence[SourceFile]) -> "_KnownKeys":
        """Those of all files together."""
        sides = dict.fromkeys(str(t["key"]) for _, t, _ in iterate_entries(sources, "sides"))
        offices = (str(t["key"]) for _, t, _ in iterate_entries(sources, "offices"))
        return cls([*sides], frozenset(offices))

    def find_side_fault(self, side: object) -> str | None:
        """What is wrong with a side that a table names; None where nothing is."""
        if side in (*self.sides, NO_SIDE):
            return None
        return f"there is no side {side!r}{suggest_nearest(str(side), self.sides)}"

    def find_office_fault(self, office: object) -> str | None:
        """The same of an office."""
        if office in self.offices:
            return None
        return f"there is no office {office!r}{suggest_nearest(str(office), self.offices)}"


def find_contradictions(sources: Sequence[SourceFile]) -> Iterator[str]:
    """Each fault with its file and line; the tables have the shape of a profile."""
    known = _KnownKeys.collect(sources)
    if len(known.sides) != 2:
        named = ", ".join(known.sides) or "none"
        wanted = "wanted two [[sides]], in this file or in those it includes"
        yield sources[-1].fault((), f"found {len(known.sides)} sides ({named}); {wanted}")
    for source in sources:
        if (zone := source.table.get("zone")) is not None and not is_zone(zone):
            wanted = "wanted one such as America/Mexico_City"
            yield source.fault(("zone",), f"there is no time zone {zone!r}; {wanted}")
    for source, office, path in iterate_entries(sources, "offices"):
        for key, what in _check_office(office, known):
            yield source.fault((*path, *key), what)
    for source, person, path in iterate_entries(sources, "people"):
        rows: Sequence[HeldOfficeTable] = person.get("offices", [])  # type: ignore[assignment]
        for index, row in enumerate(rows):
            for key, what in _check_row(row, known):
                yield source.fault((*path, "offices", index, *key), what)
    for source, body, path in iterate_entries(sources, "public_bodies"):
        if fault := known.find_side_fault(body["side"]):
            yield source.fault((*path, "side"), fault)
    yield from _find_doubles(sources, "sides", "key")
    yield from _find_doubles(sources, "offices", "key")
    yield from _find_doubles(sources, "people", "name")
    yield from _find_doubles(sources, "outlets", "name")
    yield from _find_doubles(sources, "outlets", "domains")
    yield from _find_doubles(sources, "public_bodies", "body")


def _check_office(office: Table, known: _KnownKeys) -> Iterator[tuple[KeyPath, str]]:
    if what := known.find_side_fault(office["side"]):
        yield ("side",), what
    for index, key in enumerate(_list(office, "predecessors")):
        if what := known.find_office_fault(key):
            yield ("predecessors", index), what
    for index, text in enumerate(_list(office, "unlisted")):
        try:
            parse_interval(text)
        except ValueError:
            wanted = 'wanted two days such as "2019-08-23/2021-12-07" or "2025-04-01/.."'
            yield ("unlisted", index), f"'unlisted' has {text!r}; {wanted}"


def _check_row(row: HeldOfficeTable, known: _KnownKeys) -> Iterator[tuple[KeyPath, str]]:
    """An office held is named by its key, or has a title and a side of its own.

    It ends after it starts.
    """
    if "office" in row:
        if what := known.find_office_fault(row["office"]):
            yield ("office",), what
    else:
        for key in ("title", "side"):
            if key not in row:
                yield (), f"{key!r} is missing, or 'office' with the key of one of the [[offices]]"
    if "side" in row and (what := known.find_side_fault(row["side"])):
        yield ("side",), what
    yield from _check_days(row)


def _check_days(row: HeldOfficeTable) -> Iterator[tuple[KeyPath, str]]:
    days = {}
    for key in ("start", "end"):
        value = row.get(key)
        if value is not None:
            days[key] = parse_partial_date(value)  # type: ignore[arg-type]  # a date or a text
            if days[key] is None:
                wanted = 'wanted a day such as 2025-01-16, or "2025-01" or "2025"'
                yield (key,), f"{key!r} is {value!r}; {wanted}"
    start, end = days.get("start"), days.get("end")
    if start and end and end.latest <= start.earliest:
        yield ("end",), f"the office ends on {end}, before it starts on {start}"


def _find_doubles(sources: Sequence[SourceFile], kind: EntryKind, key: str) -> Iterator[str]:
    """A name given twice in one file.

    A later file may give it again to change what stands there.
    """
    seen: Counter[tuple[Path, str]] = Counter()
    for source, table, path in iterate_entries(sources, kind):
        for value in _list(table, key):
            seen[source.path, value] += 1
            if seen[source.path, value] == 2:
                yield source.fault((*path, key), f"{value!r} stands twice among the {kind}")


def _list(table: Table, key: str) -> list[str]:
    value = table.get(key, [])
    return value if isinstance(value, list) else [str(value)]
