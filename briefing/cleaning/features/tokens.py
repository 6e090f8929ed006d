"""The words of a page, each with a number, so that what is asked of a word is asked once."""

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import replace
from functools import cached_property
from itertools import count

import numpy as np

from briefing.cleaning.features.arrays import BoolArray, FloatArray, IntArray
from briefing.cleaning.features.char_classes import CAPITAL, LETTER, CharClasses
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, eq=False)  # not slotted, because cached properties need a dictionary
class PageTokens:
    """The words of a page in lower case; a word is a run of letters, so numbers are none."""

    vocabulary: Mapping[str, int]  # word -> its id, in order of first use
    word_ids: IntArray  # of all words of the page, line after line, shape (words,)
    word_counts: IntArray  # of each line, shape (n,)
    seen_lowercase: BoolArray  # the word begins with a small letter somewhere, shape (vocabulary,)

    def first_lines(self, count: int) -> "PageTokens":
        """The words of the first lines only, with the same vocabulary."""
        words = self.word_counts[:count].sum()
        return replace(self, word_ids=self.word_ids[:words], word_counts=self.word_counts[:count])

    def flag_words(self, words: Set[str]) -> BoolArray:
        """Flags these words, shape (vocabulary,)."""
        flags = np.zeros(len(self.vocabulary), dtype=bool)
        flags[[self.vocabulary[word] for word in self.vocabulary.keys() & words]] = True
        return flags

    def count_words(self, words: Set[str]) -> FloatArray:
        """How many of these words each line has, shape (n,)."""
        return self.count_flagged(self.flag_words(words))

    def count_flagged(self, flags: BoolArray) -> FloatArray:
        """How many words of each line have a flag, shape (n,), given flags (vocabulary,)."""
        lines = self.line_of_word[flags[self.word_ids]]
        return np.bincount(lines, minlength=len(self.word_counts)).astype(float)

    def sum_per_line(self, values: FloatArray) -> FloatArray:
        """Sums values of shape (vocabulary,) over the words of each line, shape (n,)."""
        sums = np.zeros(len(self.word_ids) + 1)
        np.cumsum(values[self.word_ids], out=sums[1:])
        ends = np.cumsum(self.word_counts)
        return np.asarray(sums[ends] - sums[ends - self.word_counts])

    @cached_property
    def word_lengths(self) -> IntArray:
        """The number of letters of each word, shape (vocabulary,)."""
        return np.fromiter(map(len, self.vocabulary), np.intp, len(self.vocabulary))

    @cached_property
    def line_of_word(self) -> IntArray:
        """The index of the line of each word of the page, shape (words,)."""
        return np.repeat(np.arange(len(self.word_counts)), self.word_counts)

    def distinct_per_line(self, wanted: BoolArray) -> tuple[IntArray, IntArray]:
        """Line indexes and word ids of the wanted words, each word once a line, in order.

        `wanted` has shape (vocabulary,).
        """
        keys = self.line_of_word * len(self.vocabulary) + self.word_ids
        keys = np.sort(keys[wanted[self.word_ids]])
        is_first = np.ones(len(keys), dtype=bool)
        is_first[1:] = keys[1:] > keys[:-1]
        return np.divmod(keys[is_first], max(1, len(self.vocabulary)))


def tokenize_page(classes: CharClasses) -> PageTokens:
    """The words of a text.

    All other characters are blanked out and the rest is split, in a fifth of the time of a regular
    expression.
    """
    letter = classes.masks & LETTER > 0
    blanked = np.where(letter, classes.codes, ord(" ")).astype("<u4").tobytes()
    words = blanked.decode("utf-32-le").lower().split()
    ids = defaultdict[str, int](count().__next__)
    word_ids = np.fromiter(map(ids.__getitem__, words), np.intp, len(words))
    starts = letter.copy()
    starts[1:] &= ~letter[:-1]
    seen_lowercase = np.zeros(len(ids), dtype=bool)
    seen_lowercase[word_ids[classes.masks[starts] & CAPITAL == 0]] = True
    return PageTokens(dict(ids), word_ids, classes.count_per_line(starts), seen_lowercase)
