"""Verbs before a quote in its sentence, and whose they are; nouns for something said, and whose."""

from briefing.quoting.attribution.quote_in_sentence import Attribution, QuoteInSentence, token_span
from briefing.quoting.tokens import noun_phrases, subjects, verbs
from briefing.quoting.tokens.noun_phrases import NounPhrase

_WORDS_OF_PRAISE = (
    3  # words between a possessive and its noun: "Trump's recent evidence-free assertion"
)


def find_verb_before(place: QuoteInSentence, *, judging: bool) -> int | None:
    """The reporting verb nearest before the quote: in its main clause, else in the whole sentence."""
    return _verb(place, place.at, place.main, judging=judging) or _verb(
        place, place.main, place.low, judging=judging
    )


def attribute_to_verb(place: QuoteInSentence, verb: int) -> Attribution | None:
    """Who a verb before the quote belongs to.

    What one verb reports of another ("Ruiz said she hoped", "Ruiz said that farmers wanted") is said by the outer one's
    subject. A participle, an infinitive or a second verb ("and declared") has the subject of the verb before it.
    """
    subject = _subject(place, verb)
    if subject is not None and _is_reported(place, verb, subject):
        outer = _finite_before(place, subject.first)
        reporting = _subject(place, outer) if outer is not None else None
        if outer is not None and reporting is not None:
            return Attribution(mention=reporting, cue=token_span(place.tokens[outer]))
    return Attribution(mention=subject, cue=token_span(place.tokens[verb])) if subject else None


def _is_reported(place: QuoteInSentence, verb: int, subject: NounPhrase) -> bool:
    """Whether a verb may stand within what another one reports: by "he" or "she", or no verb of saying itself."""
    tokens, lexicon = place.tokens, place.lexicon
    if subject.first > place.main and tokens[subject.first - 1].lower in lexicon.own_clause:
        return False
    return subject.kind == "pronoun" or tokens[verb].lower not in lexicon.verbs


def _finite_before(place: QuoteInSentence, end: int) -> int | None:
    """The verb of saying before token `end` in the main clause, if it has a subject of its own."""
    verb = _verb(place, end, place.main, judging=False)
    return verb if verb is not None and verbs.is_finite(place.tokens, verb, place.lexicon) else None


def attribute_to_speech_noun(place: QuoteInSentence) -> Attribution | None:
    """Whose word a noun before the quote is: "Salazar's recent claim", "the contention of Salazar"."""
    tokens, lexicon = place.tokens, place.lexicon
    for at in range(place.at - 1, place.low, -1):
        if tokens[at].lower not in lexicon.sayings:
            continue
        found = _owner_before(place, at)
        if found is None and at + 1 < place.at and tokens[at + 1].lower in lexicon.owners:
            found = noun_phrases.find_starting_at(tokens, at + 2, place.at, lexicon)
        if found is not None:
            return Attribution(mention=found, cue=token_span(tokens[at]))
    return None


def _owner_before(place: QuoteInSentence, noun: int) -> NounPhrase | None:
    tokens, lexicon = place.tokens, place.lexicon
    for at in range(noun - 1, max(place.low - 1, noun - 2 - _WORDS_OF_PRAISE), -1):
        if tokens[at].text in ("’s", "'s", "’", "'"):
            return noun_phrases.find_ending_at(tokens, at - 1, place.low, lexicon)
        if not tokens[at].is_word:
            return None
    return None


def _subject(place: QuoteInSentence, verb: int) -> NounPhrase | None:
    """The verb's own subject, or the one that it shares with the verbs before it, or the sentence's."""
    tokens, lexicon = place.tokens, place.lexicon
    if _follows_quote(place, verb):
        return subjects.find_subject_after(
            tokens, verb, place.at if verb < place.at else place.high, lexicon
        )
    low = place.main if verb >= place.main else place.low
    at: int | None = verb
    while at is not None:
        subject = subjects.find_subject_before(tokens, at, low, lexicon)
        if subject is not None and (
            verbs.is_finite(tokens, at, lexicon) or _is_absolute(place, subject, at)
        ):
            return subject
        at = _verb(place, at, low, judging=True)
    return subjects.find_sentence_subject(tokens, low, verb, lexicon)


def _follows_quote(place: QuoteInSentence, verb: int) -> bool:
    """Whether the verb stands right behind another quote, its subject behind it: “…”, said Salazar, “…”."""
    at = verb - 1
    while at > place.low and (
        place.tokens[at].text in ",—–―" or place.tokens[at].lower in place.lexicon.auxiliaries
    ):
        at -= 1
    return at >= place.low and place.tokens[at].quote >= 0


def _is_absolute(place: QuoteInSentence, subject: NounPhrase, verb: int) -> bool:
    """Whether a participle has its own subject: "with the senator saying", "footage of Ana Ruiz saying"."""
    if place.tokens[verb].lower not in place.lexicon.participles or subject.first <= place.low:
        return False
    before = place.tokens[subject.first - 1].lower
    return before in place.lexicon.absolutes or (
        before in place.lexicon.owners and subject.end == verb
    )


def _verb(place: QuoteInSentence, end: int, low: int, *, judging: bool) -> int | None:
    for at in range(end - 1, low - 1, -1):
        if verbs.is_reporting_verb(place.tokens, at, place.lexicon, judging=judging):
            return at
    return None
