"""What to watch: sentences that name a day to come, with that day."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefing.composing import topical_overlap, worked_out_day
from briefing.composing.citations import SourceIndex
from briefing.composing.relative_days import (
    find_relative_days,
    is_put_off,
    names_past,
    tells_future,
)
from briefing.composing.standalone_sentences import StandaloneSentence
from briefing.model import Span, Watch
from briefing.model.brief import WatchBasis
from briefing.text import printed_dates
from briefing.text.calendar_words import load_calendar_words

MOST_LINES = 5  # lines at most
# A day without its year is meant near the day of publication: of the next year where it would lie
# half a year back ("Jan. 5", in December); where it would lie half a year ahead ("took effect on
# Dec. 1", in January) it is of the year before, or of no certain one, and left out.
# In a sentence of what will be ("has until Dec. 31"), it is the next such day.
HALF_A_YEAR, A_YEAR = 180, 366
# Stems that two sentences on one day share where they tell of one event.
SAME_EVENT_STEMS = 2
MOST_DAYS_AHEAD = 366  # days ahead: what is named for later is a plan, and no date to watch for


@dataclass(frozen=True, slots=True, kw_only=True)
class UpcomingDate:
    """A day to come, and the sentence and the words of it that name the day."""

    day: date
    line: StandaloneSentence
    words: Span  # in the article's text
    basis: WatchBasis = "printed"


def list_upcoming_dates(
    lines: Iterable[StandaloneSentence], sources: SourceIndex, today: date
) -> tuple[Watch, ...]:
    """The days to come that the stories name, the next first."""
    return tuple(
        Watch(
            day=upcoming.day,
            words=sources.excerpt(upcoming.line.article, upcoming.words),
            sentence=sources.excerpt(upcoming.line.article, upcoming.line.sentence.span),
            basis=upcoming.basis,
        )
        for upcoming in choose_upcoming_dates(lines, today)
    )


def choose_upcoming_dates(lines: Iterable[StandaloneSentence], today: date) -> list[UpcomingDate]:
    """The days after today that the lines name, the next first; one line for each day and event.

    A sentence is given once, for its first day.
    """
    found = [upcoming for line in lines for upcoming in find_upcoming_dates(line, today)]
    chosen: list[UpcomingDate] = []
    for upcoming in sorted(found, key=lambda upcoming: upcoming.day):
        if not any(_is_same(upcoming, other) for other in chosen):
            chosen.append(upcoming)
        if len(chosen) == MOST_LINES:
            break
    return chosen


def _is_same(one: UpcomingDate, other: UpcomingDate) -> bool:
    """Whether two are one sentence, or tell of one day of one story or event."""
    if one.line.text == other.line.text:
        return True
    if one.day != other.day:
        return False
    texts = (one.line.text, other.line.text)
    first, second = topical_overlap.list_content_stems(texts, one.line.article.language)
    return one.line.story_key == other.line.story_key or len(first & second) >= SAME_EVENT_STEMS


def find_upcoming_dates(line: StandaloneSentence, today: date) -> Iterator[UpcomingDate]:
    """The days to come that a sentence names.

    A day without its year, a weekday or a term is worked out by the article's date. An article
    without one, in today's folder, is read by today where it names month and day. What was put off
    is not to come.
    """
    if is_put_off(line.text, line.article.language):
        return
    for day, span, basis in _find_days(line, today):
        if 0 < (day - today).days <= MOST_DAYS_AHEAD:
            start = line.sentence.span.start
            words = Span(start + span.start, start + span.end)
            yield UpcomingDate(day=day, line=line, words=words, basis=basis)


def _find_days(line: StandaloneSentence, today: date) -> Iterator[tuple[date, Span, WatchBasis]]:
    """The days that a sentence names, those with their year first; spans are in the sentence."""
    article, language = line.article.article, line.article.language
    printed = printed_dates.find_printed_dates(line.text, language)
    for found in printed:
        yield found.day, found.span, "printed"
    taken = [found.span for found in printed]
    basis: WatchBasis = "printed" if article.published else "undated"
    for day, span in _without_year(line.text, language, article.published or today):
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield day, span, basis
    # A day worked out from the text may be one too early: "tomorrow" tells nothing sure by it.
    if article.published is None or article.published_basis == worked_out_day.BASIS or taken:
        return
    for day, span in find_relative_days(line.text, language, article.published):
        yield day, span, "worked out"


def _without_year(text: str, language: str, published: date) -> Iterator[tuple[date, Span]]:
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            if names_past(text, match.start(), language):
                continue
            is_future = tells_future(text, match.start(), language)
            reach = A_YEAR if is_future else HALF_A_YEAR
            day = _resolved(_month(match["month"], language), int(match["day"]), published, reach)
            if day is not None:
                yield day, Span(*match.span())


def _resolved(month: int, day: int, published: date, reach: int) -> date | None:
    """The next such day from the article's on, or the one just past, within this reach."""
    try:
        near = [date(published.year + turn, month, day) for turn in (0, 1)]
    except ValueError:  # the 30th of February, or the 29th where one of the two years has none
        return None
    if reach == A_YEAR and near[0] < published:
        near = near[1:] if (published - near[0]).days > A_YEAR // 12 else near[:1]
    return next((found for found in near if abs((found - published).days) < reach), None)


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
