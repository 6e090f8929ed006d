"""Whether a sentence has a finite verb, as far as endings and closed classes of words show."""

from briefing.composing.gate.reading import SentenceReading


def has_finite_verb(reading: SentenceReading) -> bool:
    """Whether a finite verb is found outside the marks; True for longer sentences.

    Longer ones without a verb hardly occur, and their verb may be one that no ending tells.
    """
    if reading.length >= reading.words.verb_within:
        return True
    known = reading.lexicon.finite_auxiliaries | reading.lexicon.modals
    known |= reading.lexicon.passive_auxiliaries | frozenset(
        (*reading.words.irregular_pasts, *reading.words.finite_presents)
    )
    known |= reading.lexicon.finite_reporting_verbs
    if not known.isdisjoint(reading.lower):
        return True
    return any(_ends_as_verb(reading, place) for place in range(1, len(reading.lower)))


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
    return not is_plural and before not in reading.lexicon.determiners | frozenset(
        (*reading.lexicon.np_prepositions, *reading.lexicon.coordinators)
    )


def _goes_on_as_clause(reading: SentenceReading, place: int) -> bool:
    """Whether this word, no closed-class word itself, is followed by more than "of" or "and"."""
    known = reading.lexicon.determiners | reading.lexicon.prepositions
    known |= reading.lexicon.np_prepositions | reading.lexicon.np_boundary_words
    following = reading.lower[place + 1 : place + 2]
    stops = reading.lexicon.coordinators | {"of"}
    return reading.lower[place] not in known and bool(following) and following[0] not in stops
