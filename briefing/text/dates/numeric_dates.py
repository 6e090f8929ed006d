"""Dates in numbers: "2025-01-06", "6.1.2025", "12/20/24"; some of them can be read two ways."""

import re
from collections.abc import Iterator
from datetime import date

from briefing.model import Span
from briefing.text.dates.calendar_words import load_calendar_words

_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d)")
_NUMERIC = re.compile(
    r"(?<![\d/.])(?P<first>\d\d?)(?P<sep>[/.-])\s?(?P<second>\d\d?)(?P=sep)\s?"
    r"(?P<year>(?:19|20)\d\d)(?!\d{3}|:\d\d)"
)
# "12/20/24": told only where day and month can't change places; nobody puts such a year first.
_SHORT = re.compile(r"(?<![\d/.-])(\d\d?)/(\d\d?)/(\d\d)(?![\d/])")
_CENTURY = 2000


def find_numeric_dates(line: str, language: str) -> Iterator[tuple[date, Span]]:
    """The dates in numbers and their places, in no order; left out are those that read two ways."""
    for match in _ISO.finditer(line):
        if day := make_date(int(match["year"]), int(match["month"]), int(match["day"])):
            yield day, Span(*match.span())
    is_day_first = load_calendar_words(language).writes_day_first
    for match in _NUMERIC.finditer(line):
        day_first, month_first = _read_both_ways(match)
        # Only English writes the month first, with slashes, and only in some countries.
        same = month_first is None or day_first == month_first
        sure = same or is_day_first or match["sep"] == "."
        if day := day_first if sure else (month_first if day_first is None else None):
            yield day, Span(*match.span())
    for match in _SHORT.finditer(line):
        readings = set(_read_short(match)) - {None}
        if len(readings) == 1 and (day := readings.pop()):
            yield day, Span(*match.span())


def find_two_readings(line: str, language: str) -> Iterator[tuple[date, date]]:
    """Both readings of each date that reads two ways, day first and then month: "2/11/2025".

    With hyphens a language that writes the day first reads one way, with full stops every one.
    """
    is_day_first = load_calendar_words(language).writes_day_first
    long = (
        _read_both_ways(match)
        for match in _NUMERIC.finditer(line)
        if match["sep"] == "/" or (match["sep"] == "-" and not is_day_first)
    )
    for one, two in (*long, *map(_read_short, _SHORT.finditer(line))):
        if one and two and one != two:
            yield one, two


def make_date(year: int, month: int, day: int) -> date | None:
    """The date; None where there is none, such as a 30 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _read_both_ways(match: re.Match[str]) -> tuple[date | None, date | None]:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    return make_date(year, second, first), make_date(year, first, second)


def _read_short(match: re.Match[str]) -> tuple[date | None, date | None]:
    first, second, year = map(int, match.groups())
    return make_date(_CENTURY + year, second, first), make_date(_CENTURY + year, first, second)
