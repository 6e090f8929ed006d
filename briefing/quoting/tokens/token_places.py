"""Where those tokens of a paragraph stand that every quotation in it asks for, found once.

A line of thousands of quotations would be read for each of them.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import Token

_REMEMBERED = 4  # paragraphs: quotations are read one after another, few look at another paragraph

Places = tuple[int, ...]  # indexes of tokens, in order


class SameTokens:
    """Tokens as the key of what is remembered: by identity, as a long text has thousands."""

    __slots__ = ("tokens",)

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    def __hash__(self) -> int:
        return id(self.tokens)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameTokens) and self.tokens is other.tokens


def find_first_word(tokens: Sequence[Token], low: int, high: int) -> int:
    """The index of the first word in `[low, high)`; `high` where there is none."""
    words = _list_words(SameTokens(tokens))
    place = bisect_left(words, low)
    return min(words[place], high) if place < len(words) else high


def find_telling(tokens: Sequence[Token], low: int, high: int, lexicon: QuoteLexicon) -> Places:
    """The indexes in `[low, high)` of what may begin what tells who says something."""
    places = _list_telling(SameTokens(tokens), lexicon)
    return places[bisect_left(places, low) : bisect_left(places, high)]


@lru_cache(maxsize=_REMEMBERED)
def _list_words(same: SameTokens) -> Places:
    return tuple([index for index, token in enumerate(same.tokens) if token.is_word])


@lru_cache(maxsize=_REMEMBERED)
def _list_telling(same: SameTokens, lexicon: QuoteLexicon) -> Places:
    telling = lexicon.telling_words
    return tuple([index for index, token in enumerate(same.tokens) if token.lower in telling])
