"""How alike articles are: dot products of their rows of terms, through an inverted index."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.events.event_vectors import Row, Term

# Weaker likeness is left out: two fifths of what makes a story; the figures stay, nine tenths of
# the pairs go.
LEAST_COSINE = 0.1
MOST_DOCUMENT_SHARE = 0.1  # terms of more articles than this share tell no event from another …
ALWAYS_KEPT = 50  # … unless they are so few articles anyway


def find_similar_pairs(
    rows: Sequence[Row],
    *,
    most_share: float = MOST_DOCUMENT_SHARE,
    least: float = LEAST_COSINE,
) -> dict[tuple[int, int], float]:
    """The likeness of every two rows (first < second) that are alike at all.

    Terms of more than this share of the rows are not compared; with 1 all are. What is less alike
    than `least` is left out.
    """
    numbers: dict[Term, int] = {}
    terms = [
        np.array([numbers.setdefault(term, len(numbers)) for term in row], dtype=np.int64)
        for row in rows
    ]
    weights = [np.array(list(row.values()), dtype=np.float64) for row in rows]
    widest = max(ALWAYS_KEPT, most_share * len(rows))
    lists = _make_posting_lists(terms, weights, len(numbers), widest)
    alike: dict[tuple[int, int], float] = {}
    for row, (held, weight) in enumerate(zip(terms, weights, strict=True)):
        scores = _scores(held, weight, lists, len(rows))
        for other in np.flatnonzero(scores[row + 1 :] >= least) + row + 1:
            alike[row, int(other)] = float(scores[other])
    return alike


# Of each term the rows that hold it, and its weights there.
PostingLists = list[tuple[NDArray[np.int64], NDArray[np.float64]]]


def _make_posting_lists(
    terms: Sequence[NDArray[np.int64]],
    weights: Sequence[NDArray[np.float64]],
    count: int,
    widest: float,
) -> PostingLists:
    term = np.concatenate([np.zeros(0, dtype=np.int64), *terms])
    row = np.repeat(np.arange(len(terms)), [len(held) for held in terms])
    order = np.argsort(term, kind="stable")
    cuts = np.searchsorted(term[order], np.arange(1, count))
    weight = np.concatenate([np.zeros(0), *weights])
    lists = zip(np.split(row[order], cuts), np.split(weight[order], cuts), strict=True)
    nothing = (np.zeros(0, dtype=np.int64), np.zeros(0))
    return [nothing if len(rows) > widest else (rows, held) for rows, held in lists]


def _scores(
    held: NDArray[np.int64], weight: NDArray[np.float64], lists: PostingLists, rows: int
) -> NDArray[np.float64]:
    if not len(held):
        return np.zeros(rows)
    postings = [lists[term] for term in held]
    places = np.concatenate([rows_ for rows_, _ in postings])
    products = np.concatenate(
        [weights * own for (_, weights), own in zip(postings, weight, strict=True)]
    )
    return np.bincount(places, weights=products, minlength=rows).astype(np.float64)
