"""Articles -> copies, clusters that tell one event, relevance, topics.

Each function is imported when it is first asked for: who asks for the genre of an article alone
pays for no profiles and no clusters.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.grouping.article_words import prepare_article
    from briefing.grouping.events.clustering import cluster_articles, find_copies
    from briefing.grouping.events.document_words import has_no_matter
    from briefing.grouping.events.event_merging import merge_events
    from briefing.grouping.genre.article_genre import find_genre
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

_MODULES = {
    "StorySigns": "importance",
    "cluster_articles": "events.clustering",
    "find_copies": "events.clustering",
    "find_genre": "genre.article_genre",
    "has_no_matter": "events.document_words",
    "is_slight": "importance",
    "merge_events": "events.event_merging",
    "prepare_article": "article_words",
    "score_importance": "importance",
    "score_relevance": "relevance",
}


def __getattr__(name: str) -> object:
    """One of the functions, imported now."""
    if name in _MODULES:
        return getattr(import_module(f"briefing.grouping.{_MODULES[name]}"), name)
    raise AttributeError(f"module 'briefing.grouping' has no attribute {name!r}")
