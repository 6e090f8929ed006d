"""Verbs before a quote in its sentence, and whose they are; nouns for something said, and whose."""

from briefing.quoting import mentions, subjects
from briefing.quoting.mentions import Mention
from briefing.quoting.places import Found, Place, cue

_WORDS_OF_PRAISE = 3  # words between a possessive and its noun: "Trump's recent evidence-free assertion"


def verb_before(place: Place, *, judging: bool) -> int | None:
    """The reporting verb nearest before the quote: in its main clause, else in the whole sentence."""
    return _verb(place, place.at, place.main, judging=judging) or _verb(place, place.main, place.low, judging=judging)


def governed(place: Place, verb: int) -> Found | None:
    """Who a verb before the quote belongs to.

    "He" and "she" in a clause that another one reports ("Ruiz said she hoped") are whoever that other one names. A
    participle, an infinitive or a second verb ("and declared") has the subject of the verb before it.
    """
    subject = _subject(place, verb)
    if subject is not None and subject.kind == "pronoun":
        outer = _verb(place, subject.first, place.main, judging=False)
        reporting = _subject(place, outer) if outer is not None else None
        if reporting is not None and outer is not None and reporting.kind != "pronoun":
            return Found(mention=reporting, cue=cue(place.tokens[outer]))
    return Found(mention=subject, cue=cue(place.tokens[verb])) if subject else None


def owner(place: Place) -> Found | None:
    """Whose word a noun before the quote is: "Salazar's claim", "her recent claim", "the contention of Salazar"."""
    tokens, lexicon = place.tokens, place.lexicon
    for at in range(place.at - 1, place.low, -1):
        if tokens[at].lower not in lexicon.sayings:
            continue
        found = _owner_before(place, at)
        if found is None and at + 1 < place.at and tokens[at + 1].lower in lexicon.owners:
            found = mentions.starting_at(tokens, at + 2, place.at, lexicon)
        if found is not None:
            return Found(mention=found, cue=cue(tokens[at]))
    return None


def _owner_before(place: Place, noun: int) -> Mention | None:
    tokens, lexicon = place.tokens, place.lexicon
    for at in range(noun - 1, max(place.low - 1, noun - 2 - _WORDS_OF_PRAISE), -1):
        if tokens[at].text in ("’s", "'s", "’", "'"):
            return mentions.ending_at(tokens, at - 1, place.low, lexicon)
        if tokens[at].lower in lexicon.possessives:
            return mentions.possessive(tokens[at], at)
        if not tokens[at].is_word:
            return None
    return None


def _subject(place: Place, verb: int) -> Mention | None:
    """The verb's own subject, or the one that it shares with the verbs before it, or the sentence's."""
    tokens, lexicon = place.tokens, place.lexicon
    low = place.main if verb >= place.main else place.low
    at: int | None = verb
    while at is not None:
        if subjects.is_finite(tokens, at, lexicon):
            subject = subjects.before(tokens, at, low, lexicon)
            if subject is not None:
                return subject
        at = _verb(place, at, low, judging=True)
    return subjects.opening(tokens, low, verb, lexicon)


def _verb(place: Place, end: int, low: int, *, judging: bool) -> int | None:
    for at in range(end - 1, low - 1, -1):
        if subjects.is_verb(place.tokens, at, place.lexicon, judging=judging):
            return at
    return None
