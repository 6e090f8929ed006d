"""Signs that a sentence, though nothing forbids it, says little alone: one small table."""

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache

from briefing.composing.gate.reading import WORD, SentenceReading, has_digit
from briefing.composing.gate.signs.tense import tells_past, tells_present_only
from briefing.composing.gate.words import opening_pattern
from briefing.text.dates.calendar_words import load_calendar_words
from briefing.text.dates.printed_dates import find_printed_dates
from briefing.text.stop_words import load_stop_words

# Log odds of "not fit to stand alone", fitted on the labelled development days of both languages
# (AUC .91 and .89). Above the cut a sentence is avoided: nine in ten of those that tell the news
# lie below it.
_BASE, _A_WORD, _MOST_WORDS = 2.6, -0.19, 12
_HEADLINE_SHARE, _UNKNOWN_SHARE = -2.7, 0.25
_BARE_OPENING, _POINTING, _A_SHELL = 1.2, 1.0, 0.4
_SCENE, _SORTER, _PRONOUN_BEFORE_NAME = 1.5, 0.6, 0.7
_NAMES_DAY, _OPENS_PARAGRAPH, _FIT_LINK = -0.85, -0.45, -5.0
_LED_BY_QUOTE, _QUOTE_POINTS = 0.4, 2.4
# A figure is a fact that adds: .31 of the sentences with one are unfit, .38 of the others.
_HAS_FIGURE = -0.4
OPENING_WITHIN = 9  # words: a longer phrase says of what it is
AVOIDED_FROM = math.log(0.6 / 0.4)
# A sentence that only adds to another must be better than the one that a story can't do without.
ADDS_BELOW = math.log(0.45 / 0.55)
_YEARS_AGO = re.compile(r"\b\d+ years ago\b|\bhace (?:más de )?\d+ años\b")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?![\d%]|[.,]\d)")
# A year that is part of a name is no time: "the 2019 Agreement", "Tratado de 1944"; nor is
# that of a record: "the most since 2010".
_NAMED_YEAR = re.compile(
    r"(?:1[89]|20)\d\d (?!January|February|March|April|May|June|July|August|September|October"
    r"|November|December)(?=[A-ZÁÉÍÓÚÑ])"
    r"|\b(?:since|desde) (?:1[89]|20)\d\d"
    r"|(?<=[a-zà-ÿ] )(?:[A-ZÁÉÍÓÚÑ][\w’'-]+ )(?:of |de )(?:1[89]|20)\d\d"
)
_DAY_OF_MONTH = re.compile(r"\d{1,2}(?:st|nd|rd|th|º|o)?")
PAST_YEARS = 2  # years back from which a year named early makes a sentence background
PAST_WITHIN = 20  # words
OLD_MONTHS = 6  # from which a month with its year is background
MONTHS_AGO = 2  # from which a month without its year is of another season
# From which a month without its year that opens a sentence is background: "In January, …" in June.
# Figures of a month come out up to two months later, so that such a one may be today's news.
MONTHS_BACK = 3
LONGEST_TIME = 5  # words: "In a January interview on television, …"
OWN_WEEKS = 30  # days around an article's day in which a date is of its own news


def find_softness(reading: SentenceReading, *, is_forbidden: bool) -> str | None:
    """ "past" for background of years ago, "soft" or "slight" for what says little alone, or None.

    What a rule forbids needs no further sign.
    """
    if is_forbidden:
        return None
    if is_background(reading):
        return "past"
    weakness = score_weakness(reading)
    if weakness > AVOIDED_FROM:
        return "soft"
    return "slight" if weakness > ADDS_BELOW else None


def is_background(reading: SentenceReading) -> bool:
    """Whether it tells of what was years before the article, and of no day of its own weeks."""
    if names_current_day(reading):
        return False
    lower = reading.outside.lower()
    if any(phrase in lower for phrase in reading.words.ages_ago):
        return True
    if ("years ago" in lower or "hace " in lower) and _YEARS_AGO.search(lower):
        return True
    if not reading.words.habits.isdisjoint(lower.split()) and tells_present_only(reading):
        return True  # "Vidal often repeats the same things": of no day
    is_old = names_old_year(reading, PAST_WITHIN) or _names_old_month(reading)
    return is_old or _says_months_ago(reading) or _opens_months_ago(reading)


def _names_old_month(reading: SentenceReading) -> bool:
    """ "In November 2023", in an article of July 2024, among its first words."""
    published = reading.article.article.published
    months = load_calendar_words(reading.article.language).months
    lower = reading.lower[:PAST_WITHIN]
    if published is None or _month_names(reading.article.language).isdisjoint(lower):
        return False
    links = {*load_calendar_words(reading.article.language).joiners}
    found = (
        12 * (published.year - int(year)) + published.month - 1 - months.index(month)
        for month, year in _pair_months(lower, links)
        if month in months and _YEAR.fullmatch(year)
    )
    return any(ago >= OLD_MONTHS for ago in found)


@cache
def _month_names(language: str) -> frozenset[str]:
    return frozenset(load_calendar_words(language).months)


def _pair_months(words: Sequence[str], links: set[str]) -> Iterator[tuple[str, str]]:
    """Each word with the next, or with the one behind "of" or a day: "febrero de 2023", "May 3,
    2023"."""
    plain = [word for word in words if word not in links and not _DAY_OF_MONTH.fullmatch(word)]
    return itertools.pairwise(plain)


def _says_months_ago(reading: SentenceReading) -> bool:
    """ "Said in April", in an article of July: what was told then is no news now."""
    published, lower = reading.article.article.published, reading.lower
    months = load_calendar_words(reading.article.language).months
    if published is None or _month_names(reading.article.language).isdisjoint(lower):
        return False
    return any(
        verb in reading.lexicon.finite_reporting_verbs
        and link in reading.words.place_prepositions
        and month in months
        and MONTHS_AGO <= (published.month - 1 - months.index(month)) % 12 <= 12 - MONTHS_AGO
        for verb, link, month in zip(lower, lower[1:], lower[2:], strict=False)
    )


def _opens_months_ago(reading: SentenceReading) -> bool:
    """ "In January, … asked", "En enero pidió …", in an article of June, of no year.

    A year or a second month beside it is read elsewhere, or is a span of time.
    """
    published, lower = reading.article.article.published, reading.lower
    if published is None or not lower or lower[0] not in reading.words.place_prepositions:
        return False
    if lower[0] in {*reading.words.time_openers, *reading.words.time_ends}:
        return False  # "Desde enero, …" is up to now
    months = load_calendar_words(reading.article.language).months
    before_comma = WORD.findall(reading.outside.partition(",")[0].lower())
    is_short = "," in reading.outside and len(before_comma) <= LONGEST_TIME
    opening = before_comma if is_short else lower[:2]
    named = [months.index(word) for word in opening if word in months]
    if len(named) != 1 or has_digit(" ".join(opening)) or not tells_past(reading):
        return False
    behind = reading.lower[lower.index(months[named[0]]) + 1 :][:1]
    goes_on = {*reading.words.complements} | reading.lexicon.coordinators
    if not is_short and not goes_on.isdisjoint(behind):
        return False  # "En enero y febrero", "En mayo de 2024"
    ago = (published.month - 1 - named[0]) % 12
    return MONTHS_BACK <= ago <= 12 - MONTHS_AGO


def names_old_year(reading: SentenceReading, within: int | None = None) -> bool:
    """Whether the years among its first words are all years back, other than those of names.

    All its words where no number is given.
    """
    published = reading.article.article.published
    beginning = " ".join(reading.text.split()[:within])
    if not _YEAR.search(beginning):
        return False
    years = [int(year) for year in _YEAR.findall(_NAMED_YEAR.sub(" ", beginning))]
    return published is not None and bool(years) and max(years) <= published.year - PAST_YEARS


def names_current_day(reading: SentenceReading) -> bool:
    """Whether it names a weekday, or a day of its article's own weeks."""
    published = reading.article.article.published
    return _names_day(reading) or (published is not None and _names_own_weeks(reading, published))


def _names_own_weeks(reading: SentenceReading, published: date) -> bool:
    printed = find_printed_dates(reading.text, reading.article.language)
    return any(abs((published - one.day).days) <= OWN_WEEKS for one in printed)


def score_weakness(reading: SentenceReading) -> float:
    """Log odds that it is not fit to stand alone; above `AVOIDED_FROM` it is avoided."""
    words, lower = reading.words, reading.lower
    total = _BASE + _A_WORD * min(reading.length, _MOST_WORDS)
    total += _HEADLINE_SHARE * measure_headline_share(reading)
    if not lower:
        return total
    pairs = list(itertools.pairwise(lower))
    if lower[0] in words.articles and len(lower) > 1 and not reading.tokens[1][0].isupper():
        total += _BARE_OPENING * _is_bare(reading)
    total += _POINTING * sum(
        one in words.demonstratives and two not in words.calendar_nouns and two in words.shells
        for one, two in pairs
    )
    total += _A_SHELL * sum(
        one in words.articles and two in words.shells and not _is_completed(reading, n)
        for n, (one, two) in enumerate(pairs)
        if n
    )
    total += _POINTING * any(
        one in words.pointers and two not in reading.lexicon.passive_auxiliaries
        for one, two in itertools.pairwise((*lower, ""))
    )
    total += _BARE_OPENING * opens_with_bare_phrase(reading)
    total += _SCENE * (lower[0] in words.scene_setters) + _SORTER * (lower[0] in words.sorters)
    total += _HAS_FIGURE * has_digit(reading.outside)
    total += _NAMES_DAY * _names_day(reading) + _OPENS_PARAGRAPH * reading.is_first
    if reading.opens_with_quotation:
        total += _LED_BY_QUOTE + _QUOTE_POINTS * _quote_points(reading)
    if any(" ".join(lower[: phrase.count(" ") + 1]) == phrase for phrase in words.fit_links):
        total += _FIT_LINK
    return total


def _quote_points(reading: SentenceReading) -> bool:
    """Whether the quotation that it begins with points back: "It …", "This …", "But …"."""
    pattern = opening_pattern((*reading.words.pronouns, *reading.words.connectives))
    return bool(pattern and pattern.match(reading.text.replace("’", "'")))


def opens_with_bare_phrase(reading: SentenceReading) -> bool:
    """ "Under the rule, …": a phrase at the beginning that ends in a noun of what was told."""
    comma = reading.outside.find(",")
    opening = WORD.findall(reading.outside[: max(comma, 0)].lower())
    if not 3 <= len(opening) <= OPENING_WITHIN or opening[1] not in reading.words.articles:
        return False
    return opening[0] in reading.lexicon.clause_openers and opening[-1] in reading.words.shells


def _is_bare(reading: SentenceReading) -> bool:
    """ "The NOUN" and then a verb, whatever the noun."""
    return len(reading.lower) > 2 and not _is_completed(reading, 0)


def _is_completed(reading: SentenceReading, place: int) -> bool:
    """Whether what follows "the NOUN" at this place says of what it is."""
    if place + 2 >= len(reading.lower):
        return False
    following = reading.tokens[place + 2]
    return following.lower() in reading.words.complements or following[0].isupper()


def _names_day(reading: SentenceReading) -> bool:
    return not _weekday_names(reading.article.language).isdisjoint(reading.lower)


@cache
def _weekday_names(language: str) -> frozenset[str]:
    return frozenset(load_calendar_words(language).weekdays)


def measure_headline_share(reading: SentenceReading) -> float:
    """The share of the headline's words that it says; a guess where there is no headline."""
    title = reading.article.article.title
    language = reading.article.language
    wanted = _content_of_title(title or "", language)
    if not wanted:
        return _UNKNOWN_SHARE
    return len(wanted & _content(reading.text, language)) / len(wanted)


def count_headline_words(reading: SentenceReading) -> int | None:
    """How many of the headline's words it says; None where there is no headline."""
    wanted = _content_of_title(reading.article.article.title or "", reading.article.language)
    return len(wanted & _content(reading.text, reading.article.language)) if wanted else None


@lru_cache(maxsize=64)
def _content_of_title(title: str, language: str) -> frozenset[str]:
    return frozenset(_content(title, language))


def _content(text: str, language: str) -> set[str]:
    known = load_stop_words(language)
    return {word[:6] for word in re.findall(r"[^\W_]{3,}", text.lower()) if word not in known}
