"""Whether a sentence leans on the one before it, so that it says less, or another thing, alone."""

import re

from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.gate.words import opening_pattern

# Heads of state and government: of whom there is one, whom everybody knows.
HEADS = frozenset({"president", "presidente", "presidenta", "minister", "pope", "papa"})
# Adverbs of time that open a phrase of time: "ya en abril, …".
_TIME_ADVERBS = frozenset({"ya", "ayer", "hoy", "anoche", "antier"})
LINK_WITHIN = 10  # words: a link between commas there ties the whole sentence
_PLURAL = re.compile(r"[^\W\d_]{3,}s$")
# Three words that close a sentence as a report without its speaker: ", añadió.", ", he said."
_CLOSING_REPORT = re.compile(r",\s+(?P<verb>[^\W\d_]+)(?:\s[^\W\d_]+mente)?\s*[.!…]$")


def find_leaning(reading: SentenceReading) -> str | None:
    """The code of how it leans on the sentence before; None if it stands by itself.

    "connective", "pronoun", "demonstrative", "unnamed" (he, she, they), "reporter" ("he said"),
    "definite" ("The deal …"), "titled" (the same where the headline names it) or "subjectless".
    """
    if not reading.tokens:
        return None
    if _reports_by_role(reading):
        return "reporter"
    for check in (_opens_with_link, _opens_with_shell, _drops_subject, _points_nowhere):
        if code := check(reading):
            return code
    return None


def _opens_with_link(reading: SentenceReading) -> str | None:
    words, text = reading.words, reading.text.replace("’", "'")
    if reading.opens_with_quotation or _opens(text, words.fit_links):
        return None
    if _opens(text, words.coordinators) or _opens_with_connective(reading, text):
        return "connective"
    if _has_inner_link(reading):
        return "connective"
    if _opens(text, words.demonstratives):
        return None if _points_to_calendar(reading) else "demonstrative"
    return "pronoun" if _opens(text, words.pronouns) else None


def _has_inner_link(reading: SentenceReading) -> bool:
    """Whether a link stands between commas behind the first words: "Earlier, though, …"."""
    opening = " ".join(reading.outside.split()[:LINK_WITHIN]).lower()
    return any(f", {link}," in opening for link in reading.words.inner_links)


def _opens_with_connective(reading: SentenceReading, text: str) -> bool:
    """Whether a linking phrase opens it that nothing completes: not "in response to the order"."""
    pattern = opening_pattern(reading.words.connectives)
    match = pattern.match(text) if pattern else None
    if match is None:
        return False
    following = text[match.end() :].split(maxsplit=1)
    return not following or following[0].lower() not in {*reading.words.complements, "than"}


def _opens(text: str, phrases: tuple[str, ...]) -> bool:
    pattern = opening_pattern(phrases)
    return bool(pattern and pattern.match(text))


def _points_to_calendar(reading: SentenceReading) -> bool:
    return len(reading.lower) > 1 and reading.lower[1] in reading.words.calendar_nouns


def _opens_with_shell(reading: SentenceReading) -> str | None:
    """ "The deal will …": a noun for what was told before, and nothing that says of what."""
    if len(reading.tokens) < 3 or reading.lower[0] not in reading.words.articles:
        return None
    if reading.lower[1] not in reading.words.shells or reading.tokens[1][0].isupper():
        return None
    following = reading.tokens[2]
    is_said = reading.lower[2] in reading.words.complements or following[0].isupper()
    if is_said:
        return None
    title = (reading.article.article.title or "").lower()
    return "titled" if reading.lower[1].removesuffix("s") in title else "definite"


def _drops_subject(reading: SentenceReading) -> str | None:
    """Spanish: "Agregó que …", "…, añadió."."""
    if reading.article.language != "es":
        return None
    verbs = reading.lexicon.reporting_verbs - reading.lexicon.participles
    closing = _CLOSING_REPORT.search(reading.outside)
    if closing and closing["verb"].lower() in verbs:
        return "reporter"
    if reading.opens_with_quotation:
        return None
    if _reports_after_opening(reading):
        return "subjectless"
    first = reading.lower[0]
    if first in reading.lexicon.passive_auxiliaries and not first.endswith(("r", "do")):
        return "subjectless"
    looks_past = first.endswith(("ó", "aron", "ieron")) and len(first) > 3
    is_verb = first in verbs or looks_past
    if not is_verb or first in reading.lexicon.noun_verb_homographs:
        return None
    named = len(reading.tokens) > 1 and (
        reading.tokens[1][0].isupper() or reading.lower[1] in reading.words.articles
    )
    return None if named else "subjectless"


def _reports_after_opening(reading: SentenceReading) -> bool:
    """ "En su cuenta de X, advirtió que …": only adverbials before a verb that reports."""
    *opening, clause = _split_at_report(reading)
    if not opening or not clause:
        return False
    adverbials = reading.lexicon.np_prepositions | reading.lexicon.prepositions | _TIME_ADVERBS
    return all(words and words[0] in adverbials for words in opening)


def _split_at_report(reading: SentenceReading) -> list[list[str]]:
    """The words of the phrases between commas up to the first that begins "dijo que", and it.

    [] last where none does.
    """
    phrases = [WORD.findall(part.lower()) for part in reading.outside.split(",")]
    verbs = reading.lexicon.reporting_verbs - reading.lexicon.participles
    for place, words in enumerate(phrases):
        if len(words) > 1 and words[0] in verbs and words[1] == "que":
            return phrases[: place + 1]
    return [[]]


def _reports_by_role(reading: SentenceReading) -> bool:
    """ "…, the official said": somebody whom only the sentence before introduces."""
    known = reading.lexicon.person_nouns - HEADS
    for place in range(len(reading.lower) - 2):
        window = reading.lower[place : place + 3]
        article, noun, verb = (
            window if reading.article.language != "es" else (*window[1:], window[0])
        )
        if article not in reading.words.articles or noun not in known:
            continue
        if verb not in reading.lexicon.reporting_verbs:
            continue
        following = reading.tokens[place + 3 : place + 4]
        is_named = following and (
            following[0][0].isupper() or following[0].lower() in reading.words.complements
        )
        if not is_named and place > 1:
            return True
    return False


def _points_nowhere(reading: SentenceReading) -> str | None:
    """A pronoun for somebody whom no word before it in the sentence names.

    In an opening phrase it may point ahead: "In a rare retreat from his plan, Arroyo …".
    """
    for place, word in enumerate(reading.lower):
        is_plural = word in reading.words.plurals
        if not is_plural and word not in reading.words.masculine_feminine:
            continue
        if reading.names_before(place) or (is_plural and _has_plural(reading, place)):
            break
        if not reading.names_after_opening(place):
            return "unnamed"
        break
    return _reports_as_pronoun(reading)


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
