"""Shingles: the runs of four words in a row by which two texts are compared, as numbers.

A. Broder, "On the resemblance and containment of documents", 1997.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# Words of a run. Three link news articles of one genre, five miss copies that lost spaces; four in
# a row hardly ever stand in two texts by chance.
SIZE = 4

Hashes = NDArray[np.uint64]


def hash_shingles(words: Sequence[int] | NDArray[np.int64]) -> Hashes:
    """One number for each run of SIZE word ids, by the place where it begins, shape (n - 3,).

    Equal runs have equal numbers; that two different ones have is a matter of 1 in 2**64. There are
    none for fewer than SIZE words.
    """
    ids = np.asarray(words, dtype=np.int64).astype(np.uint64)
    hashes = np.zeros(max(0, len(ids) - SIZE + 1), dtype=np.uint64)
    for place in range(SIZE if len(hashes) else 0):
        shifted = ids[place : place + len(hashes)] + np.uint64(0x9E3779B97F4A7C15)
        hashes = (hashes ^ shifted) * np.uint64(0xFF51AFD7ED558CCD)
        hashes ^= hashes >> np.uint64(32)
    return hashes


def distinct_shingles(words: Sequence[int] | NDArray[np.int64]) -> Hashes:
    """The distinct shingles of a text, ascending; one for fewer words than SIZE, none for none."""
    if not len(words):
        return np.zeros(0, dtype=np.uint64)
    ids = np.zeros(max(SIZE, len(words)), dtype=np.int64)
    ids[: len(words)] = words
    hashes = hash_shingles(ids)
    hashes.sort()  # np.unique takes ten times as long for so few
    distinct: Hashes = hashes[np.concatenate([[True], hashes[1:] != hashes[:-1]])]
    return distinct
