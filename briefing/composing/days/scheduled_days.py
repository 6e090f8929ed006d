"""Whether a weekday has what is scheduled for it: "meets … on Friday", "On Friday, both will meet".

Of what was, reports tell in the past: an event in the present with a weekday is to come.
"""

import re
from functools import cache

from briefing.composing.days.watch_words import find_last_past, load_watch_words
from briefing.model import Span
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.patterns import match_any

# Characters behind a day that opens its clause in which the clause has its verb: a subject of some
# twelve words.
VERB_WITHIN = 90
LONGEST_CLAUSE = 300  # characters before a day in which its verb stands
LONGEST_WORD = 30  # characters


def is_scheduled(text: str, day: Span, language: str) -> bool:
    """Whether the last verb before the day's words is one of an event in the present, or they open
    a clause whose first verb is one, or of the future.
    """
    words = load_watch_words(language)
    before = text[max(day.start - LONGEST_CLAUSE, 0) : day.start].rstrip()
    last = max(_find_verbs(before, language, words.scheduled), default=-1)
    if last > find_last_past(before, language):
        return True
    if not _opens_clause(before, language):
        return False
    behind = text[day.end : day.end + VERB_WITHIN]
    verbs = _find_verbs(behind, language, (*words.scheduled, *words.sure_futures))
    first = min(verbs, default=None)
    return first is not None and find_last_past(behind[:first], language) < 0


def _opens_clause(before: str, language: str) -> bool:
    """Whether what stands before a day ends where a clause begins: at its "on", "that", a comma."""
    lexicon, links = load_lexicon(language), load_watch_words(language).day_links
    opening = re.sub(rf"\b{match_any(links)}$", "", before, flags=re.IGNORECASE).rstrip()
    last = (opening.lower().split() or [","])[-1]
    return last.endswith((",", ";", ":", "—")) or last in lexicon.complementizers


def _find_verbs(text: str, language: str, patterns: tuple[str, ...]) -> list[int]:
    """Where these verbs begin; behind "the", "a", "Lomas's" such a word is a noun."""
    openers = load_lexicon(language).noun_openers
    places = [found.start() for found in _pattern(patterns).finditer(text)]
    previous = [text[max(place - LONGEST_WORD, 0) : place].split()[-1:] for place in places]
    return [
        place
        for place, words in zip(places, previous, strict=True)
        if not any(word.lower() in openers or word.endswith(("'s", "’s")) for word in words)
    ]


@cache
def _pattern(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{match_any(patterns)}(?!\w)")
