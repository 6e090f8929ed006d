"""Dated briefs on two countries' relations, copied word for word from dirty news articles.

The command is `briefing`. `import briefing` offers what `briefing.api` says: `read`, `from_text`,
`from_html`, `summarize`, `stories`, `build` and the values they give, each imported when it is
first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.api import (
        BriefDocuments,
        Document,
        DocumentQuote,
        Documents,
        DocumentSentence,
        DocumentStory,
        Extract,
        build,
        from_html,
        from_text,
        read,
        stories,
        summarize,
    )

__version__ = "0.2.0"

__all__ = [
    "BriefDocuments",
    "Document",
    "DocumentQuote",
    "DocumentSentence",
    "DocumentStory",
    "Documents",
    "Extract",
    "build",
    "from_html",
    "from_text",
    "read",
    "stories",
    "summarize",
]


def __getattr__(name: str) -> object:
    """A name of `briefing.api`, imported now: `import briefing` alone must cost nothing."""
    if name in __all__:
        return getattr(import_module("briefing.api"), name)
    raise AttributeError(f"module 'briefing' has no attribute {name!r}")


def __dir__() -> list[str]:
    """The names that are offered, so that a notebook completes them."""
    return sorted([*globals(), *__all__])
