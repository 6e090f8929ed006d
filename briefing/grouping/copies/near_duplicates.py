"""Near-duplicates: syndicated, cut short, lightly edited, with other words around.

Two articles may be copies where the shorter one's runs of four words stand in the other; whether
they are, `canonical.py` decides. (Containment, after Broder, "On the resemblance and containment of
documents", 1997.) Runs that belong to a page and not to its article (cookie notices, share buttons)
are left aside. Candidates come from an inverted index in which each article meets only its next
neighbours in a list, so that the cost is linear and a story of 150 copies still hangs together.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.text.shingles import Hashes

# Of the shorter's runs; pair F1 on Reuters with made-up noise .9985 at .30, 1.0 at .35, .998 at
# .40.
LEAST_CONTAINMENT = 0.33
LEAST_SHARED = 4  # runs that must be shared, so that two short items don't meet in one phrase
MOST_NEIGHBOURS = 12  # articles of a list that each one is compared with
REPEATED = 20  # a run in so many articles is boilerplate, unless these are copies of one another …
REPEATED_BY_OUTLET = 3  # … and so is one in so many of one outlet
# Mean containment from which they are; .4 to .6 make no difference, .35 lets boilerplate link
# strangers.
BOILERPLATE_CONTAINMENT = 0.45

Indices = NDArray[np.int64]
Words = Sequence[int]


def find_duplicate_pairs(rows: Sequence[Hashes]) -> list[tuple[int, int]]:
    """The pairs of articles (first < second) of which one contains the other.

    The rows are those of `drop_boilerplate`.
    """
    if not any(map(len, rows)):
        return []
    pairs = _CandidatePairs(rows, *_index(rows))
    enough = (pairs.containment >= LEAST_CONTAINMENT) & (
        pairs.shared >= np.minimum(LEAST_SHARED, pairs.shorter)
    )
    return list(zip(pairs.first[enough].tolist(), pairs.second[enough].tolist(), strict=True))


def containment(first: Hashes, second: Hashes) -> float:
    """Which share of the shorter row's runs the longer one has; 0 where one is empty."""
    shared = len(np.intersect1d(first, second, assume_unique=True))
    return shared / max(1, min(len(first), len(second)))


def drop_boilerplate(rows: Sequence[Hashes], outlets: Sequence[int]) -> list[Hashes]:
    """The rows without the shingles that articles of different content repeat.

    Boilerplate is what is repeated in all articles, or in those of one outlet. Outlets are numbers;
    -1 is an outlet that is not known.
    """
    if not any(map(len, rows)):
        return list(rows)
    run, article = _index(rows)
    pairs = _CandidatePairs(rows, run, article)
    scope = np.asarray(outlets, dtype=np.int64)[article]
    by_outlet = run ^ (scope.astype(np.uint64) + np.uint64(1)) * np.uint64(0xC2B2AE3D27D4EB4F)
    drop = _boilerplate(run, article, pairs, REPEATED)
    drop |= _boilerplate(by_outlet, article, pairs, REPEATED_BY_OUTLET) & (scope >= 0)
    kept = np.flatnonzero(~drop)
    kept = kept[np.argsort(article[kept], kind="stable")]
    return np.split(run[kept], np.searchsorted(article[kept], np.arange(1, len(rows))))


class _CandidatePairs:
    """Pairs of articles that stand near each other in a shingle's list, and their containment."""

    def __init__(self, rows: Sequence[Hashes], run: Hashes, article: Indices) -> None:
        again = run[1:] == run[:-1]
        # Shingles of one article only make no pair.
        held = np.zeros(len(run), dtype=np.bool_)
        held[1:] |= again
        held[:-1] |= again
        run, article = run[held], article[held]
        self.articles = len(rows)
        keys, self.shared = np.unique(
            np.concatenate(list(_steps(run, article, self.articles))), return_counts=True
        )
        self.keys = keys.astype(np.int64)
        self.first, self.second = self.keys // self.articles, self.keys % self.articles
        sizes = np.array([len(row) for row in rows])
        self.shorter = np.minimum(sizes[self.first], sizes[self.second])
        self.containment = self.shared / self.shorter

    def containment_of(self, first: Indices, second: Indices) -> NDArray[np.float64]:
        """The containment of each pair (first < second); 0 for two that are near in no list."""
        wanted = first * self.articles + second
        places = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        return np.where(self.keys[places] == wanted, self.containment[places], 0.0)


def _index(rows: Sequence[Hashes]) -> tuple[Hashes, Indices]:
    """Every run with its article, in the order of runs and, of one run, of articles."""
    run = np.concatenate(rows)
    article = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    order = np.argsort(run, kind="stable")
    return run[order], article[order]


def _steps(run: Hashes, article: Indices, articles: int) -> Iterator[Indices]:
    """A key for each pair; in half the bytes where all fit, which are sorted in half the time."""
    fits = articles * articles <= np.iinfo(np.int32).max
    article = article.astype(np.int32 if fits else np.int64)
    yield article[:0]
    for step in range(1, min(MOST_NEIGHBOURS, len(run) - 1) + 1):
        same = run[:-step] == run[step:]
        yield article[:-step][same] * articles + article[step:][same]


def _boilerplate(
    keys: Hashes, article: Indices, pairs: _CandidatePairs, limit: int
) -> NDArray[np.bool_]:
    """For each entry, whether its shingle is boilerplate, shape (entries,).

    It is, if it stands in `limit` articles or more that on average don't contain each other.
    """
    order = np.argsort(keys, kind="stable")
    key, owner = keys[order], article[order]
    starts = np.flatnonzero(np.concatenate([[True], key[1:] != key[:-1]]))
    lists = np.diff(np.concatenate([starts, [len(key)]]))
    likeness = np.zeros(len(key))
    same = np.flatnonzero(key[1:] == key[:-1])
    same = same[np.repeat(lists, lists)[same] >= limit]
    likeness[same] = pairs.containment_of(owner[same], owner[same + 1])
    mean = np.add.reduceat(likeness, starts) / np.maximum(1, lists - 1)
    is_boilerplate = np.empty(len(key), dtype=np.bool_)
    is_boilerplate[order] = np.repeat((lists >= limit) & (mean < BOILERPLATE_CONTAINMENT), lists)
    return is_boilerplate
