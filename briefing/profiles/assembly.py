"""Checked tables -> the values of `model`. What the shape of one table can't say is checked here."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import cast

from briefing.errors import suggest_nearest
from briefing.profiles.model import (
    Gender,
    HeldOffice,
    LocalizedText,
    Outlet,
    Person,
    Profile,
    ProfileSide,
    Topic,
)
from briefing.profiles.table_schema import Table, TomlFile
from briefing.profiles.toml_lines import KeyPath

TERM_WEIGHTS = (
    ("strong", 3),
    ("plain", 2),
    ("weak", 1),
)  # one strong term is worth three words that only hint at a topic


def find_contradictions(sources: Sequence[TomlFile]) -> Iterator[str]:
    """Faults between tables: a side that does not exist, an end before its start, a thing said twice."""
    sides = [cast(str, table["key"]) for _, table, _ in _entries(sources, "sides")]
    if len(sides) != 2:
        wanted = "wanted two [[sides]], in this file or in those it includes"
        yield sources[-1].fault(
            (), f"found {len(sides)} sides ({', '.join(sides) or 'none'}); {wanted}"
        )
    for source, person, path in _entries(sources, "people"):
        for index, office in enumerate(_tables(person, "offices")):
            yield from _office(source, office, (*path, "offices", index), sides)
    for kind, key in (
        ("sides", "key"),
        ("people", "name"),
        ("outlets", "name"),
        ("outlets", "domains"),
    ):
        yield from _twice(sources, kind, key)


def _office(source: TomlFile, office: Table, path: KeyPath, sides: list[str]) -> Iterator[str]:
    side = cast(str, office["side"])
    if side not in sides:
        yield source.fault(
            (*path, "side"), f"there is no side {side!r}{suggest_nearest(side, sides)}"
        )
    start, end = _day(office, "start"), _day(office, "end")
    if start and end and end <= start:
        yield source.fault((*path, "end"), f"the office ends on {end}, before it starts on {start}")


def _twice(sources: Sequence[TomlFile], kind: str, key: str) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for source, table, path in _entries(sources, kind):
        for value in _texts(table, key):
            seen[value] += 1
            if seen[value] == 2:
                yield source.fault((*path, key), f"{value!r} stands twice among the {kind}")


def assemble_profile(sources: Sequence[TomlFile]) -> Profile:
    """The profile of files without faults; lists are joined in the order of the files, the profile's own last."""
    main = sources[-1].table
    first, second = (_side(table) for _, table, _ in _entries(sources, "sides"))
    return Profile(
        key=cast(str, main["key"]),
        title=_label(main["title"]),
        sides=(first, second),
        people=tuple(_person(table) for _, table, _ in _entries(sources, "people")),
        topics=_topics([table for _, table, _ in _entries(sources, "topics")]),
        masks=tuple(mask for source in sources for mask in _texts(source.table, "masks")),
        joint=tuple(thing for source in sources for thing in _texts(source.table, "joint")),
        outlets=tuple(_outlet(table) for _, table, _ in _entries(sources, "outlets")),
        short=_label(main["short"]) if "short" in main else None,
    )


def _side(table: Table) -> ProfileSide:
    return ProfileSide(
        key=cast(str, table["key"]),
        name=_label(table["name"]),
        voices=_label(table["voices"]),
        names=_texts(table, "names"),
        demonyms=_texts(table, "demonyms"),
        cities=_texts(table, "cities"),
        institutions=_texts(table, "institutions"),
        hosts=_texts(table, "hosts"),
    )


def _person(table: Table) -> Person:
    return Person(
        name=cast(str, table["name"]),
        aliases=_texts(table, "aliases"),
        gender=cast(Gender | None, table.get("gender")),
        offices=tuple(
            HeldOffice(
                label=_label(office["title"]),
                side=cast(str, office["side"]),
                start=_day(office, "start"),
                end=_day(office, "end"),
            )
            for office in _tables(table, "offices")
        ),
    )


def _outlet(table: Table) -> Outlet:
    return Outlet(
        name=cast(str, table["name"]),
        domains=_texts(table, "domains"),
        country=cast(str, table["country"]),
        family=cast(str, table.get("family", table["name"])),
        tier=cast(int, table.get("tier", 2)),
        opinion=_texts(table, "opinion"),
    )


def _topics(tables: Sequence[Table]) -> tuple[Topic, ...]:
    """A topic that several files name is one topic, with the terms of all and the first label."""
    keys = tuple(dict.fromkeys(cast(str, table["key"]) for table in tables))
    return tuple(_topic(key, [table for table in tables if table["key"] == key]) for key in keys)


def _topic(key: str, tables: Sequence[Table]) -> Topic:
    label = next(
        (_label(table["label"]) for table in tables if "label" in table),
        LocalizedText((("en", key.capitalize()),)),
    )
    terms = {
        term: weight
        for name, weight in TERM_WEIGHTS
        for table in tables
        for term in _texts(table, name)
    }
    ties = all(table.get("ties", True) for table in tables)
    return Topic(key=key, label=label, terms=tuple(terms.items()), ties=ties)


def _label(value: object) -> LocalizedText:
    named = cast(dict[str, str], value if isinstance(value, dict) else {"en": value})
    return LocalizedText(tuple(named.items()))


def _texts(table: Table, key: str) -> tuple[str, ...]:
    value = table.get(key, ())
    return (value,) if isinstance(value, str) else tuple(cast(list[str], value))


def _tables(table: Table, key: str) -> list[Table]:
    return cast(list[Table], table.get(key, []))


def _day(table: Table, key: str) -> date | None:
    return cast(date | None, table.get(key))


def _entries(sources: Sequence[TomlFile], kind: str) -> Iterator[tuple[TomlFile, Table, KeyPath]]:
    for source in sources:
        for index, table in enumerate(_tables(source.table, kind)):
            yield source, table, (kind, index)
