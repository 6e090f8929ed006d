"""Author and outlet as the text itself names them. An agency is a source, not an author; unsure means None."""

import re
from collections.abc import Sequence

from briefing.cleaning import roles
from briefing.cleaning.labels import Label
from briefing.cleaning.page import Page

LONGEST_NAME = 6  # words
_OWNER = re.compile(
    r"(?:copyright|©|\(c\))[\s©,]*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]*"
    r"(?P<name>[^\d,.|©•]{3,40}?)\s*(?:[.,|•]|\d|all rights|todos los|$)",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:[|•·,]|\d| - | – | — |\bpublished\b|\bupdated\b|\bpublicado\b|\bactualizado\b)", re.IGNORECASE
)


def author(page: Page, labels: Sequence[Label]) -> str | None:
    """The name behind "By" in the first byline; None where there is none, or where it is an agency's."""
    for line, label in zip(page.lines, labels, strict=True):
        if label.kind == "byline":
            name = _CUT.split(roles.unsigned(line.text, page.words))[0].strip()
            known = name.lower() not in page.words.agencies
            return name if known and 1 < len(name.split()) <= LONGEST_NAME else None
    return None


def outlet(page: Page) -> str | None:
    """The owner that a line of copyright names; None where no line does."""
    for line in reversed(page.lines):
        match = _OWNER.match(line.text) if line.words <= LONGEST_NAME * 3 else None
        if match and match["name"].strip():
            return match["name"].strip()
    return None
