"""Tables of offices and people -> `Office` and `Person`, with whole titles and sure days."""

from collections.abc import Mapping
from datetime import date, timedelta

from briefing.profiles.loading.profile_schema import HeldOfficeTable, OfficeTable, PersonTable
from briefing.profiles.loading.status_titles import add_status
from briefing.profiles.localized_text import Gender, LocalizedText, parse_title
from briefing.profiles.offices import SETTLED_DAYS, HeldOffice, Office, Person
from briefing.profiles.partial_dates import PartialDate, parse_partial_date

OPEN_END = ".."  # as ISO 8601-2 writes it
NO_SIDE = "none"  # how a file says that an office serves neither side


def build_office(table: OfficeTable) -> Office:
    """The office of a table without faults."""
    return Office(
        key=table["key"],
        title=parse_title(table["title"]),
        side=_find_side(table["side"]),
        one_holder=table.get("holders", "one") == "one",
        settled=table.get("settled", SETTLED_DAYS),
        predecessors=tuple(table.get("predecessors", ())),
        unlisted=tuple(map(parse_interval, table.get("unlisted", ()))),
    )


def build_person(table: PersonTable, offices: Mapping[str, Office]) -> Person:
    """The person of a table without faults, whose rows name offices among these."""
    gender = table.get("gender")
    rows = table.get("offices", [])
    return Person(
        name=table["name"],
        aliases=tuple(table.get("aliases", ())),
        gender=gender,
        offices=tuple(_build_held_office(row, gender, offices) for row in rows),
    )


def parse_interval(text: str) -> tuple[date, date]:
    """The days of "2019-08-23/2021-12-07", or to the end of time of "2025-04-01/..".

    ValueError for another text, or one that ends before it starts.
    """
    start, end = (
        date.max if day == OPEN_END else date.fromisoformat(day) for day in text.split("/")
    )
    if start >= end:
        raise ValueError(text)
    return start, end


def _build_held_office(
    row: HeldOfficeTable, gender: Gender | None, offices: Mapping[str, Office]
) -> HeldOffice:
    office = offices.get(row.get("office", ""))
    started, ended = _parse_day(row.get("start")), _parse_day(row.get("end"))
    as_of = row.get("as_of")
    own_side = row.get("side")
    return HeldOffice(
        label=_label(row, office, gender),
        side=_find_side(own_side) if own_side else office.side if office else None,
        start=_find_sure_start(started, as_of),
        end=ended.earliest if ended else None,
        key=office.key if office else "",
        status=row.get("status", "in office"),
        started=started,
        ended=ended,
        as_of=as_of,
        settled=row.get("settled", office.settled if office else SETTLED_DAYS),
        confidence=row.get("confidence", "high"),
        source=row.get("source", ""),
        is_first=row.get("first", False),
    )


def _label(row: HeldOfficeTable, office: Office | None, gender: Gender | None) -> LocalizedText:
    """The title with its status, in the row's own words where it has them in a language."""
    own = dict(parse_title(row["title"]).for_gender(gender).by_language) if "title" in row else {}
    whole = add_status(office.title, gender, row.get("status", "in office")) if office else None
    named = dict(whole.by_language) if whole else {}
    return LocalizedText(tuple((named | own).items()))


def _find_sure_start(started: PartialDate | None, as_of: date | None) -> date | None:
    """The first day on which the office was surely held.

    One on which somebody checked it is such a day.
    """
    if started is None or started.earliest == started.latest:
        return started.earliest if started else None
    surely = started.latest + timedelta(days=1)
    return min(surely, as_of) if as_of and as_of >= started.earliest else surely


def _parse_day(value: date | str | None) -> PartialDate | None:
    return None if value is None else parse_partial_date(value)


def _find_side(key: str) -> str | None:
    return None if key == NO_SIDE else key
