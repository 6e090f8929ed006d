"""How alike articles are: dot products of their rows of terms, through an inverted index."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.grouping.events.event_vectors import Row, Term
from briefing.quick_dataclass import dataclass

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
        scores = _add_products(held, weight, lists, len(rows))
        for other in np.flatnonzero(scores[row + 1 :] >= least) + row + 1:
            alike[row, int(other)] = float(scores[other])
    return alike


@dataclass(frozen=True, slots=True)
class _PostingLists:
    """The rows that hold each term, and its weights there: one term's behind another's."""

    rows: NDArray[np.int64]
    weights: NDArray[np.float64]
    starts: NDArray[np.int64]  # of each term
    sizes: NDArray[np.int64]  # 0 for a term that is not compared


def _make_posting_lists(
    terms: Sequence[NDArray[np.int64]],
    weights: Sequence[NDArray[np.float64]],
    count: int,
    widest: float,
) -> _PostingLists:
    term = np.concatenate([np.zeros(0, dtype=np.int64), *terms])
    row = np.repeat(np.arange(len(terms)), [len(held) for held in terms])
    order = np.argsort(term, kind="stable")
    weight = np.concatenate([np.zeros(0), *weights])
    sizes = np.bincount(term, minlength=count)
    return _PostingLists(
        rows=row[order],
        weights=weight[order],
        starts=np.cumsum(sizes) - sizes,
        sizes=np.where(sizes > widest, 0, sizes),
    )


def _add_products(
    held: NDArray[np.int64], weight: NDArray[np.float64], lists: _PostingLists, rows: int
) -> NDArray[np.float64]:
    """The dot product of one row with each: of its terms in order, as sums of floats hang on it."""
    sizes = lists.sizes[held]
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if len(ends) else 0
    # Of the term's list the place, for each of its rows, all terms' behind one another.
    places = np.arange(total) + np.repeat(lists.starts[held] - (ends - sizes), sizes)
    products = lists.weights[places] * np.repeat(weight, sizes)
    return np.bincount(lists.rows[places], weights=products, minlength=rows).astype(np.float64)
