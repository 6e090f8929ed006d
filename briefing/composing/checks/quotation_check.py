"""Whether a slice of a text lies inside somebody's quotation: by the marks alone.

Asked of the raw text, with nothing of cleaning or quoting, so that `verify` can prove of any brief
that it prints nobody's words as its own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from briefing.model import Span
from briefing.quick_dataclass import dataclass

_MARK = re.compile(r"[“«„”»\"]")
_OPENING, _CLOSING = "“«„", "”»"
_GAP = re.compile(r"\n[^\S\n]*\n\s*")
_WORD_BEHIND = re.compile(r"[\w.,!?…%)\]”»]")
# Paragraphs that a quotation may go on for without a mark of its own.
MOST_PARAGRAPHS = 4


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks of a text, with how many quotations are open behind each in its paragraph."""

    paragraphs: tuple[int, ...]  # where each begins
    offsets: tuple[int, ...]
    turns: tuple[int, ...]  # +1 opens, -1 closes
    depths: tuple[int, ...]
    is_closed: tuple[bool, ...]  # whether a later mark of the paragraph closes all that is open

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that holds this place."""
        return bisect_right(self.paragraphs, offset) - 1

    def within(self, paragraph: int) -> range:
        """The indexes of a paragraph's marks."""
        ends = (*self.paragraphs[paragraph + 1 : paragraph + 2], float("inf"))
        first = bisect_left(self.offsets, self.paragraphs[paragraph])
        return range(first, bisect_left(self.offsets, ends[0]))


def is_inside_quotation(text: str, span: Span) -> bool:
    """Whether the slice begins inside a quotation that opened before it and closes after its start.

    A quotation may hold others, and go on over paragraphs if a later one closes it before any
    opens. A mark that nothing closes is a slip, and ends with its paragraph.
    """
    marks = _read_marks(text)
    paragraph = marks.paragraph_at(span.start)
    before = bisect_left(marks.offsets, span.start) - 1
    if before >= marks.within(paragraph).start and marks.depths[before] > 0:
        return marks.is_closed[before]
    return _closes_next(marks, span.start, paragraph) and _opens_before(marks, before, paragraph)


@lru_cache(maxsize=16)
def _read_marks(text: str) -> _Marks:
    """One pass over a text; the depth begins anew in each paragraph."""
    paragraphs = (0, *(gap.end() for gap in _GAP.finditer(text)))
    offsets, turns, depths = [], [], []
    depth, following = 0, iter((*paragraphs[1:], len(text) + 1))
    end = next(following)
    for offset, turn in _find_turns(text):
        while offset >= end:
            depth, end = 0, next(following)
        depth = max(depth + turn, 0)
        offsets.append(offset)
        turns.append(turn)
        depths.append(depth)
    closed = _find_closed(paragraphs, offsets, depths)
    return _Marks(paragraphs, tuple(offsets), tuple(turns), tuple(depths), closed)


def _find_turns(text: str) -> Iterator[tuple[int, int]]:
    """+1 for each mark that opens, -1 for each that closes; straight marks by their neighbours."""
    for match in _MARK.finditer(text):
        offset, sign = match.start(), match.group()
        if sign in _OPENING:
            yield offset, 1
        elif sign in _CLOSING or (offset and _WORD_BEHIND.match(text[offset - 1])):
            yield offset, -1
        else:
            yield offset, 1


def _find_closed(
    paragraphs: tuple[int, ...], offsets: list[int], depths: list[int]
) -> tuple[bool, ...]:
    """For each mark whether behind it, in its paragraph, nothing is open any more."""
    closed, is_closed, at = [False] * len(offsets), False, len(paragraphs) - 1
    for index in range(len(offsets) - 1, -1, -1):
        while offsets[index] < paragraphs[at]:
            at, is_closed = at - 1, False
        closed[index] = is_closed
        is_closed = is_closed or depths[index] == 0
    return tuple(closed)


def _closes_next(marks: _Marks, offset: int, paragraph: int) -> bool:
    """Whether the next mark in the paragraphs that follow closes a quotation."""
    following = bisect_left(marks.offsets, offset)
    if following == len(marks.offsets):
        return False
    is_near = marks.paragraph_at(marks.offsets[following]) - paragraph < MOST_PARAGRAPHS
    return is_near and marks.turns[following] < 0


def _opens_before(marks: _Marks, before: int, paragraph: int) -> bool:
    """Whether the last mark before is of an earlier paragraph that leaves a quotation open."""
    if before < 0:
        return False
    distance = paragraph - marks.paragraph_at(marks.offsets[before])
    return 0 < distance <= MOST_PARAGRAPHS and marks.depths[before] > 0
