"""The addresses of the site: file names and anchors that are plain, stable and never meet."""

from collections.abc import Iterable

from briefing.model import Brief, Citation, Excerpt
from briefing.text import slugs

# Names that are a page of the site's own or, on Windows, a device.
_RESERVED = (
    "index",
    "404",
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10)),
)
_SHORT = 8  # hexadecimal digits that tell two names apart


def quote_anchor(excerpt: Excerpt, citation: Citation) -> str:
    """A quote's anchor, made of its source's hash and its span, so that it stays in new builds."""
    return f"quote-{citation.text_sha256[:_SHORT]}-{excerpt.span.start}-{excerpt.span.end}"


def page_path(brief: Brief) -> str:
    """The page of a brief, from the root of the tree."""
    return f"briefs/{brief.name}.md"


def assign_slugs(names: Iterable[str]) -> dict[str, str]:
    """A slug for each name, no two the same, and none the name of a page or a device."""
    return slugs.assign_slugs(names, _RESERVED)
