"""Articles -> copies, stories, relevance, topics."""

from briefing.grouping.clustering import cluster_articles, find_copies
from briefing.grouping.importance import LEAST_IMPORTANCE, score_importance
from briefing.grouping.relevance import score_relevance

__all__ = [
    "LEAST_IMPORTANCE",
    "find_copies",
    "cluster_articles",
    "score_importance",
    "score_relevance",
]
