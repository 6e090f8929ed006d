"""Lead: the first sentences; of a cluster the first of each article, then the second.

On news it is the method to beat.
"""

from briefing.ranking.matrix import Floats, SentenceMatrix
from briefing.ranking.standalone import count_standalone_before


def score(matrix: SentenceMatrix) -> Floats:
    """Minus the place of each sentence in its own article."""
    return -count_standalone_before(matrix).astype(float)
