"""SumBasic: again and again the sentence of the likeliest words, which then become less likely.

Nenkova and Vanderwende, The Impact of Frequency on Summarization, Microsoft Research (2005).
"""

import numpy as np

from briefing.ranking.terms import content
from briefing.ranking.view import Floats, View

# Likelihoods so close are equal: what differs is the order of additions. They get too small to round their digits.
_ROUNDING = 1e-12


def score(view: View) -> Floats:
    """Minus the round in which each sentence is taken; of equals, the first is."""
    terms = content(view)
    likely = terms.per_term(terms.counts) / max(terms.counts.sum(), 1)
    lengths = np.maximum(terms.per_sentence(terms.counts), 1)
    starts = np.searchsorted(terms.rows, np.arange(terms.sentences + 1))
    scores, left = np.zeros(terms.sentences), np.ones(terms.sentences, dtype=np.bool_)
    for turn in range(terms.sentences):
        means = terms.per_sentence(terms.counts * likely[terms.columns]) / lengths
        means[~left] = -1
        best = int(np.argmax(means >= means.max() * (1 - _ROUNDING)))
        scores[best], left[best] = -turn, False
        taken = slice(starts[best], starts[best + 1])
        likely[terms.columns[taken]] **= 2 ** terms.counts[taken]
    return scores
