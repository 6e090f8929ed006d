"""Whether a sentence ends at the stop of an hour, era, unit or degree: "at 6 p.m. Vale left".

Such a stop is both: the abbreviation's own and the sentence's. A capital behind it begins a
sentence, but for what belongs to the hour ("6 p.m. Friday", "8 a.m. Eastern") and behind a clause
that only opens its sentence ("On Monday at 6 a.m. Vale left").
"""

import re
from functools import cache

from briefing.sentences.punkt_rules import sentence_lexicon
from briefing.text.dates.calendar_words import load_calendar_words

CLOCK = frozenset(("a.m", "p.m"))
MAX_OPENING_CLOCK = 12  # characters of "At 11:30 a.m", which opens a sentence and ends none
MAX_OPENING_CLAUSE = 60  # the same of a clause that a preposition opens
MAX_ZONE = 4  # letters of "EST", "CST", "GMT"

_NUMBER = re.compile(r"\d[\d.,]*\s+\S+$")
_NAMED_TIME = re.compile(r"(?:[A-Z][\w.]*\s){1,3}[Tt]ime\b")  # "6 p.m. Mexico City time"


def is_measure(word: str, language: str) -> bool:
    """Whether a word without its last stop may be an hour's mark, era, unit or degree."""
    return word.lower() in _measures(language)


def ends_at_measure(text: str, begin: int, end: int, next_start: int, language: str) -> bool | None:
    """Whether the sentence from `begin` ends behind such a word, which ends at `end`.

    None where nothing tells; units and eras count behind a number, degrees behind "her" or "a".
    `next_start` is where the next word begins, with a capital or a digit.
    """
    before = text[max(begin, end - MAX_OPENING_CLAUSE) : end]
    is_clock = before.split()[-1].lower() in CLOCK
    if not is_clock and not _NUMBER.search(before) and not _is_held(before, language):
        return None
    following = text[next_start : next_start + MAX_OPENING_CLAUSE].split(maxsplit=1)[0]
    if following[0].isdigit() and not is_clock:
        return False
    if not (following[0].isupper() or is_clock) or _opens_only(text, begin, end, language):
        return None
    return None if _belongs(text, next_start, following, language) else True


def _is_held(before: str, language: str) -> bool:
    """Whether the last word is a degree that somebody holds, "her Ph.D", not one behind a name."""
    *_, holder, word = ("", *before.split())
    return holder.islower() and word.lower() in sentence_lexicon(language).degree_abbreviations


def _opens_only(text: str, begin: int, end: int, language: str) -> bool:
    """Whether what stands before the stop, or since a colon, only opens a sentence."""
    start = max(begin, end - MAX_OPENING_CLAUSE - 1)
    clause = text[max(text.rfind(": ", start, end) + 1, start) : end].strip()
    first, second, *_ = (*clause.lower().split(), "")
    if len(clause) <= MAX_OPENING_CLOCK and clause.lower().endswith(tuple(CLOCK)):
        return True
    lexicon = sentence_lexicon(language)
    opens = first.strip('"“«') in lexicon.time_openers or second.strip(",") in _calendar(language)
    return len(clause) <= MAX_OPENING_CLAUSE and opens  # "On the third", "El lunes"


def _belongs(text: str, start: int, following: str, language: str) -> bool:
    """Whether the next word is a day, a month or a zone that goes on with the hour."""
    if following[0].isdigit():
        words = text[start : start + MAX_OPENING_CLAUSE].split()[1:3]
        return any(word.strip(".,").lower() in _calendar(language) for word in words)
    bare = following.strip(".,;:()").lower()
    if bare in _calendar(language) or bare in sentence_lexicon(language).zone_words:
        return True
    is_zone = following.strip(".,;:()").isupper() and 1 < len(bare) <= MAX_ZONE
    return is_zone or _NAMED_TIME.match(text, start) is not None


@cache
def _measures(language: str) -> frozenset[str]:
    lexicon = sentence_lexicon(language)
    return CLOCK.union(lexicon.unit_abbreviations, lexicon.degree_abbreviations)


@cache
def _calendar(language: str) -> frozenset[str]:
    words = load_calendar_words(language)
    return frozenset((*words.weekdays, *words.months, *words.short_months))
