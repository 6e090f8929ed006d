"""Cheap tests over a whole page for the lines in which words may be lost or glued.

Each flags every line that the exact patterns of `cleaning/damage.py` find something in, and few
others, so that those patterns read few lines.
"""

from collections.abc import Iterable

import numpy as np

from briefing.cleaning.features.arrays import BoolArray
from briefing.cleaning.features.char_classes import (
    CAPITAL,
    CLOSER,
    LETTER,
    SPACE,
    CharClasses,
)
from briefing.cleaning.features.tokens import PageTokens


def flag_joined_words(classes: CharClasses) -> BoolArray:
    """Flags the lines with three letters, a stop or a capital, and letters, without a space."""
    masks, letter = classes.masks, classes.masks & LETTER > 0
    plain = letter & ~((classes.codes >= ord("A")) & (classes.codes <= ord("Z")))
    stops, capitals = classes.stops, classes.capitals
    after_closer = (masks[stops + 1] & CLOSER > 0) & letter[stops + 2]
    after_stop = letter[stops + 1] | after_closer
    before_stop = letter[stops - 1] & letter[stops - 2] & letter[stops - 3]
    before_capital = plain[capitals - 1] & plain[capitals - 2] & plain[capitals - 3]
    after_capital = plain[capitals + 1] & plain[capitals + 2]
    positions = [stops[before_stop & after_stop], capitals[before_capital & after_capital]]
    return classes.flag_lines(np.concatenate(positions))


def flag_small_gaps(classes: CharClasses) -> BoolArray:
    """Flags the lines where a name touches a word, two words a comma, or a stop small letters."""
    masks, codes = classes.masks, classes.codes
    letter, space = masks & LETTER > 0, masks & SPACE > 0
    small = letter & (masks & CAPITAL == 0)
    capitals, commas = classes.capitals, np.flatnonzero(codes == ord(","))
    stops = classes.stops
    positions = [
        capitals[small[capitals - 1] & small[capitals + 1]],
        commas[(small[commas - 1] & small[commas + 1]) | (space[commas - 1] & space[commas + 1])],
        stops[small[stops - 1] & space[stops + 1] & small[stops + 2]],
        stops[(masks[stops - 1] & CLOSER > 0) & (masks[stops + 1] & CAPITAL > 0)],
    ]
    return classes.flag_lines(np.concatenate(positions))


def flag_openings_amid(classes: CharClasses, words: Iterable[str]) -> BoolArray:
    """Flags the lines where one of these words, with a capital, stands behind a small letter.

    Blanks stand between the two.
    """
    masks, codes, capitals = classes.masks, classes.codes, classes.capitals
    space = masks & SPACE > 0
    small = (masks & LETTER > 0) & (masks & CAPITAL == 0)
    behind = space[capitals - 1] & (small[capitals - 2] | space[capitals - 2])
    initials = [(ord(word[0]), ord(word[1])) for word in words]
    opens = np.zeros(len(capitals), dtype=bool)
    for first, second in initials:
        opens |= (codes[capitals] == first) & (codes[capitals + 1] == second)
    return classes.flag_lines(capitals[behind & opens])


def flag_pairs(tokens: PageTokens, pairs: Iterable[str]) -> BoolArray:
    """Flags the lines in which the two words of a pair follow each other."""
    first, second = tokens.word_ids[:-1], tokens.word_ids[1:]
    flags = np.zeros(len(tokens.word_counts), dtype=bool)
    for pair in pairs:
        before, after = (tokens.vocabulary.get(word) for word in pair.split())
        if before is not None and after is not None:
            flags[tokens.line_of_word[:-1][(first == before) & (second == after)]] = True
    return flags
