"""What the characters of each line show: how it begins and ends, and what of them it has."""

from collections.abc import Iterator

import numpy as np

from briefing.cleaning.features.arrays import FeatureColumns, FloatArray, IntArray
from briefing.cleaning.features.char_classes import (
    CAPITAL,
    CLOSER,
    DIGIT,
    LEADER,
    LETTER,
    OPENER,
    QUOTE,
    SPACE,
    SPOKEN,
    STARTER,
    STOP,
    CharClasses,
)
from briefing.cleaning.parsed_page import PageLines

LEAST_OF_TWO_SENTENCES = 4  # words; a line needs more
MOST_CLOSERS, MOST_SPACES = 3, 3  # behind the stop of a sentence inside a line

_ADDRESSES = ("http", "www.", ".com", "@")


def compute_char_features(page: PageLines) -> FeatureColumns:
    """The measures of this name of a page with at least one line; flags are 0 or 1."""
    found, text = page.characters, page.article.text
    words, length = found.words.astype(float), (found.ends - found.starts).astype(float)
    return {
        "words": words,
        "characters": length,
        "capitals": _capitals(found) / words,
        "digits": found.within(found.kinds & DIGIT > 0) / length,
        "commas": found.within(found.codes == ord(",")) / words,
        "quotes": _flags(found.within(found.kinds & QUOTE > 0)),
        "inside": _sentences_inside(found) * (words > LEAST_OF_TWO_SENTENCES),
        "closed": found.closed.astype(float),
        **_ends(found),
        "quoted": _flags(found.kinds[found.starts] & SPOKEN),
        "year": _in_lines(found, _years(found)),
        "clock": _in_lines(found, _clocks(found)),
        "address": _in_lines(
            found, np.array([at for part in _ADDRESSES for at in _every(part, text)], dtype=np.intp)
        ),
    }


def _flags(values: IntArray) -> FloatArray:
    return np.asarray(values > 0, dtype=float)


def _capitals(found: CharClasses) -> IntArray:
    """How many words begin with a capital, behind an opening quotation mark or not."""
    begins, capital = found.begins(), found.kinds & CAPITAL > 0
    begins[1:] |= (found.kinds[:-1] & OPENER > 0) & begins[:-1]
    return found.within(capital & begins)


def _ends(found: CharClasses) -> FeatureColumns:
    last = found.codes[found.ends - 1]
    at = found.ends - 1 - (last == ord("]"))
    dots = (found.ends - found.starts > 2) & (found.codes[at] == ord("."))
    dots &= (
        (found.codes[at - 1] == ord("."))
        & (found.codes[at - 2] == ord("."))
        & (at - 2 >= found.starts)
    )
    return {
        "cut": ((found.codes[at] == ord("…")) & (at >= found.starts) | dots).astype(float),
        "colon": (last == ord(":")).astype(float),
        "asks": ((last == ord("?")) | (last == ord("!"))).astype(float),
    }


def _sentences_inside(found: CharClasses) -> FloatArray:
    """How many sentences end inside each line: a stop, perhaps marks that close, spaces, and what begins another."""
    kinds, stops = found.kinds, np.flatnonzero(found.kinds & STOP)
    line, at = found.line_of(stops), stops + 1
    for _ in range(MOST_CLOSERS):
        at = at + (kinds[at] & CLOSER > 0)
    spaced = kinds[at] & SPACE > 0
    for _ in range(MOST_SPACES):
        at = at + (kinds[at] & SPACE > 0)
    led = (kinds[at] & LEADER > 0) & (kinds[at + 1] & STARTER > 0) & (at + 1 < found.ends[line])
    begun = (kinds[at] & STARTER > 0) & (at < found.ends[line])
    return np.bincount(line[spaced & (led | begun)], minlength=len(found.starts)).astype(float)


def _years(found: CharClasses) -> IntArray:
    """Where a year from 1900 to 2099 stands: four digits between what is neither letter nor digit."""
    apart = (found.kinds & (LETTER | DIGIT) == 0) & (found.codes != ord("_"))
    return np.asarray(found.years[apart[found.years - 1] & apart[found.years + 4]])


def _clocks(found: CharClasses) -> IntArray:
    """Where a time of the day stands: a colon with a digit before and two behind it."""
    colons, digits = np.flatnonzero(found.codes == ord(":")), found.kinds & DIGIT > 0
    return np.asarray(colons[digits[colons - 1] & digits[colons + 1] & digits[colons + 2]])


def _every(part: str, text: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _in_lines(found: CharClasses, places: IntArray) -> FloatArray:
    """1 for the lines in which one of the places lies."""
    return _flags(np.bincount(found.line_of(places), minlength=len(found.starts)))
