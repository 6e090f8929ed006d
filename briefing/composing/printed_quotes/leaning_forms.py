"""By what form a sentence of a speech or a document leans, whatever its words stand for.

"These tariffs end on Monday" names a thing that another sentence told; "The second is that …"
counts what another began; "We think not, because …" answers what somebody asked; "…, as I just
described" points at what was heard.
"""

from collections.abc import Sequence

from briefing.composing.gate.reading import SentenceReading
from briefing.composing.printed_quotes.quote_words import (
    QuoteWords,
    load_quote_words,
    says_any,
)
from briefing.composing.printed_quotes.speech_signs import find_deed

NOUN_WITHIN = 2  # words behind "these", among which the noun stands: "these two duties"
SAME_LETTERS = 5  # first ones of a noun and of one before it: "arancel", "esos aranceles"
SHORTEST_TOLD = 4  # letters of a word before "closing them" that may be what is closed


def leans_by_form(reading: SentenceReading) -> bool:
    """Whether it names a thing as told that nothing in it has told, answers what is not printed,
    or points at what its speaker said before.
    """
    words = load_quote_words(reading.article.language)
    said = (*words.answering, *words.pointing_back)
    return names_untold_thing(reading) or says_any(reading.text, said)


def counts_on(reading: SentenceReading) -> bool:
    """Whether it opens as one of several: "The second, because …", "There is another way"."""
    return says_any(reading.text, load_quote_words(reading.article.language).enumerating)


def names_untold_thing(reading: SentenceReading) -> bool:
    """Whether "these" stands before a noun that is not told before it, or alone at the end; or what
    "closing them" closes stands nowhere before it.

    "This week", "this country" and, in a paper, "this order" are what they are everywhere; and
    "that call which we had" says itself which one. A paper is of one matter: what it names so
    behind its act is of that, "agreed to meet again to further these aims".
    """
    words, deed = load_quote_words(reading.article.language), find_deed(reading)
    is_paper = reading.article.article.kind == "statement" and deed is not None
    within = reading.lower[:deed] if is_paper else reading.lower
    return any(
        _is_untold(reading, place, words)
        for place, one in enumerate(within)
        if one in words.thing_demonstratives
    ) or any(
        _is_glued(reading.lower[:place], one, words) for place, one in enumerate(reading.lower)
    )


def _is_untold(reading: SentenceReading, place: int, words: QuoteWords) -> bool:
    behind = reading.lower[place + 1 : place + 1 + NOUN_WITHIN]
    if not behind or behind[0] in reading.lexicon.coordinators:
        return True  # "the first deliveries of these", "on this and on other matters"
    known = {*reading.words.calendar_nouns, *words.deictic_nouns}
    if reading.article.article.kind == "statement":
        known |= {*words.own_papers}
    if not known.isdisjoint(behind) or _opens_clause(reading, behind[0]):
        return False
    if _is_defined(reading, place):
        return False
    told = {one[:SAME_LETTERS] for one in reading.lower[:place] if len(one) >= SHORTEST_TOLD}
    return told.isdisjoint(one[:SAME_LETTERS] for one in behind)


def _is_defined(reading: SentenceReading, place: int) -> bool:
    """Whether a clause says which one is meant: "this tax that they want to put on remittances".

    "This decision that was taken" does not say it, nor ", which is also …".
    """
    clause = reading.lower[place + NOUN_WITHIN : place + NOUN_WITHIN + 2]
    if len(clause) < 2 or clause[0] not in reading.lexicon.relative_pronouns:
        return False
    if reading.lower[place] in reading.words.far_demonstratives:
        return True
    empty = {*load_quote_words(reading.article.language).impersonal, *reading.words.additives}
    passive = reading.lexicon.passive_auxiliaries | reading.lexicon.finite_auxiliaries
    return clause[1] not in empty | passive


def _opens_clause(reading: SentenceReading, word: str) -> bool:
    """Whether a word behind "this" is no noun: "this is", "those who", "those taking"."""
    lexicon, words = reading.lexicon, load_quote_words(reading.article.language)
    verbs = lexicon.present_copulas | lexicon.finite_auxiliaries | lexicon.modals
    verbs |= lexicon.passive_auxiliaries | lexicon.complementizers | lexicon.prepositions
    is_clause = word in verbs | lexicon.relative_pronouns | lexicon.saying_verbs
    return is_clause or word.endswith(words.gerund_endings or ("\0",))


def _is_glued(before: Sequence[str], word: str, words: QuoteWords) -> bool:
    """Whether an object stands at the end of a verb, and nothing before it is of its kind."""
    ending = next((one for one in words.plural_clitics if word.endswith(one)), None)
    if ending is None:
        return False
    kinds = (ending[-2:], *words.genderless_plurals)
    return not any(len(one) >= SHORTEST_TOLD and one.endswith(kinds) for one in before)
