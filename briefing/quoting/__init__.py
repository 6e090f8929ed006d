"""Cleaned article -> quotes with their speakers, and the choice of those that speak for it."""

from briefing.quoting.attribution import find
from briefing.quoting.choosing import choose

__all__ = ["choose", "find"]
