"""The days that a sentence names and that may be to come: by date, by weekday, by term."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import takewhile

from briefing.composing.days import worked_out_day
from briefing.composing.days.relative_days import (
    find_relative_days,
    is_new_day,
    is_surely_future,
    is_told_as_future,
    names_past,
)
from briefing.composing.days.watch_words import find_last_past, load_watch_words
from briefing.composing.days.weekday_phrases import follows_event
from briefing.composing.standalone_sentences import StandaloneSentence
from briefing.model import Span
from briefing.model.brief import WatchBasis
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.dates import printed_dates
from briefing.text.dates.calendar_words import load_calendar_words

# A day without its year is meant near the day of publication: of the next year where it would lie
# half a year back ("Jan. 5", in December); where it would lie half a year ahead ("took effect on
# Dec. 1", in January) it is of the year before, or of no certain one, and left out.
# In a sentence of what will be ("has until Dec. 31"), it is the next such day. Of the next calendar
# year only within a quarter otherwise: "in his Jan. 27 call", in August, was this January's.
HALF_A_YEAR, A_YEAR, A_QUARTER = 180, 366, 92
VERB_WITHIN = 12  # words behind a day in which its clause has its verb
_QUOTED = re.compile('“[^”]*”|"[^"]*"|«[^»]*»')

DayToCome = tuple[date, Span, WatchBasis]  # the words of the day, as a span in the sentence


def find_days_to_come(line: StandaloneSentence, today: date) -> Iterator[DayToCome]:
    """The days that a sentence names, those with their year first.

    A day without its year, a weekday or a term is worked out by the article's date. An article
    without one, in today's folder, is read by today where it names month and day.
    """
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
    quoted = [Span(*found.span()) for found in _QUOTED.finditer(line.text)]
    for day, span in find_relative_days(line.text, language, article.published):
        if _names_weekday(span.slice(line.text), language) or not any(
            one.overlaps(span) for one in quoted
        ):
            yield day, span, "worked out"


def _names_weekday(words: str, language: str) -> bool:
    """Whether a day's words name it: whoever says "on Friday" means the same Friday.

    "Tomorrow" and "in ten days" within marks count from the day on which somebody spoke, and that
    may be yesterday.
    """
    return not {*load_calendar_words(language).weekdays}.isdisjoint(words.lower().split())


def _without_year(text: str, language: str, published: date) -> Iterator[tuple[date, Span]]:
    if not any(map(text.casefold().__contains__, _list_month_names(language))):
        return  # most sentences name none, and the patterns look at each of their letters
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            is_past = names_past(text, match.start(), language)
            if is_past and not is_new_day(text, match.start(), language):
                continue
            is_future = is_told_as_future(text, match.start(), language)
            if not is_future and _names_event(text, Span(*match.span()), language):
                continue
            reach = A_YEAR if is_future else HALF_A_YEAR
            if is_future and not is_surely_future(text, match.start(), language):
                reach = HALF_A_YEAR if _is_just_past(match, language, published) else A_YEAR
            number = int(match.groupdict().get("first") or match["day"])
            day = _resolved(_month(match["month"], language), number, published, reach)
            if day is not None:
                yield day, Span(*match.span())


def _names_event(text: str, day: Span, language: str) -> bool:
    """Whether a day only says which event is meant, and that was: "the October 7 attacks killed …",
    "since the raid on Oct. 7", "el ataque del 7 de octubre dejó …".
    """
    if follows_event(text, day.start, language):
        return True
    if not text[day.end :].startswith(" "):
        return False  # ", the mayor said" closes the sentence
    relative = load_lexicon(language).relative_pronouns
    clause = text[day.end :].partition(",")[0].split()[:VERB_WITHIN]
    own = " ".join(takewhile(lambda word: word.lower() not in relative, clause))
    past = find_last_past(own, language)
    return past >= 0 and not is_told_as_future(own, past, language)


def _is_just_past(match: re.Match[str], language: str, published: date) -> bool:
    """Whether such a day lies within the last half year: "after a June 7 agreement"."""
    month, number = _month(match["month"], language), int(match["day"])
    try:
        days = [date(published.year - turn, month, number) for turn in (0, 1)]
    except ValueError:  # no such day in one of the years
        return False
    return any(0 < (published - day).days < HALF_A_YEAR for day in days)


def _resolved(month: int, day: int, published: date, reach: int) -> date | None:
    """The next such day from the article's on, or the one just past, within this reach."""
    try:
        near = [date(published.year + turn, month, day) for turn in (0, 1)]
    except ValueError:  # the 30th of February, or the 29th where one of the two years has none
        return None
    if reach == HALF_A_YEAR and (near[1] - published).days > A_QUARTER:
        near = near[:1]
    if reach == A_YEAR and near[0] < published:
        near = near[1:] if (published - near[0]).days > A_YEAR // 12 else near[:1]
    return next((found for found in near if abs((found - published).days) < reach), None)


def _month(name: str, language: str) -> int:
    words = load_calendar_words(language)
    names = words.months if name.lower() in words.months else words.short_months
    return names.index(name.lower()) + 1


@cache
def _list_month_names(language: str) -> tuple[str, ...]:
    words = load_calendar_words(language)
    return (*words.months, *words.short_months)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words = load_calendar_words(language)
    if not words.months:
        return ()
    month = rf"(?P<month>{'|'.join([*words.months, *words.short_months])})"
    day = r"(?P<day>\d\d?)(?:st|nd|rd|th)?(?![\d.,:%]\d|\d)"
    # "9 al 11 de mayo", "9-11 May": what has several days is to come on the first.
    links = f"(?:{'|'.join(load_watch_words(language).day_ranges)})"
    first = rf"(?:(?P<first>\d\d?)(?:\s{links}\s|\s?[-–]\s?))?"
    forms = load_watch_words(language).month_days
    named = (form.replace("{month}", month).replace("{day}", day) for form in forms)
    return tuple(re.compile(form.replace("{first}", first)) for form in named)
