"""Words that stand for what another sentence told, and which of them a sentence explains itself."""

from collections.abc import Iterator
from itertools import pairwise

from briefing.composing.gate.reading import SentenceReading
from briefing.composing.printed_quotes.quote_words import load_quote_words

EMPTY_WITHIN = 4  # words behind "it is", among which the clause that it stands for opens
WAITED_WITHIN = 8  # words behind "it will be", among which that clause opens: "a pity if"
NAMED_AT_ONCE = 5  # words from a stand-in on, among which the name of what it means stands


def count_stand_ins(reading: SentenceReading) -> int:
    """How many words stand for what was told before: no "that" of a clause, no "this week"."""
    return sum(1 for _ in _find_stand_ins(reading))


def count_untold(reading: SentenceReading) -> int:
    """How many of them nothing in the sentence itself explains.

    "The plan that will end" and "made clear that Norlandia pays" lean on nothing, nor does "its"
    behind a name, and "this order" is the paper itself.
    """
    return sum(not _is_explained(reading, place) for place in _find_stand_ins(reading))


def opens_with_stand_in(reading: SentenceReading) -> bool:
    """ "It’s a matter of …", "This is why …": a pronoun for what was told is the subject, be it of
    a clause ("If he does not, …").

    "It is clear to me that we pay" waits for its clause, and "this order ends it" names a thing.
    """
    words, lexicon = load_quote_words(reading.article.language), reading.lexicon
    opening = (*reading.lower, "", "")
    if opening[0] in lexicon.clause_openers:
        opening = opening[1:]
        if opening[0] in {*reading.words.masculine_feminine, *reading.words.plurals}:
            return True
    first, rest = opening[0], [*opening[1:]]
    first, apostrophe, _ = first.replace("’", "'").partition("'")
    is_empty = first in words.empty_subjects
    verb = rest.pop(0) if rest and not apostrophe else ""
    finite = lexicon.finite_auxiliaries | lexicon.modals | lexicon.passive_auxiliaries
    is_auxiliary = bool(apostrophe) or verb in finite | lexicon.present_copulas
    if not is_empty:
        return first in words.demonstratives and is_auxiliary
    conditions = lexicon.clause_openers.intersection(words.supposing)
    waited = lexicon.complementizers | conditions | {"to"}
    waits = any(
        one in waited and not (one == "to" and two in words.object_selves)  # "clear to me"
        for one, two in pairwise(rest[1:WAITED_WITHIN])
    )
    return not (is_auxiliary and waits)


def leans_on_earlier(reading: SentenceReading) -> bool:
    """Whether a question has a word that nothing in it explains.

    To whom it is put needs no name ("Le envió su carta"), and what is named at once none before it
    ("this programme Sowing Life"), nor is what was named before it ("which steps? Are those steps
    …").
    """
    words = load_quote_words(reading.article.language)
    untold = (
        place
        for place in _find_stand_ins(reading)
        if reading.lower[place] not in words.addressed and not _is_explained(reading, place)
        if not {*reading.lower[place + 1 : place + 2]} & {*reading.lower[:place]}
    )
    return any(
        reading.lower[place] in words.neuters
        or not any(one[0].isupper() for one in reading.tokens[place + 1 : place + NAMED_AT_ONCE])
        for place in untold
    )


def _find_stand_ins(reading: SentenceReading) -> Iterator[int]:
    """The places of words that stand for what was told before."""
    words, lower = load_quote_words(reading.article.language), (*reading.lower, "")
    known = {*reading.words.calendar_nouns, *reading.words.complements} - {"for", "to", "of"}
    clauses = reading.lexicon.complementizers
    for place, (one, two) in enumerate(pairwise(lower)):
        subjects = reading.lexicon.determiners | {*words.empty_subjects}
        opens_clause = one in clauses and place and two in subjects
        is_told = opens_clause or two in known or _is_empty_subject(reading, place)
        if one in words.stand_ins and not is_told:
            yield place


def _is_empty_subject(reading: SentenceReading, place: int) -> bool:
    """Whether "it" stands for the clause behind it: "it is necessary to continue the order"."""
    if reading.lower[place] not in load_quote_words(reading.article.language).empty_subjects:
        return False
    behind = reading.lower[place + 1 : place + 2 + EMPTY_WITHIN]
    is_copula = bool(behind) and behind[0] in reading.lexicon.present_copulas
    opens = reading.lexicon.complementizers | {"to"}
    return is_copula and not opens.isdisjoint(behind[2:])


def _is_explained(reading: SentenceReading, place: int) -> bool:
    """Whether it opens a clause, means somebody named before it, or the paper that says it."""
    words, lexicon = load_quote_words(reading.article.language), reading.lexicon
    word, following = reading.lower[place], (*reading.tokens, "")[place + 1]
    if following.lower() in words.own_papers:
        return True
    if word in lexicon.complementizers and place:
        finite = lexicon.finite_auxiliaries | lexicon.modals | lexicon.passive_auxiliaries
        is_verb = following.lower() in finite or following.endswith(reading.words.present_endings)
        return is_verb or following[:1].isupper()
    persons = {*reading.words.plurals, *reading.words.masculine_feminine, *words.own_things}
    return word in persons and (
        reading.names_before(place) or any(token[0].isupper() for token in reading.tokens[1:place])
    )
