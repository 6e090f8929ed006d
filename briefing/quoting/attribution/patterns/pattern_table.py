"""Attribution patterns, most precise first; the first match wins.

A pattern takes a quotation in its sentence and returns the source and the cue, or None. Its name is
kept with the quote, and its confidence becomes the quote's.
"""

from collections.abc import Callable
from dataclasses import replace

from briefing.model import Confidence
from briefing.quoting.attribution.patterns import (
    adjacent_patterns,
    announced_patterns,
    interposed_reports,
    sentence_patterns,
    source_patterns,
    verbless_patterns,
)
from briefing.quoting.attribution.patterns.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    can_speak,
)
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase

Pattern = Callable[[QuoteInSentence], Attribution | None]

PATTERNS: tuple[tuple[str, Pattern, Confidence], ...] = (
    ("verb and subject after", adjacent_patterns.verb_subject_after, "high"),
    ("subject and verb after", adjacent_patterns.subject_verb_after, "high"),
    ("according to", source_patterns.according_to, "high"),
    ("interposed", interposed_reports.interposed, "high"),
    ("colon", verbless_patterns.colon, "medium"),
    ("signed", verbless_patterns.signed, "medium"),
    ("announced", announced_patterns.announced, "high"),
    ("passive", sentence_patterns.passive, "medium"),
    ("verb before", sentence_patterns.verb_before, "medium"),
    ("thing said", sentence_patterns.thing_said, "medium"),
    ("verb at the end", sentence_patterns.verb_at_end, "medium"),
    ("other verb after", adjacent_patterns.other_verb_after, "medium"),
    ("in view of", source_patterns.in_view_of, "medium"),
    ("sentence subject", sentence_patterns.sentence_subject, "low"),
)

# What may name who speaks where no word of the sentence stands outside of quotations.
_BESIDE = tuple(pattern for pattern in PATTERNS if pattern[1] is verbless_patterns.signed)


def match_first(quote: QuoteInSentence) -> Attribution | None:
    """Return what the first matching pattern finds; None when none matches.

    A source that is an unknown noun ("a voice in the crowd"), many ("officials"), "I" or a
    complement ("el comando | de la Armada"), or that stands far off, has medium confidence at most.
    One that alone can have said it has high confidence (`sole_reports`).
    """
    document: Attribution | None = None  # "according to the treaty": yields to who speaks
    for name, pattern, confidence in _BESIDE if quote.fills_sentence else PATTERNS:
        attribution = pattern(quote)
        if attribution is None:
            continue
        if document is None and name == "according to" and _is_thing(attribution, quote.lexicon):
            document = replace(attribution, pattern=name, confidence="medium")
            continue
        if document is not None and not attribution.cue:
            break
        is_individual = _is_individual(attribution.source, quote.lexicon)
        first = quote.tokens[attribution.source.first_token].text
        is_individual = is_individual and first not in quote.lexicon.np_prepositions
        confidence = "high" if attribution.is_sole_report else confidence
        if confidence == "high" and (not is_individual or attribution.is_long_distance):
            confidence = "medium"
        return replace(attribution, pattern=name, confidence=confidence)
    return document


def _is_thing(attribution: Attribution, lexicon: QuoteLexicon) -> bool:
    """Whether the source is a thing or a body without a name: "the treaty", "the report"."""
    source = attribution.source
    return source.kind == "noun" and source.head not in lexicon.person_nouns


def _is_individual(source: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether the phrase stands for one person or organization."""
    if source.kind == "pronoun":
        is_masculine = source.head in lexicon.masculine_pronouns
        return is_masculine or source.head in lexicon.feminine_pronouns
    return can_speak(source, lexicon) and source.head not in lexicon.plural_person_nouns
