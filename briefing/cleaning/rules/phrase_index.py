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
    "promo_verbs",
    "follow_openings",
    "notice_openings",
    "caption_openings",
    "picture_openings",
    "player_openings",
    "agency_credit_openings",
    "byline_openings",
    "publication_labels",
    "update_labels",
)
_KEY_LENGTH = 3  # letters: few lines of an article share them with any phrase
_NO_LISTS: frozenset[str] = frozenset()

Phrases = tuple[str, ...]
PhraseEntries = tuple[tuple[str, str], ...]  # (phrase, name of its list)
PhraseIndex = Mapping[str, tuple[Phrases, PhraseEntries]]  # by the first letters


def lists_opening(lower_text: str, lexicon: CleaningLexicon) -> frozenset[str]:
    """The names of the lists that hold a phrase with which the text, in lower case, opens."""
    return find_opening(lower_text, index_phrases(lexicon))


def find_opening(lower_text: str, index: PhraseIndex) -> frozenset[str]:
    """The same for who asks it of all lines of a page, given the index."""
    phrases, entries = index.get(lower_text[:_KEY_LENGTH]) or index[""]
    if not lower_text.startswith(phrases):  # as most lines: one question for all phrases
        return _NO_LISTS
    return frozenset(name for phrase, name in entries if lower_text.startswith(phrase))


@cache
def index_phrases(lexicon: CleaningLexicon) -> PhraseIndex:
    """The phrases by their first letters, each time with those that are shorter than a key.

    The short ones alone stand under "".
    """
    index: dict[str, list[tuple[str, str]]] = defaultdict(list, {"": []})
    for name in INDEXED_LISTS:
        for phrase in getattr(lexicon, name):
            key = phrase[:_KEY_LENGTH] if len(phrase) >= _KEY_LENGTH else ""
            index[key].append((phrase, name))
    short = index.pop("")
    whole = {"": short} | {key: entries + short for key, entries in index.items()}
    return {
        key: (tuple(phrase for phrase, _ in entries), tuple(entries))
        for key, entries in whole.items()
    }
