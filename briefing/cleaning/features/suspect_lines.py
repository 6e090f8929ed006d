"""Cheap tests over a whole page for the lines in which words may be lost or glued.

Each flags every line that the exact patterns of `cleaning/damage.py` find something in, and few
others, so that those patterns read few lines.
"""

from collections.abc import Iterable

import numpy as np

from briefing.cleaning.features.arrays import BoolArray, IntArray
from briefing.cleaning.features.char_classes import (
    CAPITAL,
    CLOSER,
    LETTER,
    SPACE,
    CharClasses,
    ClassMasks,
)
from briefing.cleaning.features.tokens import PageTokens


def flag_joined_words(classes: CharClasses) -> BoolArray:
    """Flags the lines with three letters, a stop or a capital, and letters, without a space."""
    masks, stops, capitals = classes.masks, classes.stops, classes.capitals
    closed = (masks[stops + 1] & CLOSER > 0) & (masks[stops + 2] & LETTER > 0)
    touching = stops[(masks[stops + 1] & LETTER > 0) | closed]
    inside = capitals[masks[capitals - 1] & LETTER > 0]
    for distance in (1, 2, 3):
        touching = touching[masks[touching - distance] & LETTER > 0]
        inside = inside[_flag_plain(classes, inside - distance)]
    for distance in (1, 2):
        inside = inside[_flag_plain(classes, inside + distance)]
    return classes.flag_lines(np.concatenate([touching, inside]))


def flag_small_gaps(classes: CharClasses) -> BoolArray:
    """Flags the lines where a name touches a word, two words a comma, or a stop small letters."""
    masks, stops, commas = classes.masks, classes.stops, classes.commas
    inside = classes.capitals[_flag_small(masks[classes.capitals - 1])]
    before, after = masks[commas - 1], masks[commas + 1]
    amid = stops[_flag_small(masks[stops + 2])]
    amid = amid[_flag_small(masks[amid - 1])]
    closed = stops[masks[stops + 1] & CAPITAL > 0]
    positions = [
        inside[_flag_small(masks[inside + 1])],
        commas[(_flag_small(before) & _flag_small(after)) | (before & after & SPACE > 0)],
        amid[masks[amid + 1] & SPACE > 0],
        closed[masks[closed - 1] & CLOSER > 0],
    ]
    return classes.flag_lines(np.concatenate(positions))


def flag_openings_amid(classes: CharClasses, words: Iterable[str]) -> BoolArray:
    """Flags the lines where one of these words, with a capital, stands behind a small letter.

    Blanks stand between the two.
    """
    masks, codes, capitals = classes.masks, classes.codes, classes.capitals
    behind = capitals[masks[capitals - 1] & SPACE > 0]
    before = masks[behind - 2]
    behind = behind[_flag_small(before) | (before & SPACE > 0)]
    first, second = codes[behind], codes[behind + 1]
    opens = np.zeros(len(behind), dtype=bool)
    for word in words:
        opens |= (first == ord(word[0])) & (second == ord(word[1]))
    return classes.flag_lines(behind[opens])


def _flag_small(masks: ClassMasks) -> BoolArray:
    """Flags the classes of small letters, and of letters without a case."""
    return np.asarray(masks & (LETTER | CAPITAL) == LETTER)


def _flag_plain(classes: CharClasses, positions: IntArray) -> BoolArray:
    """Flags the positions of letters that are none of the 26 capitals of English."""
    codes = classes.codes[positions]
    is_english = (codes >= ord("A")) & (codes <= ord("Z"))
    return np.asarray((classes.masks[positions] & LETTER > 0) & ~is_english)


def flag_pairs(tokens: PageTokens, pairs: Iterable[str]) -> BoolArray:
    """Flags the lines in which the two words of a pair follow each other."""
    first, second = tokens.word_ids[:-1], tokens.word_ids[1:]
    flags = np.zeros(len(tokens.word_counts), dtype=bool)
    for pair in pairs:
        before, after = (tokens.vocabulary.get(word) for word in pair.split())
        if before is not None and after is not None:
            flags[tokens.line_of_word[:-1][(first == before) & (second == after)]] = True
    return flags
