"""Whether a line's words of time mean another day for its article than for the brief's reader."""

import re
from datetime import date
from functools import lru_cache

from briefing.composing.gate.signs.own_time import names_near_day
from briefing.composing.gate.words import load_gate_words
from briefing.composing.sentence_matter import REMEMBERED
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.dates.calendar_words import load_calendar_words

_WORD = re.compile(r"[^\W\d_]+")


def means_other_day(text: str, article: AnalyzedArticle, today: date) -> bool:
    """Whether "today" or "yesterday" stands in a sentence of an article of another day.

    Of an undated article a weekday's name is as open: its week is not known.
    """
    if names_own_day(text, article, today):
        return True
    return article.day is None and _names_weekday(text, article.language)


def names_own_day(text: str, article: AnalyzedArticle, today: date) -> bool:
    """Whether "today", "this morning" or "yesterday" stands in a sentence of an article of another
    day, or of none."""
    return article.day != today and _names_near_day(text, article.language)


@lru_cache(maxsize=REMEMBERED)
def _names_weekday(text: str, language: str) -> bool:
    return not {*load_calendar_words(language).weekdays}.isdisjoint(_WORD.findall(text.lower()))


@lru_cache(maxsize=REMEMBERED)
def _names_near_day(text: str, language: str) -> bool:
    return names_near_day(_WORD.findall(text.lower()), load_gate_words(language))
