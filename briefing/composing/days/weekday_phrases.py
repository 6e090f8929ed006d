"""What a weekday belongs to: several days of one event, or an event that is over."""

import re
from functools import cache

from briefing.composing.days.watch_words import load_watch_words
from briefing.model import Span
from briefing.text.dates.calendar_words import load_calendar_words
from briefing.text.patterns import match_any

PHRASE_WITHIN = 80  # characters before a weekday in which the phrase begins that it stands in


def goes_on(between: str, language: str) -> bool:
    """Whether what stands between two weekdays makes them the days of one event.

    "Wednesday and Thursday", "del lunes al miércoles": what has several days begins on the first.
    """
    words = load_watch_words(language)
    links = match_any((*words.day_ranges, *words.weekday_ranges))
    days = rf"(?:{match_any(words.day_links)}\s)?" if words.day_links else ""
    return re.fullmatch(rf"\s{links}\s{days}|\s?[-–]\s?", between.lower()) is not None


def follows_event(text: str, start: int, language: str) -> bool:
    """Whether a weekday stands in a phrase of what comes first: "will speak, the day after a vote
    on Friday". Which Friday nothing says.
    """
    opening = text[max(start - PHRASE_WITHIN, 0) : start].lower()
    events = load_watch_words(language).event_links
    return bool(events) and re.search(rf"\b{match_any(events)}\s[^,;:]*$", opening) is not None


def names_past_event(text: str, day: Span, language: str) -> bool:
    """Whether a weekday only says which event is meant, behind which something else comes.

    "It vowed to strike back after the Friday raid", "tras el ataque del viernes": the event was, or
    it is not sure that it will be.
    """
    start = max(day.start - PHRASE_WITHIN, 0)
    return any(
        found.start("day") == day.start - start
        for pattern in _past_event_patterns(language)
        for found in pattern.finditer(text[start:])
    )


@cache
def _past_event_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    day = rf"(?P<day>{'|'.join(load_calendar_words(language).weekdays)})"
    forms = load_watch_words(language).past_events
    return tuple(re.compile(form.replace("{day}", day), re.IGNORECASE) for form in forms)
