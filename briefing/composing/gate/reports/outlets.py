"""Whether a sentence hands on what an outlet says: one that it does not name, its own, or another.

The brief names the outlet of each sentence as its source. "The newspaper reported" names one that
only the sentence before tells, "told this newspaper" speaks as its page, and what "The Herald
reported" is told by the second hand.
"""

import re
from functools import cache

from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.gate.words import load_gate_words
from briefing.quoting.tokens.lexicon_loading import load_lexicon

VERB_WITHIN = 2  # words between "the newspaper" and its verb: "the newspaper also reported"
LONGEST_OUTLET = 5  # words: "The San Diego Union-Tribune"


def names_own_page(reading: SentenceReading) -> bool:
    """ "Told this newspaper", "dijo a este diario": an outlet speaks of itself."""
    pointing = {*reading.words.demonstratives}
    return any(
        one in pointing and two in reading.words.outlet_nouns
        for one, two in zip(reading.lower, reading.lower[1:], strict=False)
    )


def reports_unnamed_outlet(reading: SentenceReading) -> bool:
    """ "According to the newspaper", "informó el diario": one whose name stands elsewhere."""
    if {*reading.words.outlet_nouns}.isdisjoint(reading.lower):
        return False
    pattern, text = _unnamed_pattern(reading.article.language), reading.outside.lower()
    return any(
        _is_reported(reading, text[: found.start()], text[found.end() :])
        for found in pattern.finditer(reading.outside)
    )


def tells_secondhand(reading: SentenceReading) -> bool:
    """ "The Herald reported that …", "según Reforma, …": what another outlet tells, by its name."""
    return any(_is_other_outlet(name, reading) for name in _list_tellers(reading))


@cache
def _unnamed_pattern(language: str) -> re.Pattern[str]:
    """ "The newspaper", "al diario": neither "the newspaper El Faro" nor "the newspaper of"."""
    words = load_gate_words(language)
    openers = "|".join((*words.articles, *words.joined_articles))
    nouns, links = (
        "|".join(some)
        for some in (words.outlet_nouns, load_lexicon(language).possessive_prepositions)
    )
    behind = rf"(?!\s+(?:[^\W\da-zà-ÿ_]|[“\"«‘(]|(?:{links})\b))"
    return re.compile(rf"\b(?i:{openers})\s+(?:{nouns})\b{behind}")


def _is_reported(reading: SentenceReading, before: str, behind: str) -> bool:
    """Whether a verb of saying stands beside it, or "according to" right before it."""
    words, following = WORD.findall(before), WORD.findall(behind)[:VERB_WITHIN]
    verbs = reading.lexicon.finite_reporting_verbs
    if not verbs.isdisjoint((*words[-VERB_WITHIN:], *following)):
        return True
    phrases = (one for group in reading.lexicon.source_phrases.values() for one in group)
    return any(tuple(words[-len(phrase) :]) == phrase for phrase in phrases)


def _list_tellers(reading: SentenceReading) -> list[str]:
    """The names that a sentence gives what it tells to: its subject, or behind "according to"."""
    lower, found = reading.lower, []
    verbs = reading.lexicon.finite_reporting_verbs
    subject = _take_capitals(reading, 0)
    length = len(subject.split())
    if not verbs.isdisjoint(lower[length : length + 1]):
        found.append(subject)
    for place, word in enumerate(lower):
        for phrase in reading.lexicon.source_phrases.get(word, ()):
            if lower[place : place + len(phrase)] == phrase:
                found.append(_take_capitals(reading, place + len(phrase)))
    return [name for name in found if name]


def _take_capitals(reading: SentenceReading, place: int) -> str:
    """The capitalized words from a place on, "" where they end the sentence or are none."""
    taken: list[str] = []
    for token in reading.tokens[place : place + LONGEST_OUTLET]:
        if not token[0].isupper():
            break
        taken.append(token)
    return " ".join(taken)


def _is_other_outlet(name: str, reading: SentenceReading) -> bool:
    if reading.profile is None:
        return False
    known = reading.profile.outlet(None, name)
    # An office's press room tells its own.
    return known is not None and known.is_press and known.name != reading.article.outlet
