"""Articles -> copies, stories, relevance, topics."""

from briefing.grouping.grouping import group
from briefing.grouping.importance import FLOOR, importance
from briefing.grouping.relevance import relevance

__all__ = ["FLOOR", "group", "importance", "relevance"]
