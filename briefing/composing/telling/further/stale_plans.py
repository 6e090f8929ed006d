"""Whether a sentence tells as to come what was over when the story's first sentence was written.

A report of yesterday has "will meet on Wednesday" of a meeting whose outcome the first sentence
tells, and "is expected to meet at 2 p.m." of no day that a reader of today knows.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from briefing.composing.days.relative_days import YESTERDAY
from briefing.composing.days.watch_words import load_watch_words
from briefing.composing.gate.signs import pending_acts, plans
from briefing.composing.gate.words import load_gate_words
from briefing.composing.telling.news_lead import LeadSentence, find_event_day, find_named_day
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.dates.calendar_words import load_calendar_words
from briefing.text.dates.printed_dates import find_printed_dates
from briefing.text.patterns import match_any

_WORD = re.compile(r"[^\W\d_]+")
# "2 p.m.", "11:30 a. m.": the digits' clock, which many languages write alike.
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)?\s?(?:[ap]\.?\s?m\b|(?:horas|hrs?)\b)", re.IGNORECASE)
_WEEK = 7
OPENING = 4  # sentences in which a report says what it waits for
SAID_WITHIN = 2  # words before a weekday on which something was said: "said on Thursday"


def is_stale(one: LeadSentence, lead: LeadSentence, articles: Iterable[AnalyzedArticle]) -> bool:
    """Whether it is a plan of a day before the lead's or of its act's, of an hour of no day, or
    overtaken.

    Overtaken is "is set to …" without a day in an article that a newer one of the story follows,
    and what the lead tells as done.
    """
    language, day = one.article.language, one.article.day
    if _awaits_done(one, lead):
        return True
    if not plans.tells_plan(one.text, language):
        return False
    if _is_of_waiting_report(one, lead):
        return True
    newest = max((other.day for other in (lead.article, *articles) if other.day), default=None)
    if day is None or newest is None:
        return False
    named = list_named_days(one.text, language, day)
    if not named:
        is_overtaken = day < newest and plans.says_coming(one.text, language)
        return is_overtaken or _CLOCK.search(one.text) is not None
    return max(named) < newest or _is_done(one, lead, max(named))


def _awaits_done(one: LeadSentence, lead: LeadSentence) -> bool:
    """Whether it has as to come what the lead of another report tells as done, and no later day."""
    language, day = one.article.language, find_event_day(lead)
    if one.article.id == lead.article.id or language != lead.article.language or day is None:
        return False
    pending = pending_acts.list_pending(one.text, language)
    if pending.isdisjoint(pending_acts.list_done(lead.text, language)):
        return False
    return max(list_named_days(one.text, language, one.article.day or day), default=day) <= day


def _is_of_waiting_report(one: LeadSentence, lead: LeadSentence) -> bool:
    """Whether its report begins by awaiting what the lead tells as done, and it names no later day.

    "He will be taken from his cell" was written before "he was extradited", as was "he will be
    extradited" two lines above it.
    """
    begins = (
        LeadSentence(article=one.article, sentence=sentence)
        for sentence in one.article.sentences[:OPENING]
    )
    if not any(_awaits_done(begin, lead) for begin in begins):
        return False
    day = find_event_day(lead)
    named = list_named_days(one.text, one.article.language, one.article.day or date.max)
    return day is not None and max(named, default=day) <= day


def is_over(text: str, language: str, day: date) -> bool:
    """Whether a text of this day tells as to come only what days before it had."""
    named = list_named_days(text, language, day) if plans.tells_plan(text, language) else []
    return bool(named) and max(named) < day


def _is_done(one: LeadSentence, lead: LeadSentence, planned: date) -> bool:
    """Whether another article's lead tells as done what happened on the planned day."""
    day = lead.article.day
    is_other = one.article.id != lead.article.id
    return is_other and day is not None and find_named_day(lead, day) == planned


def is_overtaken(one: LeadSentence, other: LeadSentence) -> bool:
    """Whether another article tells as done, on that very day, what a sentence says is to come.

    "An accord will be signed on Tuesday", where "on Tuesday … a signing" stands beside it.
    """
    language, day = one.article.language, one.article.day
    is_other = one.article.id != other.article.id and other.article.language == language
    if not is_other or day is None or other.article.day is None:
        return False
    if not plans.tells_plan(one.text, language):
        return False
    named = list_named_days(one.text, language, day)
    if not named or find_named_day(other, other.article.day) != max(named):
        return False
    planned = plans.list_planned(one.text, language)
    return not planned.isdisjoint(plans.list_beginnings(other.text))


def list_named_days(text: str, language: str, day: date) -> list[date]:
    """The days that a text of this day names, weekdays and "tomorrow" the next from then on, but
    yesterday's where nothing "will" be: "she would sign it on Wednesday".

    A day with its month only is one far ahead: which year it is of is not asked here.
    """
    words, weekdays = _WORD.findall(text.lower()), load_calendar_words(language).weekdays
    days = [one.day for one in find_printed_dates(text, language)]
    verbs = load_lexicon(language).finite_reporting_verbs
    is_sure = re.search(rf"\b{match_any(load_watch_words(language).sure_futures)}\b", text.lower())
    for place, word in enumerate(words):
        if word in weekdays:
            ahead = (weekdays.index(word) - day.weekday()) % _WEEK
            is_said = not verbs.isdisjoint(words[max(place - SAID_WITHIN, 0) : place])
            was_yesterday = ahead == YESTERDAY and not is_said and not is_sure
            days.append(day + timedelta(days=ahead - _WEEK if was_yesterday else ahead))
    if not {*load_gate_words(language).todays}.isdisjoint(words):
        days.append(day)
    tomorrow = load_watch_words(language).tomorrow
    if any(re.search(rf"\b{phrase}\b", text, re.IGNORECASE) for phrase in tomorrow):
        days.append(day + timedelta(days=1))
    if _find_month_day(language).search(text):
        days.append(date.max)
    return days


@cache
def _find_month_day(language: str) -> re.Pattern[str]:
    """ "June 10", "Dec. 31", "10 de junio"."""
    known = load_calendar_words(language)
    if not known.months:
        return re.compile(r"(?!)")
    months = "|".join((*known.months, *known.short_months))
    return re.compile(rf"\b(?:{months})\.?\s\d|\d\s(?:\w+\s)?(?:{months})\b", re.IGNORECASE)
