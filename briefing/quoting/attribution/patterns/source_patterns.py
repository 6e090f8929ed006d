"""Patterns of a phrase that names a source: "according to Salazar", "para Salazar"."""

from briefing.model import Span
from briefing.quoting.attribution.patterns.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    can_speak,
    follows_report,
    is_announced,
    token_span,
)
from briefing.quoting.tokens import apposed_names, noun_phrases, subjects, verbs
from briefing.quoting.tokens.noun_phrases import NounPhrase

_SOURCE_PHRASE_REACH = 4  # tokens between the quotation and "according to Salazar"


def according_to(quote: QuoteInSentence) -> Attribution | None:
    """According to Salazar, “…” and “…,” according to Salazar."""
    tokens, phrases = quote.tokens, quote.lexicon.source_phrases
    starts = (i for i in quote.telling_places if tokens[i].lower in phrases)
    for start in sorted(starts, key=lambda index: abs(index - quote.quote_index)):
        for phrase in phrases[tokens[start].lower]:
            end = start + len(phrase)
            if tuple(token.lower for token in tokens[start:end]) != phrase:
                continue
            source = _find_source(quote, end)
            is_after = start > quote.quote_index
            if is_after and is_announced(quote):
                continue
            if source is not None and not _is_aside(quote, start):
                before_gap = quote.quote_index - source.end_token
                gap = start - quote.after_quote if is_after else before_gap
                is_far = gap > _SOURCE_PHRASE_REACH and not _is_sole(quote, start, source)
                is_far = is_far or (is_after and follows_report(quote, source))
                return Attribution(
                    source=source,
                    cue=Span(tokens[start].start, tokens[end - 1].end),
                    is_long_distance=is_far,
                )
    return None


def _is_sole(quote: QuoteInSentence, start: int, source: NounPhrase) -> bool:
    """Whether it opens the sentence, and no verb of saying follows: "Según Ruiz, el agua es “…”."""
    tokens, end = quote.tokens, source.end_token
    if start != quote.start or end >= quote.quote_index or tokens[end].text != ",":
        return False
    if tokens[end + 1].lower in quote.lexicon.relative_pronouns:
        return False
    rest = range(end, quote.end)
    return not any(
        verbs.is_reporting_verb(tokens, index, quote.lexicon, include_evaluative=True)
        for index in rest
    )


def _is_aside(quote: QuoteInSentence, start: int) -> bool:
    """Whether it tells who heard another: "She said|, according to the Post, | “…”".

    Or who tells of it: "“…”, indicó|, según el diario Faro"."""
    verb = start - 2
    if verb <= quote.start or quote.tokens[start - 1].text != ",":
        return False
    is_verb = verbs.is_reporting_verb(quote.tokens, verb, quote.lexicon)
    return is_verb and verbs.is_finite(quote.tokens, verb, quote.lexicon)


def in_view_of(quote: QuoteInSentence) -> Attribution | None:
    """Para Salazar, el puente “no aguanta”: whose view a sentence opens with."""
    tokens, lexicon, start = quote.tokens, quote.lexicon, quote.start
    if start >= quote.quote_index or tokens[start].lower not in lexicon.view_openers:
        return None
    phrase = noun_phrases.find_starting_at(tokens, start + 1, quote.quote_index, lexicon)
    source = apposed_names.prefer_apposed_name(tokens, phrase, quote.quote_index, lexicon)
    is_person = source is not None and (
        source.kind == "name" or (source.is_definite and source.head in lexicon.person_nouns)
    )
    if source is None or not is_person or source.is_coordinated:
        return None
    reports = quote.list_telling(start + 1, quote.quote_index)
    if any(verbs.is_reporting_verb(tokens, index, lexicon) for index in reports):
        return None
    return Attribution(source=source, cue=token_span(tokens[start]))


def _find_source(quote: QuoteInSentence, start: int) -> NounPhrase | None:
    """Return whom "according to" names at token `start`: "según advirtió Carmen Solana"."""
    tokens, lexicon, end = quote.tokens, quote.lexicon, quote.end
    if start < end and verbs.is_reporting_verb(tokens, start, lexicon):
        phrase = subjects.find_subject_after(tokens, start, end, lexicon)
    else:
        phrase = noun_phrases.find_starting_at(tokens, start, end, lexicon)
    return apposed_names.prefer_apposed_name(tokens, _prefer_author(quote, phrase), end, lexicon)


def _prefer_author(quote: QuoteInSentence, phrase: NounPhrase | None) -> NounPhrase | None:
    """Return whose the thing is that cannot speak: "according to calculations by Ana Ruiz"."""
    if phrase is None or can_speak(phrase, quote.lexicon) or phrase.end_token >= quote.end:
        return phrase
    tokens, lexicon, preposition = quote.tokens, quote.lexicon, phrase.end_token
    if tokens[preposition].lower not in lexicon.possessive_prepositions:
        return phrase
    author = noun_phrases.find_starting_at(tokens, preposition + 1, quote.end, lexicon)
    return author or phrase
