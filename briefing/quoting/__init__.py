"""Cleaned article -> quotes with their speakers, and the choice of those that speak for it.

Each is imported when it is first asked for: who only wants to know where quotation marks stand
(`tokens.quotation_spans`) pays for no patterns of attribution.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.quoting.attribution.extraction import extract_quotes
    from briefing.quoting.selection import select_quotes

__all__ = ["extract_quotes", "select_quotes"]

_MODULES = {
    "extract_quotes": "briefing.quoting.attribution.extraction",
    "select_quotes": "briefing.quoting.selection",
}


def __getattr__(name: str) -> object:
    """One of the two functions, imported now."""
    if name in _MODULES:
        return getattr(import_module(_MODULES[name]), name)
    raise AttributeError(f"module 'briefing.quoting' has no attribute {name!r}")
