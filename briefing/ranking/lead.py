"""Lead: the first sentences. On news the method to beat; of a cluster the first of each article, then the second …"""

from briefing.ranking.standing import places
from briefing.ranking.view import Floats, View


def score(view: View) -> Floats:
    """Minus the place of each sentence in its own article."""
    return -places(view).astype(float)
