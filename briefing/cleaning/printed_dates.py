"""Dates as pages print them: "Monday, Jan. 6, 2025", "6 de enero de 2025", "2025-01-06", "06/01/2025"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefing import languages
from briefing.cleaning import lexicon
from briefing.model import Span

_YEAR = re.compile(
    r"(?:19|20)\d\d"
)  # cheap: most lines have none, and are not looked at any further
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d)")
_NUMERIC = re.compile(
    r"(?<![\d/.])(?P<first>\d\d?)(?P<sep>[/.-])\s?(?P<second>\d\d?)(?P=sep)\s?(?P<year>(?:19|20)\d\d)(?!\d{3})"
)


SHORTEST_MONTH = 3  # letters of a month's name: "Sep" beside "Sept"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDate:
    """A day as a line prints it; `weekday` says that its name stands before it."""

    day: date
    span: Span  # into the line
    weekday: bool = False


def find_printed_dates(line: str, language: str) -> tuple[PrintedDate, ...]:
    """The days that a line names with their year, in order; without "03/04/2025" where it could be March or April."""
    if not _YEAR.search(line):
        return ()
    found = [*_named(line, language), *_iso(line), *_numeric(line, language)]
    return tuple(sorted(found, key=lambda one: one.span))


def _named(line: str, language: str) -> Iterator[PrintedDate]:
    for calendar in [language] if language in languages.KNOWN else languages.KNOWN:
        yield from _in_calendar(line, calendar)


def _in_calendar(line: str, language: str) -> Iterator[PrintedDate]:
    months = _months(language)
    for pattern in _patterns(language):
        for match in pattern.finditer(line):
            month = months[match["month"].lower()]
            if day := _date(int(match["year"]), month, int(match["day"])):
                yield PrintedDate(day=day, span=Span(*match.span()), weekday=bool(match["weekday"]))


def _iso(line: str) -> Iterator[PrintedDate]:
    for match in _ISO.finditer(line):
        if day := _date(int(match["year"]), int(match["month"]), int(match["day"])):
            yield PrintedDate(day=day, span=Span(*match.span()))


def _numeric(line: str, language: str) -> Iterator[PrintedDate]:
    for match in _NUMERIC.finditer(line):
        first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
        day_first, month_first = _date(year, second, first), _date(year, first, second)
        # English alone writes the month first, with slashes, and only in some countries; Spanish never does.
        sure = (
            month_first is None
            or day_first == month_first
            or language == "es"
            or match["sep"] == "."
        )
        if day := day_first if sure else (month_first if day_first is None else None):
            yield PrintedDate(day=day, span=Span(*match.span()))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _months(language: str) -> dict[str, int]:
    words = lexicon.calendar_names(language)
    named = [*enumerate(words.months, start=1), *enumerate(words.short_months, start=1)]
    return {name: number for number, full in named for name in (full, full[:SHORTEST_MONTH])}


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words = lexicon.calendar_names(language)
    months = "|".join(sorted(_months(language), key=len, reverse=True))
    month = f"(?P<month>(?i:{months}))(?![^\\W\\d_])\\.?"
    weekday = f"(?:(?P<weekday>\\b(?i:{'|'.join(words.weekdays)})),?\\s(?:\\w{{1,3}}\\s)?)?"
    joiner = f"(?:\\s?(?i:{'|'.join(words.joiners)})\\s|[\\s,./-]{{1,3}})"
    day = r"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th|º|\.)?"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d{3})"  # the time may be glued to it: "20236:01"
    glued = r"(?:\b|(?<=[a-zà-ÿ\d])(?=[A-Z]))"  # and the month to author or day: "By Ann RuizMay 2, 2025April 4, 2025"
    return (
        re.compile(f"{weekday}{glued}{month}\\s?{day}{joiner}{year}"),
        re.compile(f"{weekday}{day}{joiner}{month}{joiner}{year}"),
    )
