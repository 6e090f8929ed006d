"""A date as a field states it -> the day, or None. Nothing is guessed: 03/04/2025 is no date here.

The day is the one written, in the zone it was written in: a reader of the page sees that one.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from functools import cache

from briefing.languages import KNOWN
from briefing.text.dates.calendar_words import number_months

_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
# GDELT: 20250116T083000Z.
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d{2})(\d{2})(?:T?\d{6}Z?|T\d{4}Z?)?$")
# "15/01/2025", as spreadsheets have it: a date where day and month can't change places.
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?(?:\.\d+)?$")  # seconds or milliseconds, 2001 to 2033
# "16 Jan 2025", "22 June 2020", "16 de enero de 2025"; "Dec. 3, 2025"
_DAY_FIRST = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|º|\.)?[\s-](?:de\s)?(?P<month>[^\W\d_]{3,12})\.?,?"
    r"[\s-](?:del?\s)?(?P<year>\d{4})\b"
)
_MONTH_FIRST = re.compile(
    r"(?<![^\W\d_])(?P<month>[^\W\d_]{3,12})\.?\s+"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})\b"
)
# As C and Java write it: "Tue May 24 05:55:00 EDT 2016".
_WITH_TIME = re.compile(
    r"(?<![^\W\d_])(?P<month>[^\W\d_]{3})\s+(?P<day>\d{1,2})\s\d\d:\d\d:\d\d\s(?:[A-Z]{2,5}\s)?"
    r"(?P<year>\d{4})\b"
)
_ANYTHING = re.compile("")
_BEFORE = re.compile(r"(?:on\s+)?(?:[^\W\d_]{2,12}\.?,?\s+)?$")  # a weekday
MIDNIGHT = time()
LONGEST = 100  # characters of a field that states a date
# 0001-01-01 and 1970-01-01 are what machines write for "no date".
_FIRST_YEAR, _LAST_YEAR = 1971, 2100


def parse_day(stated: object) -> date | None:
    """The day of a date as a field states it; None for anything else.

    It begins with year, month and day, or with numbers that read one way, or names its month, or is
    an epoch and nothing else.
    """
    written = (
        str(stated).strip()[:LONGEST]
        if isinstance(stated, str | int | float) and not isinstance(stated, bool)
        else ""
    )
    if match := _ISO.match(written) or _COMPACT.match(written):
        return _valid(match[1], int(match[2]), match[3])
    if match := _EPOCH.match(written):
        moment = datetime.fromtimestamp(int(match[1]), UTC)
        return moment.date()
    if match := _NUMERIC.match(written):
        return _read_one_way(match)
    return next(find_named_days(written, _BEFORE), None)


def _read_one_way(match: re.Match[str]) -> date | None:
    """The day of a date in numbers that reads one way; with full stops the day stands first."""
    first, second, year = match[1], match[3], match[4]
    readings = {_valid(year, int(second), first)}
    if match[2] != ".":
        readings.add(_valid(year, int(first), second))
    days = readings - {None}
    return days.pop() if len(days) == 1 else None


def parse_moment(stated: object) -> datetime | None:
    """The moment of a date that begins with its day and states a time and its zone, or is an epoch.

    Midnight is what machines write for a day without a time, and no moment.
    """
    written = str(stated).strip()[:LONGEST] if parse_day(stated) else ""
    if match := _EPOCH.match(written):
        moment: datetime | None = datetime.fromtimestamp(int(match[1]), UTC)
    else:
        moment = _iso(written) or _rfc_2822(written)
    if moment is None or moment.tzinfo is None or moment.date() != parse_day(stated):
        return None
    return None if moment.time() == MIDNIGHT else moment


def _iso(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


def _rfc_2822(written: str) -> datetime | None:
    # Brings sockets with it, which a plain text has no use for.
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(written)
    except (ValueError, TypeError, OverflowError):
        return None


def find_named_days(line: str, before: re.Pattern[str] = _ANYTHING) -> Iterator[date]:
    """The days that a line names with month and year; `before` must match all that precedes."""
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _WITH_TIME):
        for match in pattern.finditer(line):
            day = _valid(match["year"], _months().get(match["month"].lower()), match["day"])
            if day and before.match(line[: match.start()]):
                yield day


@cache
def _months() -> dict[str, int]:
    """The number of each month's name, short or whole, in every known language."""
    return {name: n for code in KNOWN for name, n in number_months(code).items()}


def _valid(year: str, month: int | None, day_of_month: str) -> date | None:
    if not month or not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    try:
        return date(int(year), month, int(day_of_month))
    except ValueError:
        return None
