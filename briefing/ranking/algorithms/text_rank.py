"""TextRank: as LexRank a walk over a graph, its links the words that two sentences share.

Mihalcea and Tarau, TextRank: Bringing Order into Texts, EMNLP 2004.
"""

import math

import numpy as np

from briefing.ranking.matrix import Floats, SentenceMatrix
from briefing.ranking.sparse_counts import count_content_stems, dot_products

_NEVER_ZERO = 1e-7  # sumy's guard for a sentence that shares no word
_LOOK = 16  # after so many steps it is looked whether they still change the order
_ALIKE = 1e-11  # differences of shares so small are lost when scores are compared
_ROWS = 512  # so many rows of a large table at once, so that it is in memory once


def score(matrix: SentenceMatrix, *, damping: float = 0.85, epsilon: float = 1e-4) -> Floats:
    """The weight of each sentence in the walk, with sumy's damping and epsilon."""
    links = overlap_matrix(matrix)
    size = len(links)
    if not size:
        return np.zeros(0)
    # Symmetric, so that a column is what a sentence gives to the others.
    links /= links.sum(axis=0) + _NEVER_ZERO
    links *= damping
    links += (1 - damping) / size
    return _walk(links, epsilon)


def _walk(links: Floats, epsilon: float) -> Floats:
    """The weights at which the walk changes nothing more, or only all weights alike.

    A sentence without words passes nothing on, so that the weights shrink together for 150 steps
    and more.
    """
    weights, change, step = np.full(len(links), 1 / len(links)), 1.0, 0
    while change > epsilon:
        stepped = links.dot(weights)  # for small tables quicker than `@`
        difference = stepped - weights
        change = math.sqrt(difference.dot(difference))
        step += 1
        if step % _LOOK == 0 and np.ptp(stepped / weights) < _ALIKE:
            break
        weights = stepped
    return weights


def overlap_matrix(matrix: SentenceMatrix, *, single: bool = True) -> Floats:
    """The words that two sentences share, over the logarithms of their lengths.

    Two sentences of one word each have a length of 0 that way: `single` says whether they count as
    linked.
    """
    terms = count_content_stems(matrix)
    logs = np.log(np.maximum(terms.per_sentence(terms.counts), 1))
    links = dot_products(terms, terms.counts)
    for start in range(0, len(logs), _ROWS):
        rows = slice(start, start + _ROWS)
        length = logs[rows, None] + logs
        np.divide(links[rows], length, out=links[rows], where=length > 0)
        if not single:
            links[rows][length == 0] = 0
    return links
