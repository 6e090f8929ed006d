"""Words of a language that name a day by the day of the article, and say whether it is to come."""

import re
from functools import cache

from briefing import languages
from briefing.composing.gate.words import load_gate_words
from briefing.quick_dataclass import dataclass
from briefing.text.patterns import match_any


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchWords:
    """Words of one language, as `languages/*/watch.toml` explains them; some are patterns."""

    tomorrow: tuple[str, ...] = ()
    day_after_tomorrow: tuple[str, ...] = ()
    next_week: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()
    weeks_ahead: tuple[str, ...] = ()
    recurring: tuple[str, ...] = ()
    own_days: tuple[str, ...] = ()  # patterns: "later", before the weekday of the article's own day
    deadlines: tuple[str, ...] = ()
    last_days: tuple[str, ...] = ()
    term_openers: tuple[str, ...] = ()
    sure_futures: tuple[str, ...] = ()
    futures: tuple[str, ...] = ()
    put_off: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    new_days: tuple[str, ...] = ()
    future_endings: tuple[str, ...] = ()
    scheduled: tuple[str, ...] = ()  # patterns: "meets", "se reúne"
    past_endings: tuple[str, ...] = ()
    done_endings: tuple[str, ...] = ()
    day_links: tuple[str, ...] = ()
    day_ranges: tuple[str, ...] = ()
    weekday_ranges: tuple[str, ...] = ()  # "through"
    event_links: tuple[str, ...] = ()  # "after"
    past_events: tuple[str, ...] = ()  # patterns: "after the {day} raid"
    month_days: tuple[str, ...] = ()
    units: tuple[str, ...] = ()  # of days, weeks, months
    within: tuple[str, ...] = ()
    number_words: tuple[str, ...] = ()  # one to ten
    tens: tuple[str, ...] = ()  # ten to ninety
    no_terms: tuple[str, ...] = ()  # behind a term that counts back, or only bounds
    other_starts: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()  # "because"
    unmarked: tuple[str, ...] = ()  # verbs whose past is no other word than their present: "cut"


@cache
def load_watch_words(language: str) -> WatchWords:
    """The words of this language; all of them empty for a language without data."""
    return languages.load_words(language, "watch", WatchWords)


def find_last_past(text: str, language: str) -> int:
    """Where the last verb of the past in a text as written begins; -1 without any.

    A name ("United") is none.
    """
    return max((found.start() for found in _past_pattern(language).finditer(text)), default=-1)


@cache
def _past_pattern(language: str) -> re.Pattern[str]:
    words = load_watch_words(language)
    # "will be stopped" is no past.
    endings = rf"(?<!\bbe )\b(?=[^\W\d_A-ZÁÉÍÓÚÑ])\w{{2,}}{match_any(words.past_endings)}\b"
    pasts = sorted({*load_gate_words(language).irregular_pasts}.difference(words.unmarked))
    return re.compile(rf"{endings}|\b{match_any(pasts)}\b")
