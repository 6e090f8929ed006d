"""KL: again and again the sentence that keeps the summary's words closest to the document's.

Haghighi and Vanderwende, Exploring Content Models for Multi-Document Summarization, NAACL 2009.
"""

import numpy as np

from briefing.ranking.matrix import COMPARED_DIGITS, Floats, SentenceMatrix
from briefing.ranking.sparse_counts import SparseCounts, count_words


def score(matrix: SentenceMatrix) -> Floats:
    """Minus the round in which each sentence is taken; of equals, the first is.

    Words are not stemmed, and only those in the summary count towards the divergence, as in sumy.
    """
    terms = count_words(matrix.words, matrix.rows, len(matrix.lengths), ~matrix.stops)
    document = terms.per_term(terms.counts) / max(terms.counts.sum(), 1)
    summary, spoken = np.zeros(terms.terms), 0
    starts = np.searchsorted(terms.rows, np.arange(terms.sentences + 1))
    scores, left = np.zeros(terms.sentences), np.ones(terms.sentences, dtype=np.bool_)
    for turn in range(terms.sentences):
        divergence = _divergences(terms, document, summary, spoken)
        best = int(np.argmin(np.where(left, np.round(divergence, COMPARED_DIGITS), np.inf)))
        scores[best], left[best] = -turn, False
        taken = slice(starts[best], starts[best + 1])
        summary[terms.columns[taken]] += terms.counts[taken]
        spoken += int(matrix.lengths[best])  # all its words, as sumy counts them
    return scores


def _divergences(terms: SparseCounts, document: Floats, summary: Floats, spoken: int) -> Floats:
    """The divergence of document and summary, were each sentence added."""
    held = summary > 0
    kept = document[held] * np.log(document[held] / summary[held])
    before = np.where(
        held, document * np.log(np.where(held, document / np.maximum(summary, 1), 1.0)), 0.0
    )
    likely, now = document[terms.columns], summary[terms.columns] + terms.counts
    change = terms.per_sentence(likely * np.log(likely / now) - before[terms.columns])
    mass = document[held].sum() + terms.per_sentence(np.where(held[terms.columns], 0.0, likely))
    lengths = terms.per_sentence(terms.counts) + spoken
    divergence: Floats = kept.sum() + change + mass * np.log(np.maximum(lengths, 1))
    return divergence
