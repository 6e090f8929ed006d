"""Whether a sentence points back behind its first words: "the aforementioned", "dicha medida"."""

import re
from functools import cache

from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.signs.tense import is_past
from briefing.text.plain_words import list_singulars
from briefing.text.stop_words import load_stop_words

_FURTHER_PREPOSITIONS = ("under", "by")  # before "said agreement"
SHORTEST_PLURAL = 4  # letters
LONGEST_SUBJECT = 10  # words before "said that"; with more, what is meant may stand among them


def points_back_inside(reading: SentenceReading) -> bool:
    """Whether it speaks of what was mentioned, or reports of "said measure", "in this way".

    What stands before within the sentence may be meant: "signed the pact and in this way ended …",
    "rejected the duty and said that said measure …" stay.
    """
    return (
        _mentions(reading)
        or _takes_said(reading)
        or _reports_pointing(reading)
        or _reports_of_told(reading)
        or _stands_for_told(reading)
    )


def points_to_several(reading: SentenceReading) -> bool:
    """ "Lomas would have to lift those levies": which, no plural before it in the sentence says.

    "Those levies that" and "those of May" are told behind it.
    """
    words, tokens, lower = reading.words, reading.tokens, reading.lower
    for place in range(1, len(lower) - 1):
        if lower[place] not in words.plural_demonstratives:
            continue
        noun = _find_noun(reading, place + 1)
        if noun is None or not words.calendar_nouns.isdisjoint(list_singulars(lower[noun])):
            continue
        behind = (*lower[noun + 1 : noun + 2], "")[0]
        is_told = behind in _list_completing(reading)
        return not is_told and not any(_is_plural(token, reading) for token in tokens[:place])
    return False


def _find_noun(reading: SentenceReading, start: int) -> int | None:
    """The place of the plural there, or behind one word that tells it apart: "those air strikes".

    "Those seeking visas" and "those killed" are people.
    """
    token, words = reading.tokens[start], reading.words
    if _is_plural(token, reading):
        return start
    is_apart = token.islower() and token not in load_stop_words(reading.article.language)
    if not is_apart or token.endswith((*words.progress_endings, *words.participle_endings)):
        return None
    following = reading.tokens[start + 1 : start + 2]
    return start + 1 if following and _is_plural(following[0], reading) else None


def _list_completing(reading: SentenceReading) -> frozenset[str]:
    return reading.lexicon.relative_pronouns | reading.lexicon.possessive_prepositions


def _is_plural(token: str, reading: SentenceReading) -> bool:
    """Whether it ends as a plural noun does, and is no name, word of grammar or "says"."""
    lexicon, language = reading.lexicon, reading.article.language
    verbs = lexicon.reporting_verbs | lexicon.finite_auxiliaries
    is_noun = token.islower() and token not in verbs and token not in load_stop_words(language)
    return len(token) >= SHORTEST_PLURAL and token.endswith("s") and is_noun


def _stands_for_told(reading: SentenceReading) -> bool:
    """ "No dio más detalles", "an inquiry in that regard": not "more details of the plan"."""
    lower, phrases = reading.lower, _list_by_first_word(tuple(reading.words.pointing_phrases))
    for place in range(1, len(lower)):
        for words in phrases.get(lower[place], ()):
            end = place + len(words)
            is_completed = end < len(lower) and lower[end] in reading.words.complements
            if lower[place:end] == words and not is_completed:
                return True
    return False


@cache
def _list_by_first_word(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in (tuple(phrase.split()) for phrase in phrases):
        by_first.setdefault(words[0], []).append(words)
    return by_first


def _mentions(reading: SentenceReading) -> bool:
    """ "The aforementioned matters", "los temas mencionados": not "mencionados en la carta"."""
    words, lower = reading.words, (*reading.lower, "")
    return any(
        word in words.mentioned
        and lower[place + 1] not in words.complements
        and not {*words.articles}.isdisjoint(lower[max(place - 2, 0) : place])
        for place, word in enumerate(reading.lower)
    )


def _takes_said(reading: SentenceReading) -> bool:
    """ "Under said agreement": the participle as a determiner, where no verb can stand."""
    said, lexicon = reading.words.said_determiners, reading.lexicon
    if lexicon.drops_subjects or not any(word in reading.lower for word in said):
        return False
    pairs = re.findall(r"([^\W\d_]+) ([^\W\d_]+) (?=([^\W\d_A-Z]+))", reading.outside.lower())
    return any(
        (one in lexicon.np_prepositions or one in _FURTHER_PREPOSITIONS)
        and two in said
        and three not in lexicon.determiners
        for one, two, three in pairs
    )


def _reports_pointing(reading: SentenceReading) -> bool:
    """ "Luna dijo que de esta manera …", "… que en dicha reunión …": all before is who says it."""
    lower, lexicon = reading.lower, reading.lexicon
    for place, word in enumerate(lower[: LONGEST_SUBJECT + 2]):
        if word in lexicon.coordinators or (not place and word in lexicon.clause_openers):
            return False
        if place and word in lexicon.complementizers:
            is_report = lower[place - 1] in lexicon.finite_reporting_verbs
            return is_report and _opens_pointing(reading, place + 1)
    return False


def _reports_of_told(reading: SentenceReading) -> bool:
    """ "The office said the change is …": a bare noun for what neither headline nor subject has."""
    words, lexicon, lower = reading.words, reading.lexicon, reading.lower
    verbs = (n for n in range(1, len(lower)) if lower[n] in lexicon.finite_reporting_verbs)
    said = next(verbs, len(lower))
    if said > LONGEST_SUBJECT or not words.shells.isdisjoint(lower[:said]):
        return False
    behind = (*lower[said + 1 : said + 2], "")[0]
    start = said + 1 + (behind in lexicon.complementizers)
    article, noun, *following = (*reading.tokens[start : start + 4], "", "")
    if article not in words.articles or noun not in words.shells:
        return False
    is_completed = any(one in words.complements or one[:1].isupper() for one in following)
    title = (reading.article.article.title or "").lower()
    return not is_completed and noun.removesuffix("s") not in title


def _opens_pointing(reading: SentenceReading, place: int) -> bool:
    words, following = reading.words, reading.lower[place:]
    if following[:1] and _needs_subject(reading, place):
        return True
    if any(following[: len(link.split())] == tuple(link.split()) for link in words.manner_links):
        return True
    is_inside = following[:1] and following[0] in reading.lexicon.prepositions
    said, noun = (*following[int(bool(is_inside)) :][:2], "", "")[:2]
    return said in words.said_determiners and noun not in (*words.complements, *words.articles, "")


def _needs_subject(reading: SentenceReading, place: int) -> bool:
    """ "Vidal said that meant …": where a verb needs a subject, "that" before it is one."""
    lexicon, verb = reading.lexicon, reading.lower[place]
    if lexicon.drops_subjects:
        return False
    finite = lexicon.finite_auxiliaries | lexicon.modals | lexicon.passive_auxiliaries
    return verb in finite or is_past(reading, place)
