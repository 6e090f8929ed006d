"""Whether a line's words of time mean another day for its article than for the brief's reader."""

import re
from datetime import date

from briefing.composing.gate.words import load_gate_words
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.calendar_words import load_calendar_words

_WORD = re.compile(r"[^\W\d_]+")


def means_other_day(text: str, article: AnalyzedArticle, today: date) -> bool:
    """Whether "today" or "yesterday" stands in a sentence of an article of another day.

    Of an undated article a weekday's name is as open: its week is not known.
    """
    if article.day == today:
        return False
    words = load_gate_words(article.language)
    spoken = _WORD.findall(text.lower())
    open_words = {*words.todays, *words.yesterday}
    if article.day is None:
        open_words |= {*load_calendar_words(article.language).weekdays}
    return not open_words.isdisjoint(spoken)
