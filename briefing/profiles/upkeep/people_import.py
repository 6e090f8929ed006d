"""Lists of who held which office, from elsewhere.

Our own CSV, the answer of a Wikidata query, congress-legislators.

docs/reference/profiles.md has the query. Nothing is fetched: the file is downloaded by hand and
looked at first.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from typing import cast

from briefing.errors import InputError
from briefing.profiles.common_tables import load_common_table
from briefing.profiles.partial_dates import parse_partial_date
from briefing.quick_dataclass import dataclass

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T[\d:]+Z?")  # as Wikidata writes every day
# Wikidata's for year and month -> letters of the day that are known.
_PRECISIONS = {
    "9": 4,
    "10": 7,
}
SAME_TERM_DAYS = 31  # a new term that begins so soon after the last one is the same stay in office


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedRow:
    """An office that somebody held, as a file of people has it.

    Days as our CSV writes them, "" where none is.
    """

    name: str
    office: str
    gender: str = ""
    aliases: str = ""
    status: str = ""
    start: str = ""
    end: str = ""
    as_of: str = ""
    source: str = ""
    side: str = ""
    titles: tuple[tuple[str, str], ...] = ()  # columns such as title_es_f with their texts


def read_people_file(path: Path, as_of: date) -> tuple[ImportedRow, ...]:
    """The rows of a CSV, YAML or JSON file; InputError says what of it can't be used.

    An office without end is taken as held on `as_of`, unless the row says on which day it was seen.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    if path.suffix == ".csv":
        return tuple(_read_csv(text, path, as_of))
    return tuple(row for member in _load_members(text, path) for row in _read_member(member, as_of))


def _read_csv(text: str, path: Path, as_of: date) -> Iterator[ImportedRow]:
    rows = csv.DictReader(StringIO(text, newline=""))
    missing = [column for column in ("name", "office") if column not in (rows.fieldnames or ())]
    if missing:
        found = ", ".join(rows.fieldnames or ()) or "none"
        raise InputError(
            f"{path}: found the columns {found}; wanted 'name' and 'office' among them"
        )
    for row in rows:
        cells = {key: (text or "").strip() for key, text in row.items() if isinstance(key, str)}
        if cells["name"] and cells["office"]:
            yield _parse_row(cells, f"{path.name}, line {rows.line_num}", as_of)


def _parse_row(cells: Mapping[str, str], place: str, as_of: date) -> ImportedRow:
    start, end = (_parse_day(cells, column, place) for column in ("start", "end"))
    return ImportedRow(
        name=cells["name"],
        office=cells["office"],
        gender={"male": "m", "female": "f"}.get(cells.get("gender", ""), cells.get("gender", "")),
        aliases=cells.get("aliases", ""),
        status=cells.get("status", ""),
        start=start,
        end=end,
        as_of=cells.get("as_of", "") or ("" if end else as_of.isoformat()),
        source=cells.get("source", ""),
        side=cells.get("side", ""),
        titles=tuple(
            (key, text) for key, text in cells.items() if key.startswith("title_") and text
        ),
    )


def _parse_day(cells: Mapping[str, str], column: str, place: str) -> str:
    """The day with no more of it than is known: Wikidata has the first of January for a year."""
    text = cells.get(column, "")
    if match := _MOMENT.fullmatch(text):
        text = match[1][: _PRECISIONS.get(cells.get(f"{column}_precision", ""), 10)]
    if text and parse_partial_date(text) is None:
        raise InputError(f"{place}: {column!r} is {text!r}; wanted a day such as 2025-01-16")
    return text


def _load_members(text: str, path: Path) -> Iterable[Mapping[str, object]]:
    """The members of congress of legislators-current.yaml or .json."""
    members: object = None
    if path.suffix == ".json":
        import json

        members = _parse_or_none(json.loads, text)
    elif path.suffix in (".yaml", ".yml"):
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C, where it is there
        members = _parse_or_none(lambda given: yaml.load(given, loader), text)  # noqa: S506  # safe
    if not isinstance(members, list) or not all(
        isinstance(m, dict) and "terms" in m for m in members
    ):
        raise InputError(
            f"{path}: wanted a .csv with 'name' and 'office', or legislators-current.yaml or .json "
            "of congress-legislators, whose entries have 'terms'"
        )
    return members


def _parse_or_none(parse: Callable[[str], object], text: str) -> object:
    try:
        return parse(text)
    except Exception:  # every parser has errors of its own, and all mean the same here
        return None


def _read_member(member: Mapping[str, object], as_of: date) -> Iterator[ImportedRow]:
    """A row for each stay in one seat; the end of a term to come is a plan, so the row is open."""
    name = cast(Mapping[str, str], member["name"])
    bio = cast(Mapping[str, str], member.get("bio", {}))
    seats, states = _load_congress()
    for house, state, start, end in _join_terms(cast(list[Mapping[str, object]], member["terms"])):
        if house in seats and state in states:
            ended = end <= as_of
            yield ImportedRow(
                name=f"{name.get('nickname') or name['first']} {name['last']}",
                aliases="; ".join(_other_names(name)),
                office=f"{seats[house]}-{states[state]}",
                gender=bio.get("gender", "").lower(),
                start=start.isoformat(),
                end=end.isoformat() if ended else "",
                as_of="" if ended else as_of.isoformat(),
                source="congress-legislators (CC0)",
            )


def _load_congress() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What the keys of our offices have for a seat and for the code of a state."""
    table = load_common_table("congress")
    return table["seats"], table["states"]


def _other_names(name: Mapping[str, str]) -> Iterator[str]:
    usual = f"{name.get('nickname') or name['first']} {name['last']}"
    for other in (name.get("official_full", ""), f"{name['first']} {name['last']}"):
        if other and other != usual:
            yield other


def _join_terms(
    terms: Iterable[Mapping[str, object]],
) -> list[tuple[str, str, date, date]]:
    """House, state, first and last day; terms of one seat that follow each other are one."""
    joined: list[tuple[str, str, date, date]] = []
    for term in terms:
        house, state = str(term["type"]), str(term["state"])
        start, end = (date.fromisoformat(str(term[key])) for key in ("start", "end"))
        last = joined[-1] if joined else None
        if last and last[:2] == (house, state) and (start - last[3]).days <= SAME_TERM_DAYS:
            joined[-1] = (house, state, last[2], end)
        else:
            joined.append((house, state, start, end))
    return joined
