"""Line breaks that a mailer or an editor made at a fixed width, inside a paragraph."""

import re
from itertools import pairwise

from briefing.model import Span

_LINE = re.compile(r"[^\n]+")
# Mailers, terminals and editors break at 65 to 100 columns, few at 50 or at up to 130; shorter
# lines are a list, a longer one was never broken.
NARROWEST, WIDEST = 50, 130
# Of the breaks between two lines that touch, so many must be of the kind a machine makes, and so many there must be;
# two will do if one is before a small letter. Lists, captions and menus are lines of any length, each with a capital.
# A masthead or a line of copyright may be longer than the width; then it is one of the longest lengths.
WIDTHS = 4
FORCED_SHARE, FORCED_LEAST, FORCED_WITHIN = 0.8, 3, 2


def find_forced_breaks(text: str) -> tuple[int, ...]:
    """Where they stand; none in a text that was not wrapped at a fixed width.

    A break is forced where the next line's first word would have passed the width: greedy wrapping, as in Python's
    textwrap.
    """
    lengths = sorted({len(line) for line in text.split("\n")}, reverse=True)[:WIDTHS]
    if not NARROWEST <= lengths[0] <= WIDEST:
        return ()
    lines = [Span(*match.span()) for match in _LINE.finditer(text)]
    found = (
        _at(text, lines, width, widest=width == lengths[0])
        for width in lengths
        if width >= NARROWEST
    )
    return next(filter(None, found), ())


def _at(text: str, lines: list[Span], width: int, *, widest: bool) -> tuple[int, ...]:
    """The breaks that this width forces, if they are enough; of a narrower width, many before small letters."""
    breaks = [_forced(text, line, after, width) for line, after in pairwise(lines)]
    within = sum(
        bool(kind) and after.slice(text)[:1].islower()
        for kind, after in zip(breaks, lines[1:], strict=False)
    )
    least = FORCED_WITHIN if within else FORCED_LEAST
    if not _wrapped(breaks, least) or (not widest and within < FORCED_LEAST):
        return ()
    return tuple(line.end for line, kind in zip(lines, breaks, strict=False) if kind)


def _forced(text: str, line: Span, after: Span, width: int) -> bool | None:
    """Whether the break behind a line is one that wrapping forces; None where a blank line follows."""
    first, following = line.slice(text).rstrip(), after.slice(text)
    if after.start - line.end != 1 or not first or not following.strip():
        return None
    return len(first) <= width < len(first) + 1 + len(following.split()[0])


def _wrapped(forced: list[bool | None], least: int) -> bool:
    breaks = [kind for kind in forced if kind is not None]
    return breaks.count(True) >= max(least, FORCED_SHARE * len(breaks))
