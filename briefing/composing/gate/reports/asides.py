"""Whether a report without its speaker stands between commas: "Entre ambos, precisó, subió"."""

import re

from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.gate.signs.tense import is_participle, is_past
from briefing.quoting.tokens.given_names import is_given_name

# Up to three words between commas; the second comma may open the next of them.
_ASIDE = re.compile(r",\s+(?P<words>[^\W\d_]+(?:\s[^\W\d_]+){0,2})(?=,)")


def reports_aside(reading: SentenceReading) -> str | None:
    """ "reporter" for ", precisó," and ", he said," of somebody whom no word before names.

    ", precisó Ana Ruiz," and ", dijo la secretaria," say who it is.
    """
    if reading.outside.count(",") < 2:  # the two of an aside
        return None
    for aside in _ASIDE.finditer(reading.outside):
        if _is_bare_report(aside["words"].lower().split(), reading):
            place = len(WORD.findall(reading.outside[: aside.start()]))
            return None if _tells_of_person(reading, place) else "reporter"
    return None


def _is_bare_report(words: list[str], reading: SentenceReading) -> bool:
    """Whether these are a verb of saying with a pronoun, or alone where it needs no subject."""
    lexicon = reading.lexicon
    verbs = [word for word in words if _is_report(word, reading)]
    pronouns = [word for word in words if word in reading.words.masculine_feminine]
    rest = {*words}.difference(verbs, pronouns, reading.words.time_adverbs, lexicon.calendar_words)
    rest = {word for word in rest if not word.endswith(reading.words.manner_endings or ("\0",))}
    return len(verbs) == 1 and not rest and (bool(pronouns) or lexicon.drops_subjects)


def _is_report(word: str, reading: SentenceReading) -> bool:
    """Whether it is a finite form: no "decir", "dicho", and no noun."""
    lexicon = reading.lexicon
    if word not in lexicon.finite_reporting_verbs or word in lexicon.noun_verb_homographs:
        return False
    return not (lexicon.drops_subjects and (word.endswith("r") or is_participle(word, reading)))


def _tells_of_person(reading: SentenceReading, place: int) -> bool:
    """Whether somebody acts before this place who may be the one who says it.

    Before the verb of an English sentence nobody does: "The exit of Mayor Brandt, he said, is near"
    is another's word of him.
    """
    lexicon, before = reading.lexicon, range(place)
    if not lexicon.drops_subjects and not any(_is_verb(reading, n) for n in before):
        return False
    return any(
        reading.lower[n] in lexicon.person_nouns
        or reading.lower[n] in lexicon.finite_reporting_verbs
        or (reading.tokens[n][0].isupper() and is_given_name(reading.tokens[n]))
        for n in before
    )


def _is_verb(reading: SentenceReading, place: int) -> bool:
    word, lexicon = reading.lower[place], reading.lexicon
    verbs = lexicon.finite_reporting_verbs | lexicon.finite_auxiliaries | lexicon.modals
    return word in verbs or is_past(reading, place)
