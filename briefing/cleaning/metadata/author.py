"""The author as the text itself names them. An agency is a source, not an author; unsure means None."""

import re
from collections.abc import Sequence

from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import line_rules
from briefing.cleaning.rules.labeling import FinalLabel

LONGEST_NAME = 6  # words
_CUT = re.compile(
    r"(?:[|•·,]|\d| - | – | — |\bpublished\b|\bupdated\b|\bpublicado\b|\bactualizado\b)",
    re.IGNORECASE,
)


def find_author(page: PageLines, labels: Sequence[FinalLabel]) -> str | None:
    """The name behind "By" in the first byline; None where there is none, or where it is an agency's."""
    for line, label in zip(page.lines, labels, strict=True):
        if label.kind == "byline":
            name = _CUT.split(line_rules.strip_byline_opening(line.text, page.words))[0].strip()
            known = name.lower() not in page.words.agencies
            return name if known and 1 < len(name.split()) <= LONGEST_NAME else None
    return None
