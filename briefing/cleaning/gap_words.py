"""Words that are two, between which a scraper lost something: "thesaid", "electedin"."""

import re
from functools import cache
from itertools import compress
from typing import NamedTuple

from briefing.cleaning.features.tokens import PageTokens
from briefing.cleaning.lexicon import CleaningLexicon, phrase_set
from briefing.cleaning.parsed_page import PageLines

MIN_JOINED_LETTERS = 12  # of two words in one that their shape tells
MOST_WORDS = 50_000  # that are remembered; a page has some 800 different ones, in 5 MB
MIN_GLUED_LETTERS = 4  # of the word glued to another; shorter words stand inside too many others


def find_gap_words(page: PageLines) -> frozenset[str]:
    """The words of the page that are two words with something lost between them."""
    lexicon, tokens = page.lexicon, page.tokens
    if not lexicon.glued_suffixes:
        return frozenset()
    words = tokens.vocabulary.keys()
    shapes = _gap_shapes(lexicon)
    # "Theportland" is the name of a site, if it never stands in small letters.
    return frozenset(
        word
        for word in compress(words, map(shapes.__getitem__, words))
        if (shape := shapes[word])
        and (shape.is_sure or any(_occurs_small(tokens, rest) for rest in shape.rests))
        and (shape.is_prefixed or _occurs_small(tokens, word))
    )


class _GapShape(NamedTuple):
    """What the shape of a word tells of something lost in it."""

    is_sure: bool  # whatever else the page has
    rests: tuple[str, ...]  # what it leaves without a "the" before it or a "said" after it
    is_prefixed: bool


class _GapShapes(dict[str, _GapShape | None]):
    """Word -> its shape; None for one that no two words look like, as nearly all.

    The words met last are remembered: pages of one language share four of five.
    """

    def __init__(self, lexicon: CleaningLexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, word: str) -> _GapShape | None:
        if len(self) >= MOST_WORDS:
            self.clear()
        self[word] = found = _find_gap_shape(word, self._lexicon)
        return found


@cache
def _gap_shapes(lexicon: CleaningLexicon) -> _GapShapes:
    return _GapShapes(lexicon)


def _find_gap_shape(word: str, lexicon: CleaningLexicon) -> _GapShape | None:
    is_prefixed = word.startswith(lexicon.glued_prefixes)
    ends_so = word[-2:] in _tail_letters(lexicon) and word.endswith(_tails(lexicon))
    is_sure = word in _joined_pairs(lexicon) or _is_joined(word, lexicon)
    if ends_so or is_prefixed:
        is_sure |= word.endswith(_glued_endings(lexicon)) or _is_glued_participle(word, lexicon)
    rests = _strip_glued(word, lexicon) if ends_so or is_prefixed else ()
    if not (is_sure or rests) or word in phrase_set(lexicon, "glue_exceptions"):
        return None
    return _GapShape(is_sure, rests, is_prefixed)


def _is_joined(word: str, lexicon: CleaningLexicon) -> bool:
    """Whether a word has the shape that only two words in one have."""
    is_long = len(word) >= MIN_JOINED_LETTERS
    return is_long and _joined_shape(lexicon).fullmatch(word) is not None


def _is_glued_participle(word: str, lexicon: CleaningLexicon) -> bool:
    """Whether an article touches a participle, whether or not the page has it elsewhere."""
    heads, endings = lexicon.participle_prefixes, lexicon.participle_endings
    is_long = len(word) >= max(map(len, heads), default=0) + MIN_GLUED_LETTERS
    return is_long and word.startswith(heads) and word.endswith(endings)


def _occurs_small(tokens: PageTokens, word: str) -> bool:
    """Whether the page has the word with a small first letter."""
    word_id = tokens.vocabulary.get(word)
    return word_id is not None and bool(tokens.seen_lowercase[word_id])


def _strip_glued(word: str, lexicon: CleaningLexicon) -> tuple[str, ...]:
    """What a word leaves without a "the" before it or a "said" after it, if long enough."""
    rests = [
        *(word.removeprefix(head) for head in lexicon.glued_prefixes if word.startswith(head)),
        *(word.removesuffix(tail) for tail in lexicon.glued_suffixes if word.endswith(tail)),
    ]
    return tuple(rest for rest in rests if len(rest) >= MIN_GLUED_LETTERS)


@cache
def _joined_shape(lexicon: CleaningLexicon) -> re.Pattern[str]:
    """The shape that no word of the language has, but two in one have: "openednormalize"."""
    return re.compile("|".join(lexicon.joined_shapes) or r"(?!)")


@cache
def _joined_pairs(lexicon: CleaningLexicon) -> frozenset[str]:
    pairs = {
        before + after for before in lexicon.words_before_gap for after in lexicon.words_after_gap
    }
    return frozenset(pairs - set(lexicon.glue_exceptions))


@cache
def _tails(lexicon: CleaningLexicon) -> tuple[str, ...]:
    return lexicon.glued_suffixes + _glued_endings(lexicon)


@cache
def _tail_letters(lexicon: CleaningLexicon) -> frozenset[str]:
    """The last two letters of the tails; few words end in them, and only these try all tails."""
    return frozenset(tail[-2:] for tail in _tails(lexicon))


@cache
def _glued_endings(lexicon: CleaningLexicon) -> tuple[str, ...]:
    return tuple(
        ending + after
        for ending in lexicon.participle_endings
        for after in lexicon.words_after_participle
    )
