"""The lines of a text as one looks at them to see where something wrapped its paragraphs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, pairwise
from typing import NamedTuple

from briefing.quick_dataclass import dataclass

MIN_WIDTH, MAX_WIDTH = 40, 130  # columns of a line that goes on; in a menu most are shorter
MIN_WIDTH_BEFORE_SMALL = 25  # the same before a small letter, with which few entries begin
MIN_COLUMN = 15  # of a line in a column that a machine filled; papers set 25 to 45 in one
# Of the breaks before small letters, the share that the widest of their lines forces where a
# machine filled each line: all where it counted as we do, and some tabs and wide signs.
MIN_EVEN_SHARE = 0.8

OPEN_END = re.compile(r"[\w,;–—-]$")  # of a line that ends within a sentence
# An initial behind a name ends no sentence that the surname below goes on with: "Donald J.".
_INITIAL_END = re.compile(r"\b[A-ZÁÉÍÓÚÑ][\w’'-]+ [A-ZÁÉÍÓÚÑ]\.$")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")  # between blank lines
_LINE = re.compile(r"[^\n]+")
_COLUMNS = re.compile(r"\t|\S {3,}\S")  # of a table
_ITEM = re.compile(r"(?:[•·*–-]|\(?(?:\d{1,3}|[a-z])[.)])[ \t]+\S")
_MARKED_HEADING = "#"


class WrappedLine(NamedTuple):
    """A line that may be a part of a paragraph."""

    end: int  # the position of its break
    text: str  # without the white space around it
    indent: int
    width: int  # columns, with the indent

    @property
    def is_small(self) -> bool:
        """Whether it begins with a small letter."""
        return self.text[:1].islower()

    @property
    def ends_open(self) -> bool:
        """Whether it ends within a sentence: with a word, an initial, a comma or a dash."""
        return OPEN_END.search(self.text) is not None or self.ends_with_initial

    @property
    def ends_with_initial(self) -> bool:
        """Whether it ends within somebody's name."""
        return _INITIAL_END.search(self.text) is not None


Block = tuple[WrappedLine, ...]  # lines that touch, between blank lines


@dataclass(frozen=True, slots=True)
class WrapWidth:
    """The width of the widest line that goes on with a small letter; 0 without any."""

    columns: int = 0
    is_even: bool = False  # all others are filled up to it
    is_parted: bool = False  # such lines stand in several blocks

    def forces(self, line: WrappedLine, below: WrappedLine) -> bool:
        """Whether the first word of the line below had no room in this one."""
        return line.width + 1 + len(below.text.split(maxsplit=1)[0]) > self.columns

    def fills(self, line: WrappedLine, below: WrappedLine) -> bool:
        """Whether a machine that fills each line broke this one."""
        return self.is_even and line.width <= self.columns and self.forces(line, below)

    def fills_column(self, line: WrappedLine, below: WrappedLine) -> bool:
        """The same of a newspaper's column, whose lines are shorter than those of a mail."""
        is_whole = MIN_COLUMN <= line.width < MIN_WIDTH and _COLUMNS.search(line.text) is None
        return is_whole and self.fills(line, below) and may_go_on(line, below)


def read_blocks(text: str) -> list[Block]:
    """The lines of a text that are not blank, block by block."""
    blocks = (tuple(_read_lines(text, *match.span())) for match in _BLOCK.finditer(text))
    return [block for block in blocks if block]


def measure_width(blocks: Iterable[Block]) -> WrapWidth:
    """The width at which the lines of a text were wrapped."""
    pairs = [
        [pair for pair in pairwise(block) if pair[1].is_small and goes_on_within(*pair)]
        for block in blocks
    ]
    every = list(chain.from_iterable(pairs))
    width = WrapWidth(max((line.width for line, _ in every), default=0))
    forced = sum(width.forces(*pair) for pair in every)
    return replace(
        width, is_even=forced >= MIN_EVEN_SHARE * len(every), is_parted=sum(map(bool, pairs)) > 1
    )


def goes_on_within(line: WrappedLine, below: WrappedLine) -> bool:
    """Whether a line ends within a sentence, and the line below may go on with it."""
    least = MIN_WIDTH_BEFORE_SMALL if below.is_small else MIN_WIDTH
    if not (least <= line.width <= MAX_WIDTH and line.ends_open and may_go_on(line, below)):
        return False
    return _COLUMNS.search(line.text) is None


def may_go_on(line: WrappedLine, below: WrappedLine) -> bool:
    """Whether the line below opens nothing of its own: no item, no indented paragraph."""
    opens = below.indent > line.indent or _ITEM.match(below.text) is not None
    return not opens and not line.text.startswith(_MARKED_HEADING)


def _read_lines(text: str, start: int, end: int) -> Iterator[WrappedLine]:
    for match in _LINE.finditer(text, start, end):
        line = match[0].rstrip()
        if own := line.lstrip():
            yield WrappedLine(match.end(), own, len(line) - len(own), len(line))
