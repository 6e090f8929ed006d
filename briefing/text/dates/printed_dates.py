"""Dates as pages print them: "Monday, Jan. 6, 2025", "6 de enero de 2025", "2025-01-06"."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache

from briefing import languages
from briefing.model import Span
from briefing.quick_dataclass import dataclass
from briefing.text.dates.calendar_words import load_calendar_words, number_months
from briefing.text.dates.numeric_dates import find_numeric_dates, make_date

# A cheap first test: most lines have no year.
_YEAR = re.compile(r"(?:19|20)\d\d|\d\d?/\d\d?/\d\d")
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.h]\d\d)+ ?")
# Headline, layout, labels and dates of a page ask for its lines with a year, one after the other.
REMEMBERED, LONGEST_REMEMBERED = 512, 200
# Signs and up to two short words may part date and time: ", a las 15:25", " | 17:19".
_TIME_BEHIND = re.compile(r"\W{1,4}(?:[^\W\d]{1,3} ){0,2}\d{1,2}[:.h]\d\d\b")
MAX_WORDS_BESIDE = 4  # short words beside a date that is a line of its own: "at 11:27 a.m. CST"
MAX_LETTERS_BESIDE = 5
_BEFORE_DATE = " |•·–—-"
MAX_WORDS_OF_DATES = 25  # of a line of two dates with times; a longer one is a paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDate:
    """A date as a line prints it; `weekday` is True if the day's name stands before it."""

    day: date
    span: Span  # into the line
    weekday: bool = False


def find_printed_dates(line: str, language: str) -> tuple[PrintedDate, ...]:
    """The dates that a line prints with their year, in order.

    A language that is not known is read with the calendars of all known ones. "03/04/2025", which
    could be in March or April, is left out.
    """
    if not _YEAR.search(line):
        return ()
    find = _find_remembered if len(line) <= LONGEST_REMEMBERED else _find_dates
    return find(line, language)


def _find_dates(line: str, language: str) -> tuple[PrintedDate, ...]:
    numeric = find_numeric_dates(line, language)
    dates = [*_find_named(line, language), *(PrintedDate(day=day, span=at) for day, at in numeric)]
    return tuple(sorted(dates, key=lambda printed: printed.span))


_find_remembered = lru_cache(maxsize=REMEMBERED)(_find_dates)


def find_dates_beside(line: str, language: str) -> tuple[PrintedDate, ...]:
    """The dates of a line beside a text, in its language or else in any: pages have their own.

    "Wednesday, January 21, 2026" stands above articles in Spanish too.
    """
    return find_printed_dates(line, language) or find_printed_dates(line, "und")


def prints_only_date(line: str, language: str) -> bool:
    """Whether the line is a date, with at most a time and its zone behind it."""
    if line.count(" ") > MAX_WORDS_OF_DATES or not _may_open_date(line.lstrip(_BEFORE_DATE)):
        return False
    printed = find_dates_beside(line, language)
    if not printed or line[: printed[0].span.start].strip(_BEFORE_DATE):
        return False
    words = _CLOCK.sub(" ", line[printed[-1].span.end :]).split()
    letters = (sum(map(str.isalpha, word)) for word in words)
    return len(words) <= MAX_WORDS_BESIDE and max(letters, default=0) <= MAX_LETTERS_BESIDE


def prints_date_and_time(line: str, language: str) -> bool:
    """Whether the line holds a date with a time right behind it: "Created 7 May 2024, 15:25 in"."""
    ends = (printed.span.end for printed in find_dates_beside(line, language))
    return any(_TIME_BEHIND.match(line, end) for end in ends)


def _may_open_date(text: str) -> bool:
    """A quick first test: whether a digit or the name of a day or month opens it."""
    return text[:1].isdigit() or text.lower().startswith(_opening_names())


@cache
def _opening_names() -> tuple[str, ...]:
    """The names of days and months, and how each month may be shortened."""
    days = {day for code in languages.KNOWN for day in load_calendar_words(code).weekdays}
    return tuple(sorted(days.union(*map(number_months, languages.KNOWN))))


def _find_named(line: str, language: str) -> Iterator[PrintedDate]:
    for calendar in [language] if language in languages.KNOWN else languages.KNOWN:
        yield from _find_in_calendar(line, calendar)


def _find_in_calendar(line: str, language: str) -> Iterator[PrintedDate]:
    months, lower = number_months(language), line.lower()
    if not any(map(lower.__contains__, months)):
        return
    for pattern in _date_patterns(language):
        for match in pattern.finditer(line):
            month = months[match["month"].lower()]
            if day := make_date(int(match["year"]), month, int(match["day"])):
                span, weekday = Span(*match.span()), bool(match["weekday"])
                yield PrintedDate(day=day, span=span, weekday=weekday)


@cache
def _date_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """The patterns with the month first and with the day first."""
    names = load_calendar_words(language)
    months = "|".join(sorted(number_months(language), key=len, reverse=True))
    month = f"(?P<month>(?i:{months}))(?![^\\W\\d_])\\.?"
    weekdays = "|".join(names.weekdays)
    weekday = f"(?:(?P<weekday>\\b(?i:{weekdays})),?\\s(?:\\w{{1,3}}\\s)?)?"
    joiner = f"(?:\\s?(?i:{'|'.join(names.joiners)})\\s|[\\s,./-]{{1,3}})"
    day = r"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th|º|\.)?"
    # A time may be glued to the year, "20236:01", and the month to an author or another date:
    # "By Ann RuizMay 2, 2025April 4, 2025".
    year = r"(?P<year>(?:19|20)\d\d)(?!\d{3})"
    glued = r"(?:\b|(?<=[a-zà-ÿ\d])(?=[A-Z]))"
    return (
        re.compile(f"{weekday}{glued}{month}\\s?{day}{joiner}{year}"),
        re.compile(f"{weekday}{day}{joiner}{month}{joiner}{year}"),
    )
