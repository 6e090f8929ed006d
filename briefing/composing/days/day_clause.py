"""The clause of a sentence in which a day stands, where it tells of something else than the rest.

"The bill waits in Lomas because its own House breaks for the holidays on Friday": what is on Friday
is of the House alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from briefing.composing.days.watch_words import load_watch_words
from briefing.composing.gate.words import load_gate_words
from briefing.model import Span
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.patterns import match_any

ANTECEDENT = 6  # words before "which", what it tells of among them
_WORD = re.compile(r"[^\W\d_]+")


def find_day_clause(text: str, day: Span, language: str) -> str:
    """The clause in which a day stands, with what a relative pronoun refers to.

    All of the text where the clause names nothing: "…, and they take effect on Friday".
    """
    bounds = list(_find_bounds(text, language))
    opening = next((one for one in reversed(bounds) if one.end() <= day.start), None)
    end = next((one.start() for one in bounds if one.start() >= day.end), len(text))
    if opening is None:
        return text[:end]
    clause = text[opening.end() : end]
    calendar = load_lexicon(language).calendar_words
    if not any(word[0].isupper() and word not in calendar for word in _WORD.findall(clause)):
        return text
    antecedent = text[: opening.start()].split()[-ANTECEDENT:] if opening["relative"] else ()
    return " ".join((*antecedent, clause.strip()))


def _find_bounds(text: str, language: str) -> Iterator[re.Match[str]]:
    """What begins a clause; "that" behind a verb of saying does not."""
    verbs = load_lexicon(language).finite_reporting_verbs
    for found in _pattern(language).finditer(text):
        said = text[: found.start()].lower().split()[-1:]
        if not (found["relative"] and verbs.intersection(said)):
            yield found


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """A semicolon, a comma and a coordinator, "because", or a relative pronoun."""
    links = match_any(load_gate_words(language).coordinators)
    reasons = match_any(load_watch_words(language).reasons)
    relative = match_any(sorted(load_lexicon(language).relative_pronouns))
    return re.compile(rf";|,\s{links}\b|\b{reasons}\b|\b(?P<relative>{relative})\b", re.IGNORECASE)
