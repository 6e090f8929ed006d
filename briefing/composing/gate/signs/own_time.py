"""Whether a sentence names a day of its article's own, or a time before them.

What is of no day is, far down in a report, mostly what was known before. Of 320 sentences of open
and labelled days that could stand behind a story's first 12 tell of an earlier time: none told
anything of the day, of the others 55 in a hundred did; of those with a day of their own 69.
"""

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from itertools import chain, pairwise

from briefing.composing.gate.reading import WORD, SentenceReading, has_digit
from briefing.composing.gate.signs.softness import names_current_day
from briefing.composing.gate.signs.tense import is_participle, is_past
from briefing.composing.gate.words import GateWords, load_gate_words
from briefing.model import Span
from briefing.text.dates.calendar_words import load_calendar_words
from briefing.text.dates.named_days import find_named_days, resolve_day
from briefing.text.patterns import match_any

OWN_DAYS = 10  # days before its article's on which a day by month and number is of the same news
LONGEST_AGO = 180  # days back from which on a day without its year may be one to come
AHEAD = 60  # days
# Months back from which "in May" is another time; of a figure, which comes out up to two months
# later, one more.
MONTHS_BACK, MONTHS_OF_FIGURE = 2, 3
LONGEST_CLAUSE = 200  # characters before a time that say whose it is
_POSSESSIVES = ("'s", "’s")  # behind a time that tells of a noun: "last year's vote"
LATE_DAY = 16  # of a month, from which on "early in" it is another time


def names_own_time(reading: SentenceReading) -> bool:
    """Whether it names a weekday, "today", "this morning", "yesterday", or a day of its weeks."""
    if names_current_day(reading) or names_near_day(reading.lower, reading.words):
        return True
    return any(-AHEAD <= ago <= OWN_DAYS for _, ago in _list_days(reading))


def names_past_day(reading: SentenceReading) -> bool:
    """Whether it names a day by month and number of weeks ago, and none of its own."""
    days = [ago for _, ago in _list_days(reading)]
    return any(ago > OWN_DAYS for ago in days) and not names_own_time(reading)


def dates_whom_it_names(reading: SentenceReading) -> bool:
    """Whether its first day is of a clause on whom it tells: "those who left on Friday sat …".

    Behind one verb of such a clause a day is that verb's; a second one is of the sentence.
    """
    lexicon = reading.lexicon
    days = _list_days_of_week(reading.article.language)
    if days.isdisjoint(reading.lower) or lexicon.relative_pronouns.isdisjoint(reading.lower):
        return False
    day = next(n for n, word in enumerate(reading.lower) if word in days)
    openers = (
        n
        for n in range(1, day)
        if reading.lower[n] in lexicon.relative_pronouns
        and reading.lower[n - 1] not in lexicon.finite_reporting_verbs
    )
    opener = max(openers, default=None)
    if opener is None:
        return False
    return sum(_is_verb(reading, n) for n in range(opener, day)) == 1


@cache
def _list_days_of_week(language: str) -> frozenset[str]:
    """The weekdays, and "today"."""
    return frozenset((*load_calendar_words(language).weekdays, *load_gate_words(language).todays))


def _is_verb(reading: SentenceReading, place: int) -> bool:
    word, lexicon = reading.lower[place], reading.lexicon
    is_auxiliary = word in lexicon.finite_auxiliaries or word in lexicon.passive_auxiliaries
    return is_auxiliary or is_past(reading, place)


def names_near_day(said: Sequence[str], words: GateWords) -> bool:
    """Whether words in lower case have "today", "yesterday", "this morning", "esta misma tarde"."""
    if not words.near_days.isdisjoint(said):
        return True
    near = words.near_demonstratives
    if near.isdisjoint(said):
        return False
    plain = [word for word in said if word not in words.sames]
    return any(one in near and two in words.day_parts for one, two in pairwise(plain))


def tells_earlier_time(reading: SentenceReading) -> bool:
    """Whether it tells of last month, of a month or day weeks back, or recalls, and of no day of
    its own.

    Not what is compared with such a time ("more than last year"), holds since then, or is only
    of whom or what it tells ("the mayor, who left last month", "an order issued in May", "the
    May 3 attack", "in last year's vote"), nor what goes on: "is asking whether he left last May".
    """
    if names_own_time(reading):
        return False
    if not reading.words.recalling.isdisjoint(reading.lower):
        return True
    language = reading.article.language
    times = (
        Span(*one.span())
        for one in _earlier_pattern(language).finditer(reading.outside)
        if _is_past_month(one, reading)
    )
    days = (span for span, ago in _list_days(reading) if OWN_DAYS < ago <= LONGEST_AGO)
    return any(not _is_aside(span, reading) for span in chain(times, days))


def _list_days(reading: SentenceReading) -> list[tuple[Span, int]]:
    """Where the days by month and number stand, and how many days before the article's they lie.

    Those to come lie below 0.
    """
    published, language = reading.article.article.published, reading.article.language
    if published is None or not has_digit(reading.outside):
        return []
    first, last = published - timedelta(LONGEST_AGO), published + timedelta(AHEAD)
    named = find_named_days(reading.outside, language)
    days = ((one.span, resolve_day(one, first, last)) for one in named)
    return [(span, (published - day).days) for span, day in days if day]


def _is_past_month(found: re.Match[str], reading: SentenceReading) -> bool:
    """Whether the time is long ago; a month by its name, if it is so many back."""
    name, published = found["month"], reading.article.article.published
    if name is None:
        return True
    if published is None:
        return False
    months = load_calendar_words(reading.article.language).months
    ago = (published.month - 1 - months.index(name.lower())) % 12
    if found["early"] is not None and ago <= 1:
        return ago == 1 or published.day >= LATE_DAY
    least = MONTHS_OF_FIGURE if has_digit(reading.outside) else MONTHS_BACK
    return least <= ago <= 12 - MONTHS_BACK


def _is_aside(time: Span, reading: SentenceReading) -> bool:
    """Whether a time is one to compare with, a beginning, or somebody's or something's of whom the
    sentence tells.

    "The policy, known as …, started in January" has its verb behind the comma.
    """
    before = reading.outside[max(time.start - LONGEST_CLAUSE, 0) : time.start]
    if _goes_on_before(before, reading.words):
        return True
    is_closed = reading.outside.startswith(",", time.end)
    words = WORD.findall(before.lower())
    is_owner = reading.outside.startswith(_POSSESSIVES, time.end)
    if is_owner and words and words[-1] in reading.lexicon.prepositions:
        return True
    links = {*reading.words.place_prepositions, *reading.words.day_links, *reading.words.articles}
    while words and words[-1] in links - {*reading.words.compared}:
        words.pop()
    if not words:
        return False
    if words[-1] in reading.words.compared or words[-1] in reading.lexicon.determiners:
        return True
    clause = WORD.findall(before.lower().rpartition(",")[2])
    if not reading.lexicon.relative_pronouns.isdisjoint(clause):
        return True
    if len(clause) <= 1 and "," in before and not is_closed:
        return False
    auxiliaries = reading.lexicon.finite_auxiliaries | reading.lexicon.passive_auxiliaries
    return is_participle(words[-1], reading) and auxiliaries.isdisjoint(words[-3:-1])


def _goes_on_before(before: str, words: GateWords) -> bool:
    """Whether what is told before goes on at the article's day, by the first verb of its kind."""
    said = WORD.findall(before.lower())
    return any(
        one in words.progress_auxiliaries and two.endswith(words.progress_endings)
        for one, two in pairwise(said)
    )


@cache
def _earlier_pattern(language: str) -> re.Pattern[str]:
    words, months = load_gate_words(language), load_calendar_words(language).months
    month = rf"(?P<month>{match_any(months)})"
    named = [form.replace("{month}", month) for form in words.month_times]
    return re.compile(rf"\b{match_any((*words.earlier_times, *named))}(?!\w)", re.IGNORECASE)
