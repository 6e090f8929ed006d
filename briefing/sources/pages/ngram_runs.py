"""Where the blocks of a page may stand in another text: where they share shingles, all at once."""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.text.shingles import SIZE, Hashes, hash_shingles

MOST_PLACES = 6  # of one shingle; words that are repeated more often tell nothing of the place

Words = Sequence[str]
Numbers = NDArray[np.int64]


class NgramRun(NamedTuple):
    """A place in the text where a block may begin, by the shingles they have in common."""

    block: int
    start: int  # word of the text; below 0 where the block's first words are not in it
    first: int  # which match of the page was the first to say so
    grams: int  # how many say so


def find_runs(blocks: Sequence[Words], text: Words) -> Iterator[NgramRun]:
    """The runs of the blocks that share a shingle with the text, by block and start.

    None for an empty text.
    """
    known = {word: number for number, word in enumerate(dict.fromkeys(text))}
    # Between two blocks stands a None, which is no word of the text, so that no shingle holds both.
    page = _number(chain.from_iterable((*block, None) for block in blocks), known)
    here, place = _match(page, _number(text, known))
    lengths = np.array([len(block) + 1 for block in blocks], dtype=np.int64)
    block = np.repeat(np.arange(len(blocks)), lengths)[here]
    start = place - here + (np.cumsum(lengths) - lengths)[block]
    least, width = -len(page), len(page) + len(text)
    keys = block * width + start - least
    runs, first, grams = np.unique(keys, return_index=True, return_counts=True)
    columns = (runs // width, runs % width + least, first, grams)
    return map(NgramRun, *(column.tolist() for column in columns))


def _number(words: Iterator[str | None] | Words, known: dict[str, int]) -> Numbers:
    """The numbers of the words; -1 for those that are not known."""
    numbers = map(known.get, words, repeat(-1))  # type: ignore[arg-type]  # None is no word
    return np.fromiter(numbers, np.int64)


def _match(page: Numbers, text: Numbers) -> tuple[Numbers, Numbers]:
    """Each place of the page with each of the first places in the text that has its shingle."""
    here, there = hash_shingles(page), hash_shingles(text)
    order = np.argsort(there, kind="stable")
    ordered, asked = there[order], _all_known(page, here)
    first = np.searchsorted(ordered, here[asked])
    many = np.minimum(np.searchsorted(ordered, here[asked], side="right") - first, MOST_PLACES)
    which = np.repeat(np.arange(len(asked)), many)
    nth = np.arange(len(which)) - np.repeat(np.cumsum(many) - many, many)
    return asked[which], order[first[which] + nth]


def _all_known(page: Numbers, shingles: Hashes) -> Numbers:
    """The places of the shingles of which every word is known."""
    unknown = np.concatenate(([0], np.cumsum(page < 0)))
    return (
        np.flatnonzero(unknown[SIZE:] == unknown[: len(unknown) - SIZE])
        if len(shingles)
        else (np.empty(0, dtype=np.int64))
    )
