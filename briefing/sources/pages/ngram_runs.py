"""Where the blocks of a page may stand in another text, told by four words in a row: all blocks at once."""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

GRAM = 4  # words; a match of four in a row is hardly ever chance
MOST_PLACES = 6  # of one 4-gram; words repeated more often tell nothing of the place

Words = Sequence[str]
Numbers = NDArray[np.int64]


class NgramRun(NamedTuple):
    """A place in the text where a block may begin, by the 4-grams they have in common."""

    block: int
    start: int  # word of the text; below 0 where the block's first words are not in it
    first: int  # which match of the page was the first to say so
    grams: int  # how many say so


def find_runs(blocks: Sequence[Words], text: Words) -> Iterator[NgramRun]:
    """The runs of the blocks that share a 4-gram with the text, by block and start; none for an empty text."""
    known = {word: number for number, word in enumerate(dict.fromkeys(text))}
    page = _numbered(
        chain.from_iterable((*block, None) for block in blocks), known
    )  # no 4-gram holds a None
    here, place = _matched(_grams(page, len(known)), _grams(_numbered(text, known), len(known)))
    lengths = np.array([len(block) + 1 for block in blocks], dtype=np.int64)
    block = np.repeat(np.arange(len(blocks)), lengths)[here]
    start = place - here + (np.cumsum(lengths) - lengths)[block]
    least, width = -len(page), len(page) + len(text)
    runs, first, grams = np.unique(
        block * width + start - least, return_index=True, return_counts=True
    )
    return map(
        NgramRun, *(part.tolist() for part in (runs // width, runs % width + least, first, grams))
    )


def _numbered(words: Iterator[str | None] | Words, known: dict[str, int]) -> Numbers:
    """The numbers of the words; -1 for those that are not known."""
    return np.fromiter(map(known.get, words, repeat(-1)), np.int64)  # type: ignore[arg-type]  # None is no word


def _grams(numbers: Numbers, many: int) -> Numbers:
    """One number for each four in a row; -1 where one of them is not known.

    Of more than 50,000 different words it may overflow, and two in 2**63 be the same.
    """
    if len(numbers) < GRAM:
        return np.empty(0, dtype=np.int64)
    four = np.lib.stride_tricks.sliding_window_view(numbers, GRAM)
    return np.where(four.min(axis=1) < 0, -1, four @ np.int64(many) ** np.arange(GRAM))


def _matched(here: Numbers, there: Numbers) -> tuple[Numbers, Numbers]:
    """Each place here with each of the first places there that has the same number."""
    order = np.argsort(there, kind="stable")
    ordered, asked = there[order], np.flatnonzero(here >= 0)
    first = np.searchsorted(ordered, here[asked])
    many = np.minimum(np.searchsorted(ordered, here[asked], side="right") - first, MOST_PLACES)
    which = np.repeat(np.arange(len(asked)), many)
    nth = np.arange(len(which)) - np.repeat(np.cumsum(many) - many, many)
    return asked[which], order[first[which] + nth]
