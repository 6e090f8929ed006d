"""The spans of lines alone are those that the classes of a page's characters give."""

import pytest

from briefing.cleaning.features.char_classes import classify_characters
from briefing.cleaning.hard_wraps import find_forced_breaks
from briefing.cleaning.whole_text import line_spans

TEXTS = (
    "",
    " \n\t\n",
    "Lomas\n\n  The mayor left. \n\u00a0\nThe bridge stays.",
    "one\x0b\u2028two\x85\n\u200b\n\x1cthree",
    "The council of the town met on Tuesday evening in the hall and\nvoted for the bridge.\n" * 3,
)


@pytest.mark.parametrize("text", TEXTS)
def test_same_lines_as_with_classes(text: str) -> None:
    """Both end lines at the same breaks and leave the same blanks off."""
    classes = classify_characters(text, find_forced_breaks(text))
    bounds = zip(classes.line_starts.tolist(), classes.line_ends.tolist(), strict=True)
    assert [(span.start, span.end) for span in line_spans(text)] == list(bounds)
