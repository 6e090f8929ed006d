"""Patterns of a speaker elsewhere in the quotation's sentence, or in the sentence before it."""

from collections.abc import Callable
from dataclasses import replace

from briefing.model import Confidence
from briefing.quoting.attribution.patterns import (
    announced_patterns,
    reporting_clauses,
    sole_reports,
    verbless_patterns,
)
from briefing.quoting.attribution.patterns.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    can_speak,
    is_finite_report,
    is_negated,
    is_plausible_speaker,
    token_span,
)
from briefing.quoting.tokens import noun_phrases, subjects, verbs
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.token_places import find_first_word


def verb_before(quote: QuoteInSentence) -> Attribution | None:
    """Salazar said that there “never has been a pause”."""
    verb = reporting_clauses.find_verb_before(quote, include_evaluative=True)
    if verb is not None and _lacks_subject(quote, verb):
        return None
    attribution = None if verb is None else reporting_clauses.attribute_to_verb(quote, verb)
    if verb is None or attribution is None or not is_plausible_speaker(quote, attribution.source):
        return None
    is_sole = sole_reports.is_sole_report(quote, verb, attribution.source)
    return replace(attribution, is_sole_report=is_sole)


def _lacks_subject(quote: QuoteInSentence, verb: int) -> bool:
    """Whether the verb opens its clause, and no subject follows it: "En Ohio, dijo que …"."""
    if not quote.lexicon.drops_subjects:
        return False
    tokens, start = quote.tokens, quote.main_clause_start
    between = (token for token in tokens[start:verb] if token.is_word)
    if any(token.lower not in quote.lexicon.auxiliaries_and_adverbs for token in between):
        return False
    after = subjects.find_subject_after(tokens, verb, quote.quote_index, quote.lexicon)
    return after is None or not can_speak(after, quote.lexicon)


def verb_at_end(quote: QuoteInSentence) -> Attribution | None:
    """To fix the “broken” system, the two must work together, Salazar said (or: said Salazar)."""
    tokens, lexicon = quote.tokens, quote.lexicon
    for verb in reversed(quote.list_telling(quote.quote_index + 1, quote.end)):
        if not is_finite_report(quote, verb):
            continue
        after = None
        if tokens[verb - 1].text == ",":
            after = subjects.find_subject_after(tokens, verb, quote.end, lexicon)
        before = subjects.find_subject_before(tokens, verb, quote.quote_index + 1, lexicon)
        if after is not None and can_speak(after, lexicon):
            following = tokens[min(after.end_token, quote.end - 1)]
            if not following.is_word:
                is_sole = _tells_all(quote, verb, after)
                return Attribution(
                    source=after, cue=token_span(tokens[verb]), is_sole_report=is_sole
                )
            if after.is_indefinite:
                continue  # "en Lomas o Baja, reveló | un informe del Banco"
        if before is not None and can_speak(before, lexicon):
            preceding = tokens[before.first_token - 1]
            if preceding.text == ",":
                return Attribution(source=before, cue=token_span(tokens[verb]))
    return None


def _tells_all(quote: QuoteInSentence, verb: int, source: NounPhrase) -> bool:
    """Whether a name behind a verb tells the sentence before: "It is “late” for all, said Paz."

    No other verb of saying stands in it, and nothing but who the name is behind it. Of 22 such that
    were read in 1,500 Spanish reports all are right.
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    if source.kind != "name" or source.is_coordinated or not lexicon.drops_subjects:
        return False
    is_tied = any(token.text.islower() for token in source.name_tokens)
    if is_tied and not is_given_name(source.name_tokens[0].text):
        return False  # "la | Subjefa de Puentes |"
    others = (index for index in quote.list_telling(quote.start, quote.end) if index != verb)
    return not any(
        verbs.is_reporting_verb(tokens, index, lexicon, include_evaluative=index < verb)
        for index in others
    )


def passive(quote: QuoteInSentence) -> Attribution | None:
    """Salazar was called “a good friend” by the mayor: the agent after "by"."""
    tokens, lexicon, by = quote.tokens, quote.lexicon, quote.quote_index + 1
    if by + 1 >= quote.end or tokens[by].lower not in lexicon.passive_agents:
        return None
    if not _has_passive_before(quote):
        return None
    agent = noun_phrases.find_starting_at(tokens, by + 1, quote.end, lexicon)
    is_speaker = agent is not None and is_plausible_speaker(quote, agent)
    return Attribution(source=agent, cue=None) if agent is not None and is_speaker else None


def _has_passive_before(quote: QuoteInSentence) -> bool:
    before = quote.list_telling(quote.start + 1, quote.quote_index)
    return any(verbs.is_passive(quote.tokens, index, quote.lexicon) for index in before)


def thing_said(quote: QuoteInSentence) -> Attribution | None:
    """Despite the ambassador's declaration that it is “very good”."""
    attribution = reporting_clauses.attribute_to_speech_noun(quote)
    if attribution is None or not can_speak(attribution.source, quote.lexicon):
        return None
    return attribution


def sentence_subject(quote: QuoteInSentence) -> Attribution | None:
    """Salazar went further with a “very good”; but not who "was called" something."""
    if _has_passive_before(quote):
        return None
    tokens, lexicon = quote.tokens, quote.lexicon
    low, high = quote.main_clause_start, quote.quote_index
    if find_first_word(tokens, low, high) >= high:
        return None
    subject = subjects.find_sentence_subject(tokens, low, high, lexicon)
    if subject is None or verbs.is_reporting_verb(tokens, subject.first_token, lexicon):
        return None  # a verb that opens a sentence is no name: "Añadió que …"
    return Attribution(source=subject, cue=None) if can_speak(subject, lexicon) else None


def thing_announced(sentence: QuoteInSentence) -> Attribution | None:
    """Salazar made the following comment: a speech noun right before the colon."""
    tokens, noun = sentence.tokens, sentence.end - 2
    if not ends_with_colon(sentence) or tokens[noun].lower not in sentence.lexicon.speech_nouns:
        return None
    attribution = sentence_subject(sentence)
    is_name = attribution is not None and attribution.source.kind == "name"
    return attribution if is_name else None


def match_reporting_sentence(sentence: QuoteInSentence) -> Attribution | None:
    """Return whom a sentence without a quotation announces as the speaker of the next; or None.

    One that ends with a colon announces it as surely as if both were one sentence.
    """
    if ends_with_colon(sentence):
        announced = announced_patterns.announced(sentence) or verb_before(sentence)
        if announced is not None and announced.source.kind == "name":
            is_near = not (announced.is_long_distance or announced.source.is_coordinated)
            is_sure = announced.is_sole_report or is_near
            confidence: Confidence = "high" if is_sure else "medium"
            return replace(announced, cue=None, pattern="sentence before", confidence=confidence)
    for pattern, confidence in _SENTENCE_BEFORE_PATTERNS:
        attribution = pattern(sentence)
        if attribution is not None and not _is_denied(sentence, attribution):
            is_sure = attribution.is_sole_report and _tells_in_full(sentence, attribution.source)
            return Attribution(
                source=attribution.source,
                cue=None,
                pattern="sentence before",
                confidence="high" if is_sure else confidence,
            )
    return None


def _tells_in_full(sentence: QuoteInSentence, source: NounPhrase) -> bool:
    """Whether a name tells what follows it: "Ruiz said | that", but not "destaca | Ruiz"."""
    words = {token.lower for token in sentence.tokens[source.end_token : sentence.end]}
    return source.kind == "name" and not sentence.lexicon.complementizers.isdisjoint(words)


def _is_denied(sentence: QuoteInSentence, attribution: Attribution) -> bool:
    """Whether the verb that would announce it is denied: "He didn't suggest a delay."."""
    if attribution.cue is None:
        return False
    tokens, words = sentence.tokens, range(sentence.start, sentence.end)
    verb = next((i for i in words if tokens[i].start == attribution.cue.start), 0)
    return is_negated(sentence, verb)


def ends_with_colon(sentence: QuoteInSentence) -> bool:
    """Whether a sentence without a quotation ends with a colon."""
    return sentence.start < sentence.end and sentence.tokens[sentence.end - 1].text == ":"


_SENTENCE_BEFORE_PATTERNS: tuple[
    tuple[Callable[[QuoteInSentence], Attribution | None], Confidence], ...
] = (
    (verbless_patterns.colon, "medium"),
    (announced_patterns.announced, "medium"),
    (thing_announced, "medium"),
    (verb_before, "medium"),
    (verb_at_end, "medium"),
    (sentence_subject, "low"),
)
