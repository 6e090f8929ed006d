"""Text -> lines: the units that cleaning labels. A line that is two things glued together counts as two."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.cleaning.wrapping import paragraphs
from briefing.model import Span

_LISTED = re.compile(r"(?:[•·*▪●○■►»>|-]|\d{1,3}[.)])\s+")
# "… Monday, Jan. 6, 2025. MEXICO CITY — The": a sentence's end, then a place in capitals (with state and agency) and a
# dash. The place is at most 40 characters, so that the search stays linear.
_DASH = re.compile(r"[—–-] ?[\w\"“«]")
_PLACE = r"[^\W\d_a-z][^\W\d_a-z][A-ZÁÉÍÓÚÜÑ.,'’ -]{1,38}"
_DATELINE_INSIDE = re.compile(
    rf"(?<=[.!?)\"”’»])\s*(?={_PLACE}(?:, [A-Z][\w. ]{{1,20}})?(?: \([A-Z][\w/ ]{{1,20}}\))? ?[—–-] ?[\w\"“«])"
)
LONGEST_CAPTION = 60  # words; what stands before a dateline and is longer is an article's text, not a caption
PUNCTUATION = " :.»›>…|"


class Line(NamedTuple):
    """A stretch of the text without line break and outer white space, and what stands around it.

    A named tuple, because a page has hundreds and it is made in a third of the time of a frozen dataclass.
    """

    span: Span
    text: str
    opening: str  # the text in lower case, without bullet or number before it
    bare: str  # the opening without punctuation around it
    listed: str  # the bullet or number before it, mostly none
    words: int
    apart: bool  # a blank line stands before it
    glued: bool = False  # it shares its line of the text with the one before it


def split(text: str) -> tuple[Line, ...]:
    """The lines that are not blank, in order. Of an empty text, none."""
    found: list[Line] = []
    apart = True
    for span in paragraphs(text):
        if span.of(text).isspace():
            apart = True
            continue
        found += _parts(text, span, apart)
        apart = text.startswith("\n\n", span.end)
    return tuple(found)


def whole(text: str) -> Iterator[Span]:
    """The lines that are not blank, each as one, without outer white space."""
    for span in paragraphs(text):
        if trimmed := span.of(text).strip():
            start = text.index(trimmed, span.start)
            yield Span(start, start + len(trimmed))


def without_bullet(line: Line) -> str:
    """The line's text without a bullet before it; a number stays, for it may be part of what is said."""
    return line.text if line.listed[:1].isdigit() else line.text.removeprefix(line.listed).lstrip()


def _parts(text: str, span: Span, apart: bool) -> list[Line]:
    cut = _DATELINE_INSIDE.search(text, span.start, span.end) if _DASH.search(text, span.start, span.end) else None
    if not cut or len(text[span.start : cut.start()].split()) > LONGEST_CAPTION:
        return [_line(text, span, apart)]
    first = _line(text, Span(span.start, cut.start()), apart)
    return [first, _line(text, Span(cut.end(), span.end), False, glued=True)]


def _line(text: str, span: Span, apart: bool, *, glued: bool = False) -> Line:
    raw = span.of(text)
    trimmed = raw.strip()
    start = span.start + raw.index(trimmed)
    listed = _LISTED.match(trimmed)
    opening = (trimmed[listed.end() :] if listed else trimmed).lower()
    return Line(
        span=Span(start, start + len(trimmed)),
        text=trimmed,
        opening=opening,
        bare=opening.strip(PUNCTUATION),
        listed=listed.group().strip() if listed else "",
        words=len(trimmed.split()),
        apart=apart,
        glued=glued,
    )
