"""Reduction: the sentences that share most words with all others.

Adam Fabish, https://github.com/adamfabish/Reduction (2010): TextRank's links, added up instead of
walked.
"""

from briefing.ranking.algorithms.text_rank import overlap_matrix
from briefing.ranking.matrix import Floats, SentenceMatrix


def score(matrix: SentenceMatrix) -> Floats:
    """The sum of each sentence's links to the others."""
    links = overlap_matrix(matrix, single=False)
    total: Floats = links.sum(axis=1) - links.diagonal()
    return total
