"""Markdown whose paragraphs were wrapped: the lines of each are one line, as its reader sees them.

Converters (pandoc, mailers, editors) break a paragraph at a fixed width, inside of links and of
bold words too, so that the marks are found only in the whole line. A file whose lines are not
broken at one width keeps them: many scripts write a paragraph, a byline or a day on a line each.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

# Columns at which converters and editors wrap; pandoc's 72 is the most common.
MIN_WIDTH, MAX_WIDTH = 60, 100
# Of the breaks between two lines that touch, as many must be forced by the width. Lists of short
# lines and paragraphs of a line each have hardly one.
MIN_FORCED, MIN_FORCED_SHARE = 3, 0.8
MOST_WIDTHS = 8  # lengths of lines that are tried, the greatest first

_BLOCK = re.compile(  # begins a line that is no part of the paragraph above
    r"[ \t]*(?:$|[#>|]|[-*+](?:[ \t]|$)|\d{1,3}[.)][ \t]|`{3}|~{3}|<|(?:[-=*_][ \t]*){3,}$)"
)
_HARD_BREAK = re.compile(r"(?:[ \t]{2,}|\\)$")
_UNBROKEN = re.compile(r"#|\||<|(?:[-=*_][ \t]*){3,}$")  # a heading, a row, a tag, a rule
_FENCE = re.compile(r"[ \t]*(?:`{3}|~{3})")


def join_wrapped(markdown: str) -> str:
    """The text with each wrapped paragraph on one line; as it is where nothing was wrapped.

    A break that Markdown keeps, behind two blanks or a backslash, stays.
    """
    if "\n" not in markdown:
        return markdown
    lines = markdown.split("\n")
    breaks = tuple(_find_soft_breaks(lines))
    if not _is_wrapped(lines, breaks):
        return markdown
    joined = set(breaks)
    parts = [lines[0]]
    for index, line in enumerate(lines[1:]):
        parts += [" ", line.lstrip()] if index in joined else ["\n", line]
    return "".join(parts)


def _find_soft_breaks(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of the lines whose paragraph goes on below, as Markdown reads them."""
    is_code = False
    for index, (line, below) in enumerate(pairwise(lines)):
        is_code ^= _FENCE.match(line) is not None
        if is_code or not line.strip() or _UNBROKEN.match(line) or _HARD_BREAK.search(line):
            continue
        if below.strip() and not _BLOCK.match(below) and not _is_indented_code(line, below):
            yield index


def _is_indented_code(line: str, below: str) -> bool:
    return line.startswith(("    ", "\t")) and below.startswith(("    ", "\t"))


def _is_wrapped(lines: Sequence[str], breaks: Sequence[int]) -> bool:
    """Whether one width explains most of these breaks."""
    if len(breaks) < MIN_FORCED:
        return False
    lengths = {len(lines[index].rstrip()) for index in breaks if " " in lines[index].strip()}
    widths = sorted((n for n in lengths if MIN_WIDTH <= n <= MAX_WIDTH), reverse=True)
    least = max(MIN_FORCED, MIN_FORCED_SHARE * len(breaks))
    return any(
        sum(_is_forced(lines[index], lines[index + 1], width) for index in breaks) >= least
        for width in widths[:MOST_WIDTHS]
    )


def _is_forced(line: str, below: str, width: int) -> bool:
    """Whether the first word below would have passed the width, behind a line that keeps to it.

    A line of which a single word is the half, an address, may pass it.
    """
    length = len(line.rstrip())
    fits = length <= width or max(map(len, line.split())) * 2 > length
    return fits and length + 1 + len(below.split(maxsplit=1)[0]) > width
