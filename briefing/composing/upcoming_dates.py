"""What to watch: sentences that name a day to come, with that day."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefing.composing.citations import SourceIndex
from briefing.composing.standalone_sentences import StandaloneSentence
from briefing.model import Span, Watch
from briefing.text import printed_dates
from briefing.text.calendar_words import load_calendar_words

MOST_LINES = 5  # lines at most
# A day without its year is meant near the day of publication: of the next year where it would lie
# half a year back ("Jan. 5", in December); where it would lie half a year ahead ("took effect on
# Dec. 1", in January) it is of the year before, or of no certain one, and left out.
HALF_A_YEAR = 180
MOST_DAYS_AHEAD = 366  # days ahead: what is named for later is a plan, and no date to watch for


@dataclass(frozen=True, slots=True, kw_only=True)
class UpcomingDate:
    """A day to come, and the sentence and the words of it that name the day."""

    day: date
    line: StandaloneSentence
    words: Span  # in the article's text


def list_upcoming_dates(
    lines: Iterable[StandaloneSentence], sources: SourceIndex, today: date
) -> tuple[Watch, ...]:
    """The days to come that the stories name, the next first."""
    return tuple(
        Watch(
            day=upcoming.day,
            words=sources.excerpt(upcoming.line.article, upcoming.words),
            sentence=sources.excerpt(upcoming.line.article, upcoming.line.sentence.span),
        )
        for upcoming in choose_upcoming_dates(lines, today)
    )


def choose_upcoming_dates(lines: Iterable[StandaloneSentence], today: date) -> list[UpcomingDate]:
    """The days after today that the lines name, the next first; one line for each day and story."""
    by_day_and_story: dict[tuple[date, str], UpcomingDate] = {}
    for line in lines:
        for upcoming in find_upcoming_dates(line, today):
            by_day_and_story.setdefault((upcoming.day, line.story_key), upcoming)
    unique: dict[str, UpcomingDate] = {}
    for upcoming in sorted(by_day_and_story.values(), key=lambda upcoming: upcoming.day):
        unique.setdefault(upcoming.line.text, upcoming)
    return list(unique.values())[:MOST_LINES]


def find_upcoming_dates(line: StandaloneSentence, today: date) -> Iterator[UpcomingDate]:
    """The days to come that a sentence names.

    A day without its year is resolved by the article's date; without such a date it is left out.
    """
    for day, span in _find_days(line):
        if 0 < (day - today).days <= MOST_DAYS_AHEAD:
            start = line.sentence.span.start
            words = Span(start + span.start, start + span.end)
            yield UpcomingDate(day=day, line=line, words=words)


def _find_days(line: StandaloneSentence) -> Iterator[tuple[date, Span]]:
    """The days that a sentence names, those with their year first; spans are in the sentence."""
    article = line.article.article
    printed = printed_dates.find_printed_dates(line.text, article.language)
    yield from ((found.day, found.span) for found in printed)
    if article.published is None:
        return
    for day, span in _without_year(line.text, article.language, article.published):
        if not any(span.overlaps(found.span) for found in printed):
            yield day, span


def _without_year(text: str, language: str, published: date) -> Iterator[tuple[date, Span]]:
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            day = _resolved(_month(match["month"], language), int(match["day"]), published)
            if day is not None:
                yield day, Span(*match.span())


def _resolved(month: int, day: int, published: date) -> date | None:
    try:
        near = [date(published.year + turn, month, day) for turn in (0, 1)]
    except ValueError:  # the 30th of February, or the 29th where one of the two years has none
        return None
    return next((found for found in near if abs((found - published).days) < HALF_A_YEAR), None)


def _month(name: str, language: str) -> int:
    words = load_calendar_words(language)
    names = words.months if name.lower() in words.months else words.short_months
    return names.index(name.lower()) + 1


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words = load_calendar_words(language)
    if not words.months:
        return ()
    month = rf"(?P<month>{'|'.join([*words.months, *words.short_months])})"
    day = r"(?P<day>\d\d?)(?:st|nd|rd|th)?(?![\d.,:%]\d|\d)"
    if language == "es":
        return (
            re.compile(rf"(?<![\d.,]){day}\sde\s{month}\b"),
        )  # with a capital it is a street or a holiday's name
    return (
        re.compile(rf"\b{month}\b\.?\s{day}", re.IGNORECASE),
        re.compile(rf"(?<![\d.,]){day}\s{month}\b", re.IGNORECASE),
    )
