"""With which of a language's phrases a line opens. All lists are looked up at once, by the line's first letters."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from briefing.cleaning.vocabulary import CleaningWords

OPENINGS = (
    "related",
    "read_more",
    "comments",
    "promo",
    "notice",
    "caption",
    "sources",
    "byline",
    "published",
    "updated",
)
_KEY = 3  # letters: most lines of an article share them with no phrase at all

Index = Mapping[str, tuple[tuple[str, str], ...]]  # first letters -> (phrase, its list)


def opened_by(opening: str, words: CleaningWords) -> frozenset[str]:
    """The names of the lists that hold a phrase with which the line opens."""
    index = _index(words)
    near = index.get(opening[:_KEY], ()) + index.get(opening[:1], ())
    return frozenset(name for phrase, name in near if opening.startswith(phrase)) if near else _NONE


_NONE: frozenset[str] = frozenset()


@cache
def _index(words: CleaningWords) -> Index:
    index: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in OPENINGS:
        for phrase in getattr(words, name):
            index[phrase[:_KEY] if len(phrase) >= _KEY else phrase[:1]].append((phrase, name))
    return {key: tuple(found) for key, found in index.items()}
