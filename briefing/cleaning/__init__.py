"""Cleaning: article -> labelled blocks.

Nothing is deleted: each block gets a kind, whether it is kept, and a reason. Each function is
imported when it is first asked for: who takes a text as it is pays for no classifier.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.cleaning.cleaner import clean_article
    from briefing.cleaning.whole_text import label_all_as_body, label_blocks

__all__ = ["clean_article", "label_all_as_body", "label_blocks"]

_MODULES = {
    "clean_article": "briefing.cleaning.cleaner",
    "label_all_as_body": "briefing.cleaning.whole_text",
    "label_blocks": "briefing.cleaning.whole_text",
}


def __getattr__(name: str) -> object:
    """One of the functions, imported now."""
    if name in _MODULES:
        return getattr(import_module(_MODULES[name]), name)
    raise AttributeError(f"module 'briefing.cleaning' has no attribute {name!r}")
