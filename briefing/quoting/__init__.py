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

_FUNCTIONS = {
    "extract_quotes": "briefing.quoting.attribution.extraction:extract_quotes",
    "select_quotes": "briefing.quoting.selection:select_quotes",
}


def __getattr__(name: str) -> object:
    """One of the two functions, imported now."""
    if name not in _FUNCTIONS:
        raise AttributeError(f"module 'briefing.quoting' has no attribute {name!r}")
    module, _, function = _FUNCTIONS[name].partition(":")
    globals()[name] = found = getattr(import_module(module), function)
    return found
