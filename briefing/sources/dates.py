"""A date as a field states it -> the day, or None. Nothing is guessed: 03/04/2025 is no date here.

The day is the one written, in the zone it was written in: a reader of the page sees that one.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from briefing import languages

_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d{2})(\d{2})(?:T?\d{6}Z?|T\d{4}Z?)?$")  # GDELT: 20250116T083000Z
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?(?:\.\d+)?$")  # seconds or milliseconds, 2001 to 2033
# "Thu, 16 Jan 2025 08:30:00 -0600" (RFC 2822), "22 June 2020", "16 de enero de 2025"; "Dec. 3, 2025"
_DAY_FIRST = re.compile(
    r"(?:[^\W\d_]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|º|\.)?[\s-](?:de\s)?([^\W\d_]+)\.?,?[\s-](?:del?\s)?(\d{4})\b"
)
_MONTH_FIRST = re.compile(r"(?:on\s+)?(?:[^\W\d_]+\.?,?\s+)?([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
# 0001-01-01 and 1970-01-01 are what machines write for "no date".
_FIRST_YEAR, _LAST_YEAR = 1971, 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The calendar's words in one language, lower case."""

    months: tuple[str, ...] = ()
    short_months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()


def day(stated: object) -> date | None:
    """The day of a date that begins with year, month and day, names its month, or is an epoch and nothing else."""
    written = str(stated).strip() if isinstance(stated, str | int | float) and not isinstance(stated, bool) else ""
    if match := _ISO.match(written) or _COMPACT.match(written):
        return _valid(match[1], int(match[2]), match[3])
    if match := _EPOCH.match(written):
        moment = datetime.fromtimestamp(int(match[1]), UTC)
        return moment.date()
    if match := _DAY_FIRST.match(written):
        return _valid(match[3], _months().get(match[2].lower()), match[1])
    if match := _MONTH_FIRST.match(written):
        return _valid(match[3], _months().get(match[1].lower()), match[2])
    return None


@cache
def _months() -> dict[str, int]:
    """The number of each month's name, and of its first three letters, in every known language."""
    calendars = [languages.words(code, "dates", Calendar) for code in languages.KNOWN]
    return {
        short: number
        for calendar in calendars
        for names in (calendar.months, calendar.short_months)
        for number, name in enumerate(names, start=1)
        for short in (name, name[:3])
    }


def _valid(year: str, month: int | None, day_of_month: str) -> date | None:
    if not month or not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    try:
        return date(int(year), month, int(day_of_month))
    except ValueError:
        return None
