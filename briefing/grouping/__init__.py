"""Articles -> copies, stories, relevance, topics."""

from briefing.grouping.grouping import copied, group
from briefing.grouping.importance import LEAST_IMPORTANCE, importance
from briefing.grouping.relevance import relevance

__all__ = ["LEAST_IMPORTANCE", "copied", "group", "importance", "relevance"]
