"""Whether a sentence tells of somebody, or reports him, whom only the sentence before names."""

import re
from functools import cache

from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.signs.tense import SHORTEST_VERB
from briefing.composing.gate.subjects.missing_subjects import lacks_subject
from briefing.composing.gate.words import load_gate_words
from briefing.quoting.tokens.lexicon_loading import load_lexicon

# Heads of state and government: of whom there is one, whom everybody knows.
HEADS = frozenset({"president", "presidente", "presidenta", "minister", "pope", "papa"})
NAMED_WITHIN = 9  # words behind "aseguró el fiscal" in which his name follows
_PLURAL = re.compile(r"[^\W\d_]{3,}s$")
# Three words that close a sentence as a report without its speaker: ", añadió.", ", he said."
_CLOSING_REPORT = re.compile(r",\s+(?P<verb>[^\W\d_]+)(?:\s[^\W\d_]+mente)?\s*[.!…]$")
# ", he said." and ", she told reporters on Monday."
_PRONOUN_REPORT = re.compile(
    r",\s+(?P<pronoun>[^\W\d_]+) (?P<verb>[^\W\d_]+)(?: [^\W_]+){0,4}[.!…]$"
)


def drops_subject(reading: SentenceReading) -> str | None:
    """Where a verb needs no subject: "Agregó que …", "…, añadió."."""
    if not reading.lexicon.drops_subjects:
        return None
    verbs = reading.lexicon.finite_reporting_verbs
    closing = _CLOSING_REPORT.search(reading.outside)
    if closing and closing["verb"].lower() in verbs:
        return "reporter"
    if reading.opens_with_quotation:
        return None
    if lacks_subject(reading):
        return "subjectless"
    first = reading.lower[0]
    if first in reading.lexicon.passive_auxiliaries and not first.endswith(("r", "do")):
        return "subjectless"
    is_verb = first in verbs or _looks_finite(first, reading)
    if not is_verb or first in reading.lexicon.noun_verb_homographs:
        return None
    named = len(reading.tokens) > 1 and (
        reading.tokens[1][0].isupper() or reading.lower[1] in reading.words.articles
    )
    return None if named else "subjectless"


def _looks_finite(word: str, reading: SentenceReading) -> bool:
    """Whether a word is a verb by its form that needs no subject beside it: "Agregó", "Tuvo"."""
    words = reading.words
    if word in words.impersonal or len(word) < SHORTEST_VERB:
        return False
    looks_past = word.endswith(("ó", "aron", "ieron")) or word in words.irregular_pasts
    return looks_past or word.endswith(words.future_endings)


def reports_by_role(reading: SentenceReading) -> bool:
    """ "…, the official said", "…, the report said": of whom only the sentence before tells."""
    known = _list_told_nouns(reading.article.language)
    verbs = reading.lexicon.reporting_verbs
    if known.isdisjoint(reading.lower) or verbs.isdisjoint(reading.lower):
        return False
    for place in range(2, len(reading.lower) - 2):
        article, noun, verb = _order_report(reading, place)
        if article not in reading.words.articles or noun not in known or noun in HEADS:
            continue
        if verb not in verbs or _is_apposed(reading, place) or _is_governed(reading, place):
            continue
        if not _is_named_behind(reading, place + 3):
            return True
    return False


@cache
def _list_told_nouns(language: str) -> frozenset[str]:
    """The nouns for a person or a thing of which another sentence may tell."""
    return load_lexicon(language).person_nouns | load_gate_words(language).shells


def _order_report(reading: SentenceReading, place: int) -> tuple[str, str, str]:
    """The three words at a place as article, noun and verb: "the official said", and "dijo el
    alcalde" as well as "el alcalde dijo"."""
    first, second, third = reading.lower[place : place + 3]
    is_behind = reading.lexicon.drops_subjects and first not in reading.words.articles
    return (second, third, first) if is_behind else (first, second, third)


def _is_apposed(reading: SentenceReading, place: int) -> bool:
    """Whether the role explains a name: "Otto Vidal, the governor, announced"."""
    if not place or not reading.tokens[place - 1][0].isupper():
        return False
    name, article, noun = reading.tokens[place - 1 : place + 2]
    is_day = name in reading.lexicon.calendar_words
    return not is_day and f"{name}, {article} {noun}," in reading.outside


def _is_governed(reading: SentenceReading, place: int) -> bool:
    """Whether the role tells of other people before it: "people close to the minister said".

    Where the verb stands first, so does its subject behind it.
    """
    is_first = reading.lower[place] in reading.words.articles
    return is_first and reading.lower[place - 1] in reading.lexicon.prepositions


def _is_named_behind(reading: SentenceReading, place: int) -> bool:
    """Whether a name or "of …" follows: "aseguró el fiscal general de la República, Ana Ruiz".

    Behind an English verb a name follows at once, or is another's; "on Monday" and "in Lomas" name
    nobody, "the man said to have fled" reports nothing.
    """
    is_verb_first, words = reading.lexicon.drops_subjects, reading.words
    following = reading.tokens[place : place + (NAMED_WITHIN if is_verb_first else 1)]
    of_verb = () if is_verb_first else (*words.place_prepositions, *words.day_links)
    if following and following[0].lower() in {*words.complements}.difference(of_verb):
        return True
    days = reading.lexicon.calendar_words
    return any(token[0].isupper() and token not in days for token in following)


def points_nowhere(reading: SentenceReading) -> str | None:
    """A pronoun for somebody whom no word before it in the sentence names, or who reports it all.

    In an opening phrase it may point ahead: "In a rare retreat from his plan, Arroyo …".
    """
    if _closes_with_pronoun(reading):
        return "reporter"
    for place, word in enumerate(reading.lower):
        is_plural = word in reading.words.plurals
        if not is_plural and word not in reading.words.masculine_feminine:
            continue
        named = reading.names_before(place) and (is_plural or reading.hints_at_person(place))
        if named or (is_plural and _has_plural(reading, place)):
            break
        if not reading.names_after_opening(place):
            return "unnamed"
        break
    return _reports_as_pronoun(reading)


def _closes_with_pronoun(reading: SentenceReading) -> bool:
    """ "…, he said on Monday.": somebody of whom what he reports does not tell."""
    closing = _PRONOUN_REPORT.search(reading.outside)
    if closing is None or reading.lexicon.drops_subjects:
        return False
    pronouns = reading.lexicon.masculine_pronouns | reading.lexicon.feminine_pronouns
    one, verb = closing["pronoun"].lower(), closing["verb"].lower()
    is_person = one in pronouns or one in reading.words.plurals
    return is_person and verb in reading.lexicon.finite_reporting_verbs


def _has_plural(reading: SentenceReading, place: int) -> bool:
    before = range(place)
    return any(_PLURAL.match(reading.tokens[n]) for n in before) or any(
        reading.lower[n] in reading.lexicon.coordinators for n in before
    )


def _reports_as_pronoun(reading: SentenceReading) -> str | None:
    """ "…," he said: with a quotation, he is whom the sentence before named."""
    if not reading.quotations:
        return None
    pronouns = reading.lexicon.masculine_pronouns | reading.lexicon.feminine_pronouns
    verbs = reading.lexicon.reporting_verbs
    pairs = zip(reading.lower, reading.lower[1:], strict=False)
    is_reported = any(
        (one in pronouns and two in verbs) or (one in verbs and two in pronouns)
        for one, two in pairs
    )
    return "reporter" if is_reported and not reading.names_anybody else None
