"""A cheap test over a whole page for the lines that may open with the label of a speaker.

It finds every line that `text/speech/speaker_labels.py` reads a label from; seven of ten are
spared the reading.
"""

import numpy as np
from numpy.typing import NDArray

from briefing.cleaning.features.arrays import BoolArray
from briefing.cleaning.features.char_classes import SPACE, CharClasses
from briefing.text.speech.speaker_labels import BEFORE_SIDES, SIDES

_SIDES, _BEFORE_SIDES = (
    np.array([*map(ord, signs)], dtype=np.uint32) for signs in (SIDES, BEFORE_SIDES)
)


def find_possible(classes: CharClasses) -> list[int]:
    """The indexes of the lines with a colon or ".-", without a small letter, or that open so."""
    if not len(classes.line_starts):
        return []
    codes = classes.codes
    is_mark = codes == ord(":")
    is_mark[:-1] |= (codes[:-1] == ord(".")) & (codes[1:] == ord("-"))
    is_small = (codes >= ord("a")) & (codes <= ord("z"))
    flags = classes.flag_lines(np.flatnonzero(is_mark)) | _flag_sides(classes)
    flags |= ~np.logical_or.reduceat(is_small, classes.line_starts)
    indexes: list[int] = np.flatnonzero(flags).tolist()
    return indexes


def _flag_sides(classes: CharClasses) -> BoolArray:
    """Flags the lines that a side's letter opens, with a mark and blanks before it or without."""
    starts = classes.line_starts
    first, second, third = (classes.codes[starts + place] for place in range(3))
    behind = _flag_any(second, _SIDES) | _flag_any(third, _SIDES) | (second == ord(">"))
    behind |= classes.masks[starts + 2] & SPACE > 0  # and more blanks before the letter
    return np.asarray(_flag_any(first, _SIDES) | (_flag_any(first, _BEFORE_SIDES) & behind))


def _flag_any(codes: NDArray[np.uint32], signs: NDArray[np.uint32]) -> BoolArray:
    """Flags the code points that are one of a few; `numpy.isin` takes much longer."""
    return np.asarray((codes[:, None] == signs).any(axis=1))
