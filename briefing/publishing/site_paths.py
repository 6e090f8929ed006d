"""The addresses of the site: file names and anchors that are plain, stable and never meet."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from briefing.model import Brief, Citation, Excerpt, Story

MAX_SLUG_LENGTH = (
    60  # characters of a file name: a path of the site stays within what every file system takes
)
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


def make_slug(name: str) -> str:
    """The name in lower-case ASCII letters, digits and hyphens.

    A hash of it where nothing of it is left.
    """
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:MAX_SLUG_LENGTH].rstrip("-") or _hash(name)


def assign_slugs(names: Iterable[str]) -> dict[str, str]:
    """A slug for each name, no two the same.

    The first of several that look alike has the plain one.
    """
    assigned: dict[str, str] = {}
    taken = set(_RESERVED)
    for name in dict.fromkeys(names):
        chosen = make_slug(name)
        while chosen in taken:
            chosen = f"{make_slug(name)}-{_hash(chosen + name)}"
        taken.add(chosen)
        assigned[name] = chosen
    return assigned


def story_anchor(story: Story) -> str:
    """Where a story stands in the page of a brief; the same when the brief is built again."""
    return f"story-{make_slug(story.key)}"


def quote_anchor(excerpt: Excerpt, citation: Citation) -> str:
    """A quote's anchor, made of its source's hash and its span, so that it stays in new builds."""
    return f"quote-{citation.text_sha256[:_SHORT]}-{excerpt.span.start}-{excerpt.span.end}"


def page_path(brief: Brief) -> str:
    """The page of a brief, from the root of the tree."""
    return f"briefs/{brief.name}.md"


def _hash(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_SHORT]
