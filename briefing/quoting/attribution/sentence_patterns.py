"""The speaker elsewhere in a quote's sentence: its verb's subject, the owner of what was said, the sentence's own."""

from collections.abc import Callable

from briefing.model import Confidence
from briefing.quoting.attribution import adjacent_patterns, reporting_clauses
from briefing.quoting.attribution.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    can_speak,
    is_plausible_speaker,
    token_span,
)
from briefing.quoting.tokens import noun_phrases, subjects, verbs


def verb_before(place: QuoteInSentence) -> Attribution | None:
    """Salazar said that there “never has been a pause”."""
    verb = reporting_clauses.find_verb_before(place, judging=True)
    found = reporting_clauses.attribute_to_verb(place, verb) if verb is not None else None
    return found if found and is_plausible_speaker(place, found.mention) else None


def verb_at_end(place: QuoteInSentence) -> Attribution | None:
    """To fix the “broken” system, the two must work together, Salazar said (or: said Salazar)."""
    tokens, lexicon = place.tokens, place.lexicon
    for verb in range(place.high - 1, place.at, -1):
        if verbs.is_reporting_verb(tokens, verb, lexicon) and verbs.is_finite(
            tokens, verb, lexicon
        ):
            behind = (
                subjects.find_subject_after(tokens, verb, place.high, lexicon)
                if tokens[verb - 1].text == ","
                else None
            )
            before = subjects.find_subject_before(tokens, verb, place.at + 1, lexicon)
            if (
                behind is not None
                and can_speak(behind, lexicon)
                and not tokens[min(behind.end, place.high - 1)].is_word
            ):
                return Attribution(mention=behind, cue=token_span(tokens[verb]))
            if (
                before is not None
                and can_speak(before, lexicon)
                and tokens[before.first - 1].text == ","
            ):
                return Attribution(mention=before, cue=token_span(tokens[verb]))
    return None


def passive(place: QuoteInSentence) -> Attribution | None:
    """Salazar was called “a good friend” by the mayor: who stands behind "by"."""
    tokens, lexicon = place.tokens, place.lexicon
    by = place.at + 1
    if (
        by + 1 >= place.high
        or tokens[by].lower not in lexicon.agents
        or not _is_passive_before(place)
    ):
        return None
    agent = noun_phrases.find_starting_at(tokens, by + 1, place.high, lexicon)
    return (
        Attribution(mention=agent, cue=None)
        if agent and is_plausible_speaker(place, agent)
        else None
    )


def _is_passive_before(place: QuoteInSentence) -> bool:
    return any(
        verbs.is_passive(place.tokens, at, place.lexicon) for at in range(place.low + 1, place.at)
    )


def thing_said(place: QuoteInSentence) -> Attribution | None:
    """Despite the ambassador's declaration that it is “very good”."""
    found = reporting_clauses.attribute_to_speech_noun(place)
    return found if found and can_speak(found.mention, place.lexicon) else None


def sentence_subject(place: QuoteInSentence) -> Attribution | None:
    """Salazar went further with a “very good”; but who "was called" something did not say it."""
    if _is_passive_before(place):
        return None
    subject = subjects.find_sentence_subject(place.tokens, place.main, place.at, place.lexicon)
    if subject is None or verbs.is_reporting_verb(place.tokens, subject.first, place.lexicon):
        return None  # a verb that opens a sentence is no name: "Añadió que …"
    return Attribution(mention=subject, cue=None) if can_speak(subject, place.lexicon) else None


def match_reporting_sentence(place: QuoteInSentence) -> Attribution | None:
    """Who a sentence without a quote says something of, or announces: "“…”" alone stands behind it."""
    for pattern, confidence in _REPORTS:
        found = pattern(place)
        if found is not None:
            return Attribution(
                mention=found.mention, cue=None, pattern="sentence before", confidence=confidence
            )
    return None


def has_dropped_subject(place: QuoteInSentence) -> bool:
    """Whether a verb reports the quote and nobody is its subject: “…”, dijo. Añadió que “…”."""
    verb = place.behind if place.stops else place.high
    if verb < place.high and _reports(place, verb):
        return subjects.find_subject_after(place.tokens, verb, place.high, place.lexicon) is None
    begins = next((at for at in range(place.low, place.at) if place.tokens[at].is_word), place.at)
    return begins < place.at and _reports(place, begins)


def _reports(place: QuoteInSentence, verb: int) -> bool:
    is_verb = verbs.is_reporting_verb(place.tokens, verb, place.lexicon)
    return is_verb and verbs.is_finite(place.tokens, verb, place.lexicon)


_REPORTS: tuple[tuple[Callable[[QuoteInSentence], Attribution | None], Confidence], ...] = (
    (adjacent_patterns.colon, "medium"),
    (adjacent_patterns.announced, "medium"),
    (verb_before, "medium"),
    (verb_at_end, "medium"),
    (sentence_subject, "low"),
)
