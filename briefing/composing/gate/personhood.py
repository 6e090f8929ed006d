"""Whether a sentence speaks as somebody: I, we, our, you outside quotation marks."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.signs.tense import is_participle

# So many sentences at least, this share of them with I or we: a speech, transcript or statement.
# On the labelled days remarks and press briefings have .40 to .82, nearly all reports at most .06.
LEAST_SENTENCES, SPEAKING_SHARE = 4, 0.35
# Of these, so many with no "said the president" of their own: newspapers that print no marks give
# each such sentence its speaker (both reports found among 380 articles: all of theirs), in
# transcripts two to four in five have none.
UNREPORTED_SHARE = 0.5


def speaks_as_somebody(reading: SentenceReading) -> bool:
    """Whether I, we or you stand outside the marks."""
    words, places = reading.words, range(len(reading.tokens))
    if not words.speaking.isdisjoint(_list_heads(reading)) and any(
        _is_first_person(reading, place) for place in places
    ):
        return True
    if words.person_endings and any(_ends_in_first_person(reading, place) for place in places):
        return True
    return bool(words.first_person_pronoun) and "I" in reading.outside and _says_i(reading)


def _list_heads(reading: SentenceReading) -> tuple[str, ...]:
    """Its words in lower case, and what stands before an apostrophe: "we" of "we’ve"."""
    torn = (word.replace("’", "'") for word in reading.lower if "’" in word or "'" in word)
    return (*reading.lower, *(word.split("'")[0] for word in torn))


def is_spoken_document(readings: Sequence[SentenceReading]) -> bool:
    """Whether so many sentences of an article speak as somebody that all of it is somebody's."""
    if readings and readings[0].article.article.kind in ("transcript", "statement"):
        return True
    speaking = [one for one in readings if speaks_as_somebody(one)]
    if len(readings) < LEAST_SENTENCES or len(speaking) < SPEAKING_SHARE * len(readings):
        return False
    unreported = sum(not _reports_speaker(one) for one in speaking)
    return unreported >= UNREPORTED_SHARE * len(speaking)


def _reports_speaker(reading: SentenceReading) -> bool:
    """Whether a verb of saying gives its words to another: "dijo el alcalde", no "I said"."""
    words = reading.words
    selves = {*words.first_person, words.first_person_pronoun.lower()}
    return any(
        verb in reading.lexicon.finite_reporting_verbs and before not in selves
        for before, verb in pairwise(("", *reading.lower))
    )


def _is_first_person(reading: SentenceReading, place: int) -> bool:
    token, lower = reading.tokens[place], reading.lower[place]
    if token.isupper() and len(token) > 1:  # US, ME (Maine)
        return False
    if lower in reading.words.first_person_auxiliaries:  # "he dicho"
        return any(is_participle(one, reading) for one in reading.lower[place + 1 : place + 2])
    return lower.replace("’", "'").split("'")[0] in reading.words.first_person


def _says_i(reading: SentenceReading) -> bool:
    """A capital I that is no numeral behind a name ("World War I")."""
    for place, token in enumerate(reading.tokens):
        if token.replace("’", "'").split("'")[0] != "I":
            continue
        behind_name = place > 0 and reading.tokens[place - 1][0].isupper() and place > 1
        if not behind_name or "’" in token or "'" in token:
            return True
    return False


def _ends_in_first_person(reading: SentenceReading, place: int) -> bool:
    """ "acordamos", but no noun: "los extremos", "últimos", "Ramos"."""
    token = reading.tokens[place]
    endings = reading.words.person_endings
    if not endings or not token.endswith(endings) or len(token) < 5:
        return False
    if token in reading.words.not_persons or (token[0].isupper() and place > 0):
        return False
    stem = next(token.removesuffix(ending) for ending in endings if token.endswith(ending))
    if any(letter in "áéíóú" for letter in stem):  # próximos, últimos, préstamos
        return False
    before = reading.lower[place - 1] if place else ""
    return before not in reading.lexicon.determiners and not before.isdigit()
