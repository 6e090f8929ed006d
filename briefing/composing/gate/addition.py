"""Whether a sentence adds a fact of today's matter to the news, or gives colour and background."""

import math
import re
from functools import cache

from briefing.composing.figures.figure_patterns import list_figures_of
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.softness import names_old_year, names_own_day
from briefing.composing.gate.tense import (
    tells_before,
    tells_future,
    tells_perfect,
    tells_present_only,
)
from briefing.text.calendar_words import load_calendar_words

# Log odds that a reader who knows the first sentence calls it a fact that adds: fitted on 319
# sentences that the gate let pass in 52 stories of 34 real days, read one by one (142 of them add).
# With a day left out at a time the table finds .69 right above the cut, where .45 are right of all.
_BASE, _PLACE = 0.0, -0.55  # the latter by log(1 + its number in the article)
_NAMES_DAY, _HAS_FIGURE, _REPORTS, _NAMES_OFFICE = 0.9, 1.7, 0.75, 0.65
# "Ortiz had said", "the office is responsible for", "they have long asked", "Since the onset of …".
_TELLS_BEFORE, _PRESENT_ONLY, _PERFECT, _SETS_TIME = -2.0, -0.75, -0.7, -0.95
_NAMES_OLD_YEAR = -0.8  # "… in 1985", wherever it stands
_COMES = 0.65  # what is to come, or may
_CLOCK = -1.0  # "at 9:50": who came when
ADDS_FROM = 0.0  # above it, likelier to add a fact than to fill
# From here on a sentence that says little alone says something behind the first: of the 14 that
# nothing else speaks against on the labelled days, 6 tell the news and 4 are not fit.
SURELY_ADDS = 0.9
_CLOCK_TIME = re.compile(r"(?<![\d.:$,])\d{1,2}:\d\d(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
MOST_DAYS = 31  # of a month
OFFICE_WITHIN = 10  # words: who acts or speaks stands there


def score_addition(reading: SentenceReading) -> float:
    """Log odds that it adds a fact of today to its story's first sentence.

    Above `ADDS_FROM` it is likelier to add than to fill, from `SURELY_ADDS` on it need not say much
    alone. In a language without words for the gate it says nothing.
    """
    lexicon, lower = reading.lexicon, reading.lower
    if not lower:
        return -math.inf
    total = _BASE + _PLACE * math.log1p(reading.sentence.index)
    names_day, names_date = names_own_day(reading), _names_date(reading)
    total += _NAMES_DAY * names_day
    figures = list_figures_of(reading.text, reading.article.language)
    total += _HAS_FIGURE * (names_date or bool(figures))
    verbs = lexicon.finite_reporting_verbs
    reports = not verbs.isdisjoint(lower)
    total += _REPORTS * reports + _CLOCK * bool(_CLOCK_TIME.search(reading.outside))
    total += _NAMES_OFFICE * (not lexicon.acting_nouns.isdisjoint(lower[:OFFICE_WITHIN]))
    total += _TELLS_BEFORE * tells_before(reading) + _PERFECT * tells_perfect(reading)
    total += _COMES * tells_future(reading)
    if names_day or names_date:
        return total
    total += _PRESENT_ONLY * (not reports and tells_present_only(reading))
    total += _NAMES_OLD_YEAR * names_old_year(reading)
    return total + _SETS_TIME * (lower[0] in reading.words.time_openers)


def _names_date(reading: SentenceReading) -> bool:
    """ "on Jan. 27", "el 27 de enero": a day about its own needs no year, and is as exact as a
    figure.
    """
    months, lower = _month_names(reading.article.language), reading.lower
    if months.isdisjoint(lower):
        return False
    return any(
        word in months
        and any(map(_is_day, (*lower[max(place - 2, 0) : place], *lower[place + 1 : place + 2])))
        and not any(_YEAR.fullmatch(near) for near in lower[place + 1 : place + 3])
        for place, word in enumerate(lower)
    )


@cache
def _month_names(language: str) -> frozenset[str]:
    calendar = load_calendar_words(language)
    return frozenset((*calendar.months, *calendar.short_months))


def _is_day(word: str) -> bool:
    return word.isdecimal() and 0 < int(word) <= MOST_DAYS
