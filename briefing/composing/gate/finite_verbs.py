"""Whether a sentence has a finite verb, as far as endings and closed classes of words show."""

from functools import cache

from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.words import load_gate_words
from briefing.quoting.tokens.lexicon_loading import load_lexicon


def has_finite_verb(reading: SentenceReading) -> bool:
    """Whether a finite verb is found outside the marks; True for longer sentences.

    Longer ones without a verb hardly occur, and their verb may be one that no ending tells.
    """
    if reading.length >= reading.words.verb_within:
        return True
    if not _list_finite(reading.article.language).isdisjoint(reading.lower):
        return True
    return any(_ends_as_verb(reading, place) for place in range(1, len(reading.lower)))


@cache
def _list_finite(language: str) -> frozenset[str]:
    """The words that are finite verbs, whatever they end with."""
    lexicon, words = load_lexicon(language), load_gate_words(language)
    auxiliaries = lexicon.finite_auxiliaries | lexicon.passive_auxiliaries | lexicon.modals
    listed = words.irregular_pasts | words.finite_presents
    return auxiliaries | listed | lexicon.finite_reporting_verbs


def _ends_as_verb(reading: SentenceReading, place: int) -> bool:
    """Whether a word has an ending of finite verbs and stands where no noun must."""
    token, before = reading.tokens[place], reading.lower[place - 1]
    if token[0].isupper() or len(token) < 4:
        return False
    if token.endswith((*reading.words.past_endings, *reading.words.future_endings)):
        return True
    if reading.lexicon.drops_subjects:
        return token.endswith(reading.words.present_endings) and (
            before not in reading.lexicon.noun_openers
        )
    # A verb in -s has a subject in the singular, one without it a plural: "customs officers" is no
    # clause, "delegations meet again" is.
    is_plural = before.endswith("s") and not before.endswith(("ss", "us", "’s", "'s"))
    if not token.endswith(reading.words.present_endings) or token.endswith("ss"):
        return is_plural and _goes_on_as_clause(reading, place)
    lexicon = reading.lexicon
    openers = (lexicon.determiners, lexicon.np_prepositions, lexicon.coordinators)
    return not is_plural and not any(before in group for group in openers)


def _goes_on_as_clause(reading: SentenceReading, place: int) -> bool:
    """Whether this word, no closed-class word itself, is followed by more than "of" or "and"."""
    lexicon, word = reading.lexicon, reading.lower[place]
    known = (
        lexicon.determiners, lexicon.prepositions, lexicon.np_prepositions,
        lexicon.np_boundary_words,
    )  # fmt: skip
    following = reading.lower[place + 1 : place + 2]
    if not following or any(word in group for group in known):
        return False
    return following[0] != "of" and following[0] not in lexicon.coordinators
