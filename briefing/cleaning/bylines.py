"""The author as the text itself names them. An agency is a source, not an author; unsure means None."""

import re
from collections.abc import Sequence

from briefing.cleaning import roles
from briefing.cleaning.labels import Label
from briefing.cleaning.page import Page

LONGEST_NAME = 6  # words
_CUT = re.compile(r"(?:[|•·,]|\d| - | – | — |\bpublished\b|\bupdated\b|\bpublicado\b|\bactualizado\b)", re.IGNORECASE)


def author(page: Page, labels: Sequence[Label]) -> str | None:
    """The name behind "By" in the first byline; None where there is none, or where it is an agency's."""
    for line, label in zip(page.lines, labels, strict=True):
        if label.kind == "byline":
            name = _CUT.split(roles.unsigned(line.text, page.words))[0].strip()
            known = name.lower() not in page.words.agencies
            return name if known and 1 < len(name.split()) <= LONGEST_NAME else None
    return None
