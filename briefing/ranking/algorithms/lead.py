"""Lead: the first sentences. On news the method to beat; of a cluster the first of each article, then the second …"""

from briefing.ranking.matrix import Floats, SentenceMatrix
from briefing.ranking.standalone import count_standalone_before


def score(view: SentenceMatrix) -> Floats:
    """Minus the place of each sentence in its own article."""
    return -count_standalone_before(view).astype(float)
