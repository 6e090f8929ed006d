"""SumBasic: again and again the sentence of the likeliest words, which then become less likely.

Nenkova and Vanderwende, The Impact of Frequency on Summarization, Microsoft Research (2005).
"""

import numpy as np

from briefing.ranking.matrix import Floats, SentenceMatrix
from briefing.ranking.sparse_counts import count_content_stems

# Likelihoods so close are equal: what differs is the order of additions. They get too small to
# round their digits.
_ROUNDING = 1e-12
_TAKEN = 2  # more than any mean of likelihoods


def score(matrix: SentenceMatrix) -> Floats:
    """Minus the round in which each sentence is taken; of equals, the first is."""
    terms = count_content_stems(matrix)
    likely = terms.per_term(terms.counts) / max(terms.counts.sum(), 1)
    lengths = np.maximum(terms.per_sentence(terms.counts), 1)
    shares = terms.counts / lengths[terms.rows]  # so that a sum over a sentence is its mean
    # A word of one sentence stays as likely until that one is taken.
    shared = terms.spread()[terms.columns] > 1
    own = terms.per_sentence(np.where(shared, 0.0, shares * likely[terms.columns]))
    rows, columns = terms.rows[shared], terms.columns[shared]
    shares, powers = shares[shared], 2 ** terms.counts[shared]
    starts = np.searchsorted(rows, np.arange(terms.sentences + 1)).tolist()
    scores = np.zeros(terms.sentences)
    for turn in range(terms.sentences):
        means = np.bincount(rows, shares * likely.take(columns), terms.sentences) + own
        best = int((means >= means[means.argmax()] * (1 - _ROUNDING)).argmax())
        scores[best], own[best] = -turn, -_TAKEN
        its = slice(starts[best], starts[best + 1])
        likely[columns[its]] **= powers[its]
    return scores
