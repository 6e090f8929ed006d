"""Whether an article tells of the country that a bare title is taken to serve.

"El canciller" is Mexican in an article on Mexico, and Chile's in one that names Chile and never
Mexico. A title that names no country serves a side only where the article may mean it.
"""

from collections import Counter
from functools import lru_cache

from briefing.profiles.model import Profile
from briefing.profiles.speakers.side_terms import SideTerm, find_side_terms

_READ = 3000  # characters; what an article tells of stands there
# An article on a side's own official abroad names both countries; of those whose official was
# another country's, the other stood at least three times as often as the side.
_MOST_ABROAD = 3


def may_tell_of(side: str, title: str, text: str, language: str, profile: Profile) -> bool:
    """Whether the article, where there is one, names the side, and none else far more often."""
    ours, abroad = _count_countries(side, title.casefold(), text[:_READ], language, profile)
    return not text or abroad < _MOST_ABROAD * ours


def tells_of_others(side: str, name: str, text: str, language: str, profile: Profile) -> bool:
    """Whether the article names third countries, and far more often than the side."""
    ours, abroad = _count_countries(side, name.casefold(), text[:_READ], language, profile)
    return abroad > 0 and abroad >= _MOST_ABROAD * ours


@lru_cache(maxsize=64)  # the speakers of an article, who are quoted again and again
def _count_countries(
    side: str, title: str, text: str, language: str, profile: Profile
) -> tuple[int, int]:
    """How often the side is named, titles left out, and how often the third countries."""
    counts = Counter(
        term.side == side if term.side else None
        for term in find_side_terms(text, profile, language)
        if not (is_bare_title(term, text) or text[term.start : term.end].casefold() == title)
    )
    return counts[True], counts[None]


def is_bare_title(term: SideTerm, text: str) -> bool:
    """Whether a term is an office in small letters, as many a country has it: "diputado"."""
    return term.kind == "body" and text[term.start].islower()
