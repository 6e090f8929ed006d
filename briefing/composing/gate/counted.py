"""Whether a sentence's subject is one of several that another counts: "The second requires …"."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.signs.tense import SHORTEST_BY_ENDING, SHORTEST_VERB

TARGET_WITHIN = 8  # words behind "obliga a" in which the infinitive stands


def stands_for_counted(reading: SentenceReading) -> bool:
    """Whether a numeral or "another", without a noun behind it, is the subject: "One requires …".

    "The third round", "One person" and "One of the orders" say what they count.
    """
    place = int(reading.lower[0] in reading.words.articles)
    counted, verb, behind = _list_words(reading.lower, place, 3)
    if counted in reading.words.counted_alone:
        return verb not in reading.words.complements
    is_several = counted in reading.words.quantifiers
    if not (is_several or counted in reading.words.counted) or not verb:
        return False
    if is_several and verb.endswith("s") and verb not in _list_sure_verbs(reading):
        return False
    if reading.tokens[place + 1][0].isupper() or verb in reading.words.calendar_nouns:
        return False
    if verb in _list_sure_verbs(reading):
        return behind not in reading.lexicon.possessive_prepositions
    is_verb = _is_spanish_verb if reading.lexicon.drops_subjects else _is_english_verb
    return len(verb) >= SHORTEST_VERB and is_verb(reading, place + 1)


def reports_of_counted(reading: SentenceReading) -> bool:
    """ "The palace says the two will meet": which two, nothing before it names."""
    words, lexicon, lower = reading.words, reading.lexicon, reading.lower
    links = lexicon.complementizers
    for place in range(1, len(lower) - 2):
        article, counted, verb = lower[place : place + 3]
        if article not in words.articles or counted not in words.counted:
            continue
        before = place - 1 - (lower[place - 1] in links)
        if before < 0 or lower[before] not in lexicon.finite_reporting_verbs:
            continue
        named = not lexicon.coordinators.isdisjoint(lower[:before])
        if not named and verb in _list_sure_verbs(reading):
            return True
    return False


def opens_among_unnamed(reading: SentenceReading) -> bool:
    """ "Among the surrendered is …": some of whom another sentence says who they are."""
    opener, article, _, verb = _list_words(reading.lower, 0, 4)
    if opener not in reading.words.among or article not in reading.words.articles:
        return False
    return verb in {*_list_sure_verbs(reading), *reading.words.placed_among}


def _list_words(words: Sequence[str], start: int, number: int) -> list[str]:
    """So many words from a place on, "" for each that is missing."""
    found = list(words[start : start + number])
    return [*found, *[""] * (number - len(found))]


def _list_sure_verbs(reading: SentenceReading) -> frozenset[str]:
    """The closed class of words that are finite verbs, or stand before one, and are no nouns.

    Spanish nouns look like presents in -a: "una baja en el precio".
    """
    words, lexicon = reading.words, reading.lexicon
    verbs = lexicon.finite_auxiliaries | lexicon.modals | lexicon.passive_auxiliaries
    presents = (
        verb for verb in words.finite_presents if len(verb) < SHORTEST_VERB or verb[-1] != "a"
    )
    verbs |= lexicon.finite_reporting_verbs - lexicon.noun_verb_homographs
    listed = frozenset((*words.perfect_auxiliaries, *presents, *words.reflexives))
    return verbs | listed | (lexicon.negations - lexicon.determiners)


def _is_english_verb(reading: SentenceReading, place: int) -> bool:
    """Whether it ends as a verb, and what follows is its object and no second noun or verb."""
    word, after = _list_words(reading.lower, place, 2)
    if _has_object(reading, place):
        is_past = word.endswith("ed") or word in reading.words.irregular_pasts
        return is_past or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
    return after in reading.lexicon.prepositions and word.endswith("ed")


def _has_object(reading: SentenceReading, place: int) -> bool:
    """Whether a determiner, a name or a plural follows: "requires carriers"."""
    token, behind = _list_words(reading.tokens, place + 1, 2)
    if not token or behind.lower() in reading.words.calendar_nouns:
        return False
    lower = token.lower()
    if lower in reading.lexicon.determiners:
        return True
    if lower in reading.words.calendar_nouns or lower in _list_sure_verbs(reading):
        return False
    return token[0].isupper() or (len(token) >= SHORTEST_BY_ENDING and token.endswith("s"))


def _is_spanish_verb(reading: SentenceReading, place: int) -> bool:
    """Whether it ends as a verb of the past, or as one of the present before what it governs."""
    word = reading.lower[place]
    if word in reading.words.irregular_pasts or word.endswith(("ó", "aron", "ieron")):
        return True
    if not word.endswith(("a", "e", "an", "en")):
        return False
    after, behind = _list_words(reading.lower, place + 1, 2)
    if after in reading.lexicon.determiners:
        return behind not in reading.words.calendar_nouns
    target = reading.lower[place + 1 : place + 1 + TARGET_WITHIN]
    return after in reading.lexicon.object_markers and any(
        one == "a" and two.endswith(("ar", "er", "ir")) for one, two in pairwise(target)
    )
