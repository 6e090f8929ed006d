"""An index of the lexicon's phrases by their first letters.

One lookup tells which lists hold a phrase with which a line opens.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from briefing.cleaning.lexicon import CleaningLexicon

INDEXED_LISTS = (
    "related_heads",
    "link_openings",
    "comment_heads",
    "promo_openings",
    "notice_openings",
    "caption_openings",
    "player_openings",
    "agency_credit_openings",
    "byline_openings",
    "publication_labels",
    "update_labels",
)
_KEY_LENGTH = 3  # letters: few lines of an article share them with any phrase
_NO_LISTS: frozenset[str] = frozenset()

PhraseEntries = tuple[tuple[str, str], ...]  # (phrase, name of its list)


def lists_opening(lower_text: str, lexicon: CleaningLexicon) -> frozenset[str]:
    """The names of the lists that hold a phrase with which the text, in lower case, opens."""
    index, short_phrases = _build_index(lexicon)
    entries = index.get(lower_text[:_KEY_LENGTH])
    if entries is None and not lower_text.startswith(short_phrases):
        return _NO_LISTS
    candidates = (entries or ()) + index[""]
    return frozenset(name for phrase, name in candidates if lower_text.startswith(phrase))


@cache
def _build_index(
    lexicon: CleaningLexicon,
) -> tuple[Mapping[str, PhraseEntries], tuple[str, ...]]:
    """The phrases by their first letters, and the phrases shorter than a key, stored under ""."""
    index: dict[str, list[tuple[str, str]]] = defaultdict(list, {"": []})
    for name in INDEXED_LISTS:
        for phrase in getattr(lexicon, name):
            key = phrase[:_KEY_LENGTH] if len(phrase) >= _KEY_LENGTH else ""
            index[key].append((phrase, name))
    short_phrases = tuple(phrase for phrase, _ in index[""])
    return {key: tuple(entries) for key, entries in index.items()}, short_phrases
