"""With which of a language's phrases a line opens. All lists are looked up at once, by the line's first letters."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from briefing.cleaning.lexicon import CleaningLexicon

INDEXED_LISTS = (
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

PhraseEntries = tuple[tuple[str, str], ...]  # (phrase, its list)


def lists_opening(opening: str, words: CleaningLexicon) -> frozenset[str]:
    """The names of the lists that hold a phrase with which the line opens."""
    index, short = _index(words)
    near = index.get(opening[:_KEY])
    if near is None and not opening.startswith(short):
        return _NONE
    return frozenset(
        name for phrase, name in (near or ()) + index[""] if opening.startswith(phrase)
    )


_NONE: frozenset[str] = frozenset()


@cache
def _index(words: CleaningLexicon) -> tuple[Mapping[str, PhraseEntries], tuple[str, ...]]:
    """The phrases by their first letters, and those that are too short for it, which stand under none."""
    index: dict[str, list[tuple[str, str]]] = defaultdict(list, {"": []})
    for name in INDEXED_LISTS:
        for phrase in getattr(words, name):
            index[phrase[:_KEY] if len(phrase) >= _KEY else ""].append((phrase, name))
    return {key: tuple(found) for key, found in index.items()}, tuple(
        phrase for phrase, _ in index[""]
    )
