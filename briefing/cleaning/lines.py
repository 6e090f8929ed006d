"""Text -> lines: the units that cleaning labels. A line that is two things glued together counts as two."""

import re
from itertools import repeat
from typing import NamedTuple

from briefing.cleaning import hard_wraps
from briefing.cleaning.features import char_classes
from briefing.cleaning.features.char_classes import CharClasses
from briefing.model import Span

_LISTED = re.compile(r"(?:[•·*▪●○■►»>|-]|\d{1,3}[.)])\s+")
# "… Monday, Jan. 6, 2025. MEXICO CITY — The": a sentence's end, then a place in capitals (with state and agency) and a
# dash. The place is at most 40 characters, so that the search stays linear.
_PLACE = r"[^\W\d_a-z][^\W\d_a-z][A-ZÁÉÍÓÚÜÑ.,'’ -]{1,38}"
_DATELINE_INSIDE = re.compile(
    rf"(?<=[.!?)\"”’»])\s*(?={_PLACE}(?:, [A-Z][\w. ]{{1,20}})?(?: \([A-Z][\w/ ]{{1,20}}\))? ?[—–-] ?[\w\"“«])"
)
LONGEST_CAPTION = (
    60  # words; what stands before a dateline and is longer is an article's text, not a caption
)
LEAST_PARAGRAPH = (
    7  # words: 'It’s a part of the [bilateral] agenda, he said.' is one, "Read more." is none
)
PUNCTUATION = " :.»›>…|"


class TextLine(NamedTuple):
    """A stretch of the text without line break and outer white space, and what stands around it.

    A named tuple, because a page has hundreds and it is made in a third of the time of a frozen dataclass.
    """

    span: Span
    text: str
    opening: str  # the text in lower case, without bullet or number before it
    bare: str  # the opening without punctuation around it
    listed: str  # the bullet or number before it, mostly none
    words: int
    closed: bool  # it ends as a sentence does
    apart: bool  # a blank line stands before it
    glued: bool  # it shares its line of the text with the one before it

    @property
    def is_paragraph(self) -> bool:
        """Whether the line reads as a paragraph of running text."""
        return self.closed and self.words >= LEAST_PARAGRAPH


class LineBounds(NamedTuple):
    """Where a line lies, and what its characters tell."""

    start: int
    end: int
    words: int
    closed: bool
    breaks: int  # before it


def split_lines(text: str) -> tuple[CharClasses, tuple[TextLine, ...]]:
    """The characters of a text, and its lines that are not blank, in order. Of an empty text, none."""
    found = _parted(
        text, char_classes.classify_characters(text, hard_wraps.find_forced_breaks(text))
    )
    measured = found.starts, found.ends, found.words, found.closed, found.breaks_before()
    stretches = map(LineBounds, *(values.tolist() for values in measured))
    return found, tuple(map(_line, repeat(text), stretches))


def line_spans(text: str) -> tuple[Span, ...]:
    """The lines that are not blank, each as one, without outer white space."""
    found = char_classes.classify_characters(text, hard_wraps.find_forced_breaks(text))
    return tuple(map(Span, found.starts.tolist(), found.ends.tolist()))


def strip_bullet(line: TextLine) -> str:
    """The line's text without a bullet before it; a number stays, for it may be part of what is said."""
    return line.text if line.listed[:1].isdigit() else line.text.removeprefix(line.listed).lstrip()


def _parted(text: str, found: CharClasses) -> CharClasses:
    """The same with a caption and the dateline that is glued to it as two lines."""
    ends, starts = [], []
    for index in char_classes.lines_with_capitals_after_stop(found).tolist():
        start, end = int(found.starts[index]), int(found.ends[index])
        cut = _DATELINE_INSIDE.search(text[start:end])
        if cut and len(text[start : start + cut.start()].split()) <= LONGEST_CAPTION:
            ends.append(start + cut.start())
            starts.append(start + cut.end())
    return found.cut(ends, starts) if ends else found


def _line(text: str, found: LineBounds) -> TextLine:
    start, end, words, closed, breaks = found
    own = text[start:end]
    listed = None if own[0].isalpha() else _LISTED.match(own)
    opening = (own[listed.end() :] if listed else own).lower()
    bullet = listed.group().strip() if listed else ""
    bare = opening.strip(PUNCTUATION)
    return TextLine(
        Span(start, end), own, opening, bare, bullet, words, closed, breaks > 1, breaks == 0
    )
