"""Cleaned article -> quotes with their speakers, and the choice of those that speak for it."""

from briefing.quoting.attribution.extraction import extract_quotes
from briefing.quoting.selection import select_quotes

__all__ = ["extract_quotes", "select_quotes"]
