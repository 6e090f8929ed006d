"""What a list of people says otherwise than a profile, and the rows that would bring it in."""

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Literal

from briefing.profiles.loading.source_files import check_csv
from briefing.profiles.model import Profile
from briefing.profiles.offices import HeldOffice, Person
from briefing.profiles.partial_dates import PartialDate, parse_partial_date
from briefing.profiles.speakers.people import find_person
from briefing.profiles.upkeep.people_import import ImportedRow
from briefing.quick_dataclass import dataclass

# Days by which lists differ over when somebody took office. Wikidata has nominations and
# announcements for starts: by 28 days for Mexico's economy secretary of 2021, by 44 for the U.S.
# secretary of state of 2018.
SAME_START_DAYS = 45
COLUMNS = (
    "name",
    "gender",
    "aliases",
    "office",
    "status",
    "start",
    "end",
    "as_of",
    "confidence",
    "source",
)
DifferenceKind = Literal[
    "new person", "new office", "ended", "checked", "differs", "unknown office"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleDifference:
    """One thing that a list says otherwise.

    `row` is what to write for it, None where that is for a person to decide.
    """

    kind: DifferenceKind
    what: str
    row: ImportedRow | None = None


def compare_people(profile: Profile, rows: Iterable[ImportedRow]) -> tuple[PeopleDifference, ...]:
    """The differences in the order of the rows; a row that says what the profile says is none.

    What the profile has and the list has not is no difference: a list is of some offices only. A
    start that differs is shown and never changed, for lists take nominations for starts.
    """
    offices = {office.key for office in profile.offices}
    return tuple(difference for row in rows for difference in _compare(profile, row, offices))


def _compare(profile: Profile, row: ImportedRow, offices: set[str]) -> Iterator[PeopleDifference]:
    if row.office not in offices:
        yield PeopleDifference(kind="unknown office", what=f"{row.name}: {row.office}")
        return
    person = _find_person(profile, row)
    held = _find_held(person, row) if person else None
    if person is None or held is None:
        what = f"{row.name}, {row.office}, {row.start or '…'} to {row.end or 'now'}"
        named = replace(row, name=person.name, gender="", aliases="") if person else row
        yield PeopleDifference(kind="new office" if person else "new person", what=what, row=named)
        return
    yield from _compare_days(row, person, held)


def _compare_days(row: ImportedRow, person: Person, held: HeldOffice) -> Iterator[PeopleDifference]:
    name = f"{person.name}, {held.title}"
    start, end = parse_partial_date(row.start), parse_partial_date(row.end)
    ours = replace(row, name=person.name, gender="", aliases="", start=str(held.started or ""))
    if start and held.started and not _may_be_equal(start, held.started):
        yield PeopleDifference(
            kind="differs", what=f"{name}: starts {held.started}, there {start}; not changed"
        )
    if end and held.ended is None:
        yield PeopleDifference(kind="ended", what=f"{name}: ended {end}", row=ours)
    elif end and held.ended and not _may_be_equal(end, held.ended):
        yield PeopleDifference(
            kind="differs", what=f"{name}: ends {held.ended}, there {end}; not changed"
        )
    elif end is None and held.ended:
        yield PeopleDifference(
            kind="differs", what=f"{name}: ended {held.ended}, there still held; not changed"
        )
    elif end is None and row.as_of > str(held.as_of or ""):
        yield PeopleDifference(kind="checked", what=f"{name}: as of {row.as_of}", row=ours)


def _find_person(profile: Profile, row: ImportedRow) -> Person | None:
    names = (row.name, *(alias.strip() for alias in row.aliases.split(";") if alias.strip()))
    return next((person for name in names if (person := find_person(name, profile))), None)


def _find_held(person: Person, row: ImportedRow) -> HeldOffice | None:
    """The person's row of the same office and status that began about the same day."""
    start = parse_partial_date(row.start)
    for held in person.offices:
        same = held.key == row.office and held.status == (row.status or "in office")
        if same and (start is None or held.started is None or _is_near(start, held.started)):
            return held
    return None


def _is_near(one: PartialDate, other: PartialDate) -> bool:
    near = timedelta(days=SAME_START_DAYS)
    return one.earliest - near <= other.latest and other.earliest - near <= one.latest


def _may_be_equal(one: PartialDate, other: PartialDate) -> bool:
    """Whether both can be one day, or the last day and the day after it: lists give either."""
    day = timedelta(days=1)
    return one.earliest - day <= other.latest and other.earliest - day <= one.latest


def write_people(rows: Sequence[ImportedRow], *, before: str = "") -> str:
    """The rows as the CSV of a profile, after those of it that they do not replace."""
    kept = list(csv.DictReader(StringIO(before, newline=""))) if before else []
    columns = list(dict.fromkeys([*COLUMNS, *(kept[0] if kept else ()), *_title_columns(rows)]))
    given = {(row.name, row.office, row.start) for row in rows}
    text = StringIO(newline="")
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(row for row in kept if (row["name"], row["office"], row["start"]) not in given)
    for row in rows:
        cells = {column: getattr(row, column, "") for column in COLUMNS}
        writer.writerow(cells | dict(row.titles))
    return text.getvalue()


def _title_columns(rows: Sequence[ImportedRow]) -> Iterator[str]:
    yield from (column for row in rows for column, _ in row.titles)


def write_offices(rows: Sequence[ImportedRow]) -> str:
    """The offices that the rows name and give a side and a title, as the CSV of a profile.

    "" where none does.
    """
    offices = {row.office: row for row in reversed(rows) if row.side and row.titles}
    if not offices:
        return ""
    columns = list(dict.fromkeys(("key", "side", *_title_columns(list(offices.values())))))
    text = StringIO(newline="")
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    for key in sorted(offices):
        writer.writerow({"key": key, "side": offices[key].side} | dict(offices[key].titles))
    return text.getvalue()


def plan_update(path: Path, rows: Sequence[ImportedRow]) -> dict[Path, str]:
    """The texts that bring the rows into a profile: a CSV beside it, and itself to include that.

    SettingsError if a row is none that a profile may have.
    """
    people = path.with_name(f"{path.stem}-people.csv")
    before = people.read_text(encoding="utf-8") if people.is_file() else ""
    text = write_people([replace(row, titles=()) for row in rows], before=before)
    check_csv(people, text)
    texts = {people: text}
    profile = path.read_text(encoding="utf-8")
    if people.name not in tomllib.loads(profile).get("include", ()):
        texts[path] = _include(people.name, profile)
    return texts


def fill_profile(path: Path, text: str, rows: Sequence[ImportedRow]) -> dict[Path, str]:
    """The texts of a new profile's files.

    Itself, the offices that the rows give a title and a side, the people.
    """
    offices, people = (path.with_name(f"{path.stem}-{kind}.csv") for kind in ("offices", "people"))
    listed = write_offices(rows)
    texts = {offices: listed} if listed else {}
    texts[people] = write_people([replace(row, titles=()) for row in rows])
    for csv_path, csv_text in texts.items():
        check_csv(csv_path, csv_text)
        text = _include(csv_path.name, text)
    return {path: text, **texts}


def _include(name: str, profile: str) -> str:
    """The profile with this file as the last that it includes, or the only one."""
    opening = re.search(r"^include\s*=\s*\[[^\]]*?(,?\s*)\]", profile, re.MULTILINE)
    if opening is None:
        return f'include = ["{name}"]\n{profile}'
    head, tail = profile[: opening.start(1)], profile[opening.start(1) :].removeprefix(",")
    comma = "" if head.endswith("[") else ", "
    return f'{head}{comma}"{name}"{tail}'
