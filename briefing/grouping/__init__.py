"""Articles -> copies, stories, relevance, topics."""

from briefing.grouping.grouping import group
from briefing.grouping.relevance import relevance

__all__ = ["group", "relevance"]
