"""Whether a sentence opens with a thing or people that only another sentence tells of.

"The cap comes weeks after the vote", "El vuelo arrancará el 12 de junio": an article, a noun of any
kind and its verb. What there is one of ("the government", "the peso"), a public body ("the court"),
what an adjective says whose it is ("las autoridades mexicanas") and a day ("El viernes, …") stand
by themselves; so does a plural in Spanish, which may mean all.
"""

from functools import cache

from briefing.composing.gate.absent import acts_at
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.reports.reporters import HEADS
from briefing.composing.gate.signs.tense import is_future
from briefing.composing.gate.words import load_gate_words
from briefing.composing.sentence_matter import read_matter
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.plain_words import list_singulars
from briefing.text.stop_words import load_stop_words

MOST_WORDS = 3  # of the noun and its adjectives: "the illegal immigrant caravan"


def opens_with_bare_subject(reading: SentenceReading) -> bool:
    """Whether an article and a noun without more are the subject of its first verb."""
    lower, tokens, words = reading.lower, reading.tokens, reading.words
    if reading.opens_with_quotation or not lower or lower[0] not in words.articles:
        return False
    closed = _list_closed(reading.article.language)
    for place in range(1, min(1 + MOST_WORDS, len(lower) - 1)):
        token = tokens[place]
        is_adverb = token in closed or token.endswith(words.manner_endings)
        if is_adverb or not (token.isalpha() and token.islower()):
            return False
        if _acts(reading, place + 1):
            return not stands_by_itself(reading, tokens[1 : place + 1])
    return False


def _acts(reading: SentenceReading, place: int) -> bool:
    """Whether the verb stands here, or a word that only a verb follows: "no", "se"."""
    lexicon, words = reading.lexicon, reading.words
    token = reading.tokens[place]
    if not token.islower() or token in words.day_links:
        return False
    before_verbs = {*words.reflexives, *lexicon.clitics} | lexicon.negations
    if lexicon.drops_subjects and token in before_verbs:
        return True
    return acts_at(reading, place) or is_future(token, words, lexicon)


def stands_by_itself(reading: SentenceReading, phrase: tuple[str, ...]) -> bool:
    """Whether it is a public body, or known without another sentence."""
    bodies = reading.lexicon.organization_nouns - {*reading.words.bodies}
    return _has_singular(phrase, bodies) or is_known_to_all(reading, phrase)


def is_known_to_all(reading: SentenceReading, phrase: tuple[str, ...]) -> bool:
    """Whether of a noun with its adjectives there is one, or it is somebody's, or a day.

    In Spanish a plural may mean all: "Los camiones esperarán".
    """
    words, lower = reading.words, tuple(word.lower() for word in phrase)
    if not words.calendar_nouns.isdisjoint(lower) or _has_singular(lower, HEADS | words.unique):
        return True
    if reading.lexicon.drops_subjects and lower[0].endswith("s"):
        return True
    matter = read_matter(" ".join(phrase), reading.article.language, reading.profile)
    is_somebodys = bool(matter.first or matter.second or matter.thirds)
    return is_somebodys and (len(phrase) > 1 or lower[0].endswith("s"))


def _has_singular(phrase: tuple[str, ...], nouns: frozenset[str]) -> bool:
    return any(not {*list_singulars(word.lower())}.isdisjoint(nouns) for word in phrase)


@cache
def _list_closed(language: str) -> frozenset[str]:
    lexicon = load_lexicon(language)
    closed = lexicon.prepositions | lexicon.np_boundary_words | lexicon.determiners
    return closed.union(load_gate_words(language).complements, load_stop_words(language))
