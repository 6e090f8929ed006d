"""Reduction: the sentences that share most words with all others.

Adam Fabish, https://github.com/adamfabish/Reduction (2010): TextRank's links, added up instead of walked.
"""

from briefing.ranking.text_rank import overlaps
from briefing.ranking.view import Floats, View


def score(view: View) -> Floats:
    """The sum of each sentence's links to the others."""
    links = overlaps(view, single=False)
    total: Floats = links.sum(axis=1) - links.diagonal()
    return total
