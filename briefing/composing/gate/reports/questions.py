"""Whether a sentence tells that somebody was asked, and not what the answer was."""

import re
from functools import cache

from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.gate.words import load_gate_words
from briefing.text.patterns import match_any


def tells_question_only(reading: SentenceReading) -> bool:
    """ "The envoy was asked about the tolls.": no "was asked about the tolls and said …"."""
    asked = _pattern(reading.article.language).search(reading.outside)
    if asked is None:
        return False
    rest = reading.outside[: asked.start()] + reading.outside[asked.end() :]
    verbs = reading.lexicon.finite_reporting_verbs
    return verbs.isdisjoint(WORD.findall(rest.lower())) and not reading.names_source()


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{match_any(load_gate_words(language).asked)}\b", re.IGNORECASE)
