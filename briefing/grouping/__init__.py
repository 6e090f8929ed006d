"""Articles -> copies, clusters that tell one event, relevance, topics."""

from briefing.grouping.article_words import find_genre, prepare_article
from briefing.grouping.events.clustering import cluster_articles, find_copies
from briefing.grouping.events.document_words import has_no_matter
from briefing.grouping.events.event_merging import merge_events
from briefing.grouping.importance import StorySigns, is_slight, score_importance
from briefing.grouping.relevance import score_relevance

__all__ = [
    "StorySigns",
    "cluster_articles",
    "find_copies",
    "find_genre",
    "has_no_matter",
    "is_slight",
    "merge_events",
    "prepare_article",
    "score_importance",
    "score_relevance",
]
