"""Statistics of each line that its characters alone tell: how it begins and ends, what it holds."""

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
    CharClasses,
    find_parts,
)
from briefing.cleaning.parsed_page import PageLines

MAX_ONE_SENTENCE_WORDS = 4  # a line of so many words holds no end of a sentence inside
# Some pages hold all of the article once more in one line, beside which no paragraph weighs much.
# Half cleaned pages of news +.003, others of news +.002, all other sets the same; from 200 to 800.
MAX_COUNTED_WORDS = 400
MAX_COUNTED_CHARACTERS = 6 * MAX_COUNTED_WORDS  # with a space a word
MAX_CLOSERS, MAX_SPACES = 3, 3  # after the stop of a sentence inside a line

_ADDRESS_MARKS = ("http", "@")  # beside "www." and ".com", which have a stop


def compute_char_features(page: PageLines) -> FeatureColumns:
    """The fields of `LineStats` of these names, for a page with at least one line."""
    classes, text = page.char_classes, page.article.text
    words = classes.word_counts.astype(float)
    length = (classes.line_ends - classes.line_starts).astype(float)
    addresses = np.concatenate([find_parts(text, _ADDRESS_MARKS), _find_hosts(classes)])
    return {
        "word_count": np.minimum(words, MAX_COUNTED_WORDS),
        "char_count": np.minimum(length, MAX_COUNTED_CHARACTERS),
        "capitalized_share": _count_capitalized(classes) / words,
        "digit_share": classes.count_per_line(classes.masks & DIGIT > 0) / length,
        "commas_per_word": classes.count_positions(classes.commas) / words,
        "has_quotes": _as_flags(classes.count_per_line(classes.masks & QUOTE > 0)),
        "inner_sentence_ends": _count_inner_ends(classes) * (words > MAX_ONE_SENTENCE_WORDS),
        "ends_sentence": classes.ends_sentence.astype(float),
        **_ending_features(classes),
        "starts_with_quote": _as_flags(classes.masks[classes.line_starts] & SPOKEN),
        "has_year": classes.flag_lines(_find_years(classes)).astype(float),
        "has_clock_time": classes.flag_lines(_find_clock_times(classes)).astype(float),
        "has_address": classes.flag_lines(addresses).astype(float),
    }


def _as_flags(counts: IntArray) -> FloatArray:
    return np.asarray(counts > 0, dtype=float)


def _count_capitalized(classes: CharClasses) -> IntArray:
    """How many words of each line begin with a capital, after an opening mark or not."""
    starts, capital = classes.flag_word_starts(), classes.masks & CAPITAL > 0
    starts[1:] |= (classes.masks[:-1] & OPENER > 0) & starts[:-1]
    return classes.count_per_line(capital & starts)


def _ending_features(classes: CharClasses) -> FeatureColumns:
    codes, starts = classes.codes, classes.line_starts
    last = codes[classes.line_ends - 1]
    dot = classes.line_ends - 1 - (last == ord("]"))  # "[…]" and "[...]" are cut off, too
    dots = (classes.line_ends - starts > 2) & (codes[dot] == ord(".")) & (dot - 2 >= starts)
    dots &= (codes[dot - 1] == ord(".")) & (codes[dot - 2] == ord("."))
    ellipsis = (codes[dot] == ord("…")) & (dot >= starts)
    return {
        "is_truncated": (ellipsis | dots).astype(float),
        "ends_with_colon": (last == ord(":")).astype(float),
        "ends_with_question": ((last == ord("?")) | (last == ord("!"))).astype(float),
    }


def _count_inner_ends(classes: CharClasses) -> FloatArray:
    """How many sentences end inside each line.

    There a stop stands, perhaps closing marks, white space, and what begins a sentence.
    """
    masks, stops = classes.masks, classes.stops
    line, position = classes.line_of(stops), stops + 1
    end = classes.line_ends[line]
    for _ in range(MAX_CLOSERS):
        position = position + (masks[position] & CLOSER > 0)
    spaced = masks[position] & SPACE > 0
    for _ in range(MAX_SPACES):
        position = position + (masks[position] & SPACE > 0)
    starts = (masks[position] & STARTER > 0) & (position < end)
    led = (masks[position] & LEADER > 0) & (masks[position + 1] & STARTER > 0)
    led &= position + 1 < end
    ends = line[spaced & (led | starts)]
    return np.bincount(ends, minlength=len(classes.line_starts)).astype(float)


def _find_hosts(classes: CharClasses) -> IntArray:
    """The positions of the stops of "www." and ".com", in a quarter of the time of a search."""
    dots = classes.stops[classes.codes[classes.stops] == ord(".")]
    return np.concatenate(
        [_keep_beside(classes, dots, "www", -3), _keep_beside(classes, dots, "com", 1)]
    )


def _keep_beside(classes: CharClasses, positions: IntArray, letters: str, first: int) -> IntArray:
    """The positions beside which these letters stand, the first of them at this distance."""
    for distance, letter in enumerate(letters, start=first):
        positions = positions[classes.codes[positions + distance] == ord(letter)]
    return positions


def _find_years(classes: CharClasses) -> IntArray:
    """The positions of years from 1900 to 2099 with neither letters nor digits beside them."""
    apart = (classes.masks & (LETTER | DIGIT) == 0) & (classes.codes != ord("_"))
    years = classes.year_positions
    return np.asarray(years[apart[years - 1] & apart[years + 4]])


def _find_clock_times(classes: CharClasses) -> IntArray:
    """The positions of colons with a digit before and two after them."""
    colons, digits = np.flatnonzero(classes.codes == ord(":")), classes.masks & DIGIT > 0
    return np.asarray(colons[digits[colons - 1] & digits[colons + 1] & digits[colons + 2]])
