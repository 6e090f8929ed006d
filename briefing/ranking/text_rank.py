"""TextRank: as LexRank a walk over a graph, its links the words that two sentences share.

Mihalcea and Tarau, TextRank: Bringing Order into Texts, EMNLP 2004.
"""

import math

import numpy as np

from briefing.ranking.terms import content, products
from briefing.ranking.view import Floats, View

_NEVER_ZERO = 1e-7  # sumy's guard for a sentence that shares no word


def score(view: View, *, damping: float = 0.85, epsilon: float = 1e-4) -> Floats:
    """The weight of each sentence in the walk, with sumy's damping and epsilon."""
    links = overlaps(view)
    size = len(links)
    if not size:
        return np.zeros(0)
    links /= links.sum(axis=1)[:, None] + _NEVER_ZERO
    steps = damping * links.T + (1 - damping) / size
    weights, change = np.full(size, 1 / size), 1.0
    while change > epsilon:
        stepped = steps @ weights
        difference = stepped - weights
        change = math.sqrt(difference @ difference)
        weights = stepped
    return weights


def overlaps(view: View, *, single: bool = True) -> Floats:
    """The words that two sentences share, over the logarithms of their lengths.

    Two sentences of one word each have a length of 0 that way: `single` says whether they count as linked.
    """
    terms = content(view)
    logs = np.log(np.maximum(terms.per_sentence(terms.counts), 1))
    length = logs[:, None] + logs
    shared = products(terms, terms.counts)
    links: Floats = np.divide(shared, length, out=shared if single else np.zeros_like(shared), where=length > 0)
    return links
