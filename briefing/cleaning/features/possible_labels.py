"""A cheap test over a whole page for the lines that may open with the firm label of a speaker.

It finds every line that `text/speech/speaker_labels.py` reads a firm label from; nine of ten are
spared the reading.
"""

import numpy as np
from numpy.typing import NDArray

from briefing.cleaning.features.arrays import BoolArray, IntArray
from briefing.cleaning.features.char_classes import SPACE, CharClasses
from briefing.text.speech.speaker_labels import BEFORE_SIDES, SIDES

_SIDES, _BEFORE_SIDES = (
    np.array([*map(ord, signs)], dtype=np.uint32) for signs in (SIDES, BEFORE_SIDES)
)


def find_possible(classes: CharClasses) -> list[int]:
    """The indexes of the lines with a colon or ".-" behind no small letter, without a small letter,
    or that open so: a firm label is in capitals, or closes with the time of speaking.
    """
    if not len(classes.line_starts):
        return []
    codes, stops = classes.codes, classes.stops
    colons = np.flatnonzero(codes == ord(":"))
    colons = colons[classes.masks[colons + 1] & SPACE > 0]
    dashed = stops[(codes[stops] == ord(".")) & (codes[stops + 1] == ord("-"))]
    marks = np.concatenate([colons, dashed])
    marks = marks[~_flag_small(codes[marks - 1])]
    flags = classes.flag_lines(marks) | _flag_sides(classes)
    flags |= ~np.logical_or.reduceat(_flag_small(codes), classes.line_starts)
    indexes: list[int] = np.flatnonzero(flags).tolist()
    return indexes


def _flag_sides(classes: CharClasses) -> BoolArray:
    """Flags the lines that a side's letter opens, with a mark and blanks before it or without."""
    starts = classes.line_starts
    behind = _flag_letters(classes, starts + 1) | _flag_letters(classes, starts + 2)
    behind |= classes.codes[starts + 1] == ord(">")
    behind |= classes.masks[starts + 2] & SPACE > 0  # and more blanks before the letter
    marked = _flag_any(classes.codes[starts], _BEFORE_SIDES) & behind
    return np.asarray(_flag_letters(classes, starts) | marked)


def _flag_letters(classes: CharClasses, positions: IntArray) -> BoolArray:
    """Flags the letters of a side with a colon, a stop, two blanks or their line's end behind."""
    codes, masks = classes.codes, classes.masks
    following = codes[positions + 1]
    is_gap, is_next_gap = (masks[positions + place] & SPACE > 0 for place in (1, 2))
    is_closed = (following == ord(":")) | (following == ord(".")) | is_gap
    is_closed &= is_next_gap | (is_gap & (following != ord(" ")))
    return np.asarray(is_closed & _flag_any(codes[positions], _SIDES))


def _flag_small(codes: NDArray[np.uint32]) -> BoolArray:
    """Flags the small letters of English."""
    return np.asarray((codes >= ord("a")) & (codes <= ord("z")))


def _flag_any(codes: NDArray[np.uint32], signs: NDArray[np.uint32]) -> BoolArray:
    """Flags the code points that are one of a few; `numpy.isin` takes much longer."""
    return np.asarray((codes[:, None] == signs).any(axis=1))
