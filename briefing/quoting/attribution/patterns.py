"""The ways in which news says who spoke, in the order in which they are believed: one table, one function a pattern.

A pattern sees one quote in its sentence and answers with the speaker's words and the verb, or None. The first pattern
that answers counts; its name is kept with the quote, and with it how sure it is.
"""

from collections.abc import Callable
from dataclasses import replace

from briefing.model import Confidence
from briefing.quoting.attribution import adjacent_patterns, sentence_patterns
from briefing.quoting.attribution.quote_in_sentence import Attribution, QuoteInSentence, can_speak
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase

Pattern = Callable[[QuoteInSentence], Attribution | None]

PATTERNS: tuple[tuple[str, Pattern, Confidence], ...] = (
    ("verb and subject after", adjacent_patterns.verb_subject_after, "high"),
    ("subject and verb after", adjacent_patterns.subject_verb_after, "high"),
    ("according to", adjacent_patterns.according_to, "high"),
    ("colon", adjacent_patterns.colon, "medium"),
    ("signed", adjacent_patterns.signed, "medium"),
    ("announced", adjacent_patterns.announced, "high"),
    ("passive", sentence_patterns.passive, "medium"),
    ("verb before", sentence_patterns.verb_before, "medium"),
    ("thing said", sentence_patterns.thing_said, "medium"),
    ("verb at the end", sentence_patterns.verb_at_end, "medium"),
    ("other verb after", adjacent_patterns.other_verb_after, "medium"),
    ("sentence subject", sentence_patterns.sentence_subject, "low"),
)


def match_first(place: QuoteInSentence) -> Attribution | None:
    """What the first pattern that fits says; None when none does.

    A speaker who is some noun ("a voice in the crowd"), many ("officials") or "I" is believed less than the pattern.
    """
    for name, pattern, confidence in PATTERNS:
        found = pattern(place)
        if found is not None:
            sure = confidence != "high" or (
                _is_somebody(found.mention, place.lexicon) and not found.loose
            )
            return replace(found, pattern=name, confidence=confidence if sure else "medium")
    return None


def _is_somebody(mention: NounPhrase, lexicon: QuoteLexicon) -> bool:
    if mention.kind == "pronoun":
        return mention.head in lexicon.he or mention.head in lexicon.she
    return can_speak(mention, lexicon) and mention.head not in lexicon.plural
