"""Wrapped paragraphs: lines that end within a sentence, with which the lines below go on.

Programs that print PDF, mailers and wires wrap their paragraphs; in a page that was copied whole
such paragraphs stand among menus and titles. So each paragraph's lines are looked at, not the
whole text: they go on from line to line, and the last one ends as a sentence.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.cleaning.wrapped_lines import (
    MAX_WIDTH,
    MIN_COLUMN,
    OPEN_END,
    Block,
    WrappedLine,
    WrapWidth,
    goes_on_within,
    may_go_on,
    measure_width,
    read_blocks,
)

# Breaks before small letters that show wrapping, and their share of all breaks inside paragraphs:
# in English and Spanish prose three of four words begin with one, in lists of titles no line.
MIN_SMALL, MIN_SMALL_SHARE = 2, 0.35
NEAR = 2 * MAX_WIDTH  # characters between two such breaks

_BEFORE_SMALL = re.compile(r"\n[ \t]*(?=[a-zà-ÿ])")
_SHORT_END = re.compile(r"\s[a-zà-ÿ]{1,3}$")
_CLOSED_END = re.compile(r"[.!?:…][\"”’»')\]]*$|[\"”»]$")

Paragraph = tuple[WrappedLine, ...]


def find_paragraph_breaks(text: str) -> Iterator[int]:
    """The positions of the line breaks inside of wrapped paragraphs, in order.

    A good part of its breaks stands before small letters. In a text that is mostly wrapped it
    is enough if a good part of all does, and its lines may be no titles. A title that touches
    the first paragraph is not joined to it.
    """
    if not _has_small(text):
        return
    blocks = read_blocks(text)
    width = measure_width(blocks)
    paragraphs = [part for block in blocks for part in _split_paragraphs(block, width)]
    is_wrapped = _is_mostly_wrapped(blocks, paragraphs) and _begin_small(*paragraphs)
    for paragraph in paragraphs:
        if _begin_small(paragraph) or (is_wrapped and not _lists_titles(paragraph)):
            has_title = _opens_with_title(paragraph, blocks, width)
            yield from (line.end for line in paragraph[has_title:-1])


def find_title_breaks(text: str, end: int) -> Iterator[int]:
    """The breaks before a small letter within what stands above the first wrapped paragraph.

    `end` is a position in that. A headline is wrapped as the text is, "Truck to be checked" above
    "at the bridge", but narrower, and its last line has no stop.
    """
    start = text.rfind("\n\n", 0, end)
    for block in read_blocks(text[: max(0, start)]):
        for line, below in pairwise(block):
            is_open = line.ends_open and line.width >= MIN_COLUMN and below.is_small
            if is_open and not line.is_small and may_go_on(line, below):
                yield line.end


def _has_small(text: str) -> bool:
    """A quick first test, which few texts pass: whether two near lines may go on with a small one.

    In a wrapped paragraph, or two of them, such breaks are at most two lines apart.
    """
    last = -NEAR
    for match in _BEFORE_SMALL.finditer(text):
        end = match.start()
        if OPEN_END.match(text, end - 1, end) and "\n" not in text[max(0, end - MIN_COLUMN) : end]:
            if end - last <= NEAR:
                return True
            last = end
    return False


def _split_paragraphs(block: Block, width: WrapWidth) -> Iterator[Paragraph]:
    """The paragraphs of several lines among those of a block, each up to its last closed line."""
    start = last = 0
    for number, line in enumerate(block, start=1):
        if _CLOSED_END.search(line.text):
            last = number
        if number == len(block) or not _goes_on(line, block[number], width):
            if last - start > 1:
                yield block[start:last]
            start = last = number


def _goes_on(line: WrappedLine, below: WrappedLine, width: WrapWidth) -> bool:
    """Whether the paragraph of a line goes on below it, within a sentence or with the next one.

    With the next one only where blank lines part the paragraphs, for else it may end here.
    """
    if line.ends_open:
        return goes_on_within(line, below) or width.fills_column(line, below)
    return width.is_parted and width.fills(line, below) and may_go_on(line, below)


def _begin_small(*paragraphs: Paragraph) -> bool:
    """Whether enough of the lines that go on within a sentence begin with a small letter."""
    small = [below.is_small for one in paragraphs for below in _list_open(one)]
    return sum(small) >= max(MIN_SMALL, MIN_SMALL_SHARE * len(small))


def _lists_titles(paragraph: Paragraph) -> bool:
    """Whether the lines may be titles: several go on with a capital, and none as prose does.

    Prose goes on with small letters, or behind an "of", "by", "del".
    """
    below = _list_open(paragraph)
    if len(below) < 2 or any(line.is_small for line in below):
        return False
    return not any(_SHORT_END.search(line.text) for line in paragraph[:-1])


def _list_open(paragraph: Paragraph) -> list[WrappedLine]:
    """The lines that go on with the sentence of the line above."""
    return [below for line, below in pairwise(paragraph) if line.ends_open]


def _is_mostly_wrapped(blocks: Sequence[Block], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the wrapped paragraphs have more characters than the lines that nothing wrapped."""
    wrapped = sum(line.width for paragraph in paragraphs for line in paragraph)
    return wrapped > sum(line.width for block in blocks for line in block if line.width > MAX_WIDTH)


def _opens_with_title(paragraph: Paragraph, blocks: Sequence[Block], width: WrapWidth) -> bool:
    """Whether the text's first line had room for the capitalized word that opens the second."""
    first, second = paragraph[:2]
    if first.ends_with_initial:
        return False
    return first is blocks[0][0] and not second.is_small and not width.forces(first, second)
