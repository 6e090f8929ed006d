"""The words of a page, each known by a number, so that what is asked of a word is asked once."""

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

import numpy as np

from briefing.cleaning.characters import CAPITAL, LETTER, Characters
from briefing.cleaning.columns import Flags, Marks, Numbers, Places


@dataclass(frozen=True, eq=False)  # with a dictionary, in which what is worked out once is kept
class Tokens:
    """The words of a page in lower case, without digits, and their numbers in order of first use."""

    vocabulary: Mapping[str, int]  # the number of each word
    numbers: Places  # of all words of the page, line after line
    counts: Places  # words of each line
    small: Flags  # which words of the vocabulary begin with a small letter anywhere

    def head(self, most: int) -> "Tokens":
        """The words of the first lines only."""
        return replace(self, numbers=self.numbers[: self.counts[:most].sum()], counts=self.counts[:most])

    def among(self, known: Set[str]) -> Flags:
        """Which words of the vocabulary are among the known ones."""
        found = np.zeros(len(self.vocabulary), dtype=bool)
        found[[self.vocabulary[word] for word in self.vocabulary.keys() & known]] = True
        return found

    def total(self, values: Marks) -> Numbers:
        """The sum over each line's words, given the value of every word of the vocabulary."""
        sums = np.zeros(len(self.numbers) + 1)
        np.cumsum(values[self.numbers], out=sums[1:])
        ends = np.cumsum(self.counts)
        return np.asarray(sums[ends] - sums[ends - self.counts])

    @cached_property
    def lengths(self) -> Places:
        """How many letters each word of the vocabulary has."""
        return np.fromiter(map(len, self.vocabulary), np.intp, len(self.vocabulary))

    @cached_property
    def lines(self) -> Places:
        """In which line each word stands."""
        return np.repeat(np.arange(len(self.counts)), self.counts)

    def distinct(self, wanted: Flags) -> tuple[Places, Places]:
        """Line and number of each of the wanted words, once for a line, in order."""
        keys = np.sort((self.lines * len(self.vocabulary) + self.numbers)[wanted[self.numbers]])
        once = np.ones(len(keys), dtype=bool)
        once[1:] = keys[1:] > keys[:-1]
        return np.divmod(keys[once], max(1, len(self.vocabulary)))


def of(text: Characters) -> Tokens:
    """The words of a text: its letters in a row, found by blanking out all else, in a fifth of a search's time."""
    letter = text.kinds & LETTER > 0
    blanked = np.where(letter, text.codes, ord(" ")).astype("<u4").tobytes().decode("utf-32-le")
    words = blanked.lower().split()
    numbers = defaultdict[str, int](count().__next__)
    every = np.fromiter(map(numbers.__getitem__, words), np.intp, len(words))
    begins = letter.copy()
    begins[1:] &= ~letter[:-1]
    small = np.zeros(len(numbers), dtype=bool)
    small[every[text.kinds[begins] & CAPITAL == 0]] = True
    return Tokens(dict(numbers), every, text.within(begins), small)
