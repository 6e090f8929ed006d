"""Days that a text names without their year: "este miércoles 11 de junio", "on Tuesday, Nov. 26".

A weekday beside month and day fits one year in six, so the days near a known one tell the year.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from briefing.languages import KNOWN
from briefing.languages.page_words import match_page_words
from briefing.model import Span
from briefing.quick_dataclass import dataclass
from briefing.text.dates.calendar_words import load_calendar_words, number_months

# "June 11–13" and "8.30 June" name no single day; "5 June" may follow a place's number.
_DAY = (
    rf"(?<![\d.,/:–—-])(?P<day>\d{{1,2}})(?:{match_page_words('ordinal_endings')}|°)?"
    r"(?![\d:%]|[.,]\d|\s?[–-]\s?\d)"
)
_YEAR = rf"(?:,? (?:{match_page_words('before_year')} )?(?P<year>(?:19|20)\d\d)\b)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """A day as a text names it; `weekday` is 0 for Monday, and None where none stands before it."""

    month: int
    day: int
    span: Span  # into the text
    year: int | None = None
    weekday: int | None = None


def find_named_days(text: str, language: str) -> tuple[NamedDay, ...]:
    """The days that a text names by month and day, in order; none in an unknown language."""
    return tuple(sorted(_read(text, language), key=lambda named: named.span))


def find_bare_day(line: str) -> NamedDay | None:
    """The day that a line names by number and month and nothing before them: "28 feb · 2 min"."""
    match = _bare_day().match(line)
    if match is None:
        return None
    month = next(name for name in (match["first"], match["second"]) if name).lower()
    number = next(numbers[month] for numbers in map(number_months, KNOWN) if month in numbers)
    day = int(match["behind"] or match["before"])
    return NamedDay(month=number, day=day, span=Span(*match.span()))


def find_weekdays(text: str, language: str) -> Iterator[tuple[int, Span]]:
    """The weekdays that a text names, 0 for Monday, with their places, in order.

    Left out are those of another week, "last Friday", "el viernes pasado", and of every week.
    """
    names = load_calendar_words(language).weekdays
    for match in _weekday_pattern(language).finditer(text) if names else ():
        yield names.index(match[0].lower()), Span(*match.span())


def resolve_day(named: NamedDay, first: date, last: date) -> date | None:
    """The only day from the first to the last that is named so; None where none or several are."""
    days = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    fitting = [day for day in days if _fits(named, day)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(named: NamedDay, day: date) -> bool:
    return (
        (day.month, day.day) == (named.month, named.day)
        and named.year in (None, day.year)
        and named.weekday in (None, day.weekday())
    )


def _read(text: str, language: str) -> Iterator[NamedDay]:
    months, weekdays = number_months(language), load_calendar_words(language).weekdays
    if not any(map(text.lower().__contains__, months)):
        return
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            if _is_name(match["month"], text, language):
                continue
            weekday = match["weekday"]
            yield NamedDay(
                month=months[match["month"].lower()],
                day=int(match["day"]),
                span=Span(*match.span()),
                year=int(match["year"]) if match["year"] else None,
                weekday=weekdays.index(weekday.lower()) if weekday else None,
            )


def _is_name(month: str, text: str, language: str) -> bool:
    """Whether the month is written as in the name of a street or a holiday: "5 de Mayo"."""
    if load_calendar_words(language).capitalizes_months:
        return not month[0].isupper()
    return month[0].isupper() and text != text.upper() and month != month.upper()


@cache
def _bare_day() -> re.Pattern[str]:
    known = {name for language in KNOWN for name in number_months(language)}
    months = "|".join(sorted(known, key=len, reverse=True))
    return re.compile(
        rf"\W{{0,4}}(?:(?P<before>\d{{1,2}})\s(?:{match_page_words('before_month')}\s)?"
        rf"(?P<first>(?i:{months}))"
        rf"|(?P<second>(?i:{months}))\.?\s(?P<behind>\d{{1,2}}))\.?(?=\W*$|\s*[·•|–-])"
    )


@cache
def _weekday_pattern(language: str) -> re.Pattern[str]:
    calendar = load_calendar_words(language)
    before = "".join(f"(?<!{word} )" for word in calendar.before_other_weeks)
    behind = "".join(f"(?! {word})" for word in calendar.behind_other_weeks)
    return re.compile(rf"{before}\b(?i:{'|'.join(calendar.weekdays)})\b{behind}")


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    calendar = load_calendar_words(language)
    names = [name for name in number_months(language) if len(name) >= calendar.shortest_month]
    months = "|".join(sorted(names, key=len, reverse=True))
    weekdays = "|".join(calendar.weekdays)
    parts = {
        "{weekday}": rf"(?:\b(?P<weekday>(?i:{weekdays})),?\s\(?(?:the\s)?)?",
        "{month}": rf"(?P<month>(?i:{months}))(?![^\W\d_])",
        "{day}": _DAY,
        "{year}": _YEAR,
    }
    return tuple(re.compile(_fill(form, parts)) for form in calendar.day_forms)


def _fill(form: str, parts: Mapping[str, str]) -> str:
    """The pattern with each part in its place; its other braces count repetitions."""
    for name, part in parts.items():
        form = form.replace(name, part)
    return form
