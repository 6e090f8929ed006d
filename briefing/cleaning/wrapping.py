"""Text -> paragraphs, where a mailer or an editor broke its lines at a fixed width."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.model import Span

_LINE = re.compile(r"[^\n]+")
# Mailers, terminals and editors break at 65 to 100 columns, few at 50 or at up to 130; shorter
# lines are a list, a longer one was never broken.
NARROWEST, WIDEST = 50, 130
# Of the breaks between two lines that touch, so many must be of the kind a machine makes, and so many there must be;
# two will do if one is before a small letter. Lists, captions and menus are lines of any length, each with a capital.
FORCED_SHARE, FORCED_LEAST, FORCED_WITHIN = 0.8, 3, 2


def paragraphs(text: str) -> Iterator[Span]:
    """The lines of a text, blank ones too; in one wrapped at a fixed width, lines that a forced break parted are one.

    A break is forced where the next line's first word would have passed the width: greedy wrapping, as in Python's
    textwrap.
    """
    lines = [Span(*match.span()) for match in _LINE.finditer(text)]
    width = max((line.end - line.start for line in lines), default=0)
    if not NARROWEST <= width <= WIDEST:
        yield from lines
        return
    forced = [_forced(text, line, after, width) for line, after in pairwise(lines)]
    within = any(kind and after.of(text)[:1].islower() for kind, after in zip(forced, lines[1:], strict=False))
    least = FORCED_WITHIN if within else FORCED_LEAST
    if not _wrapped(forced, least):
        yield from lines
        return
    start = 0
    for n, line in enumerate(lines):
        if n == len(forced) or not forced[n]:
            yield Span(lines[start].start, line.end)
            start = n + 1


def _forced(text: str, line: Span, after: Span, width: int) -> bool | None:
    """Whether the break behind a line is one that wrapping forces; None where a blank line follows."""
    first, following = line.of(text).rstrip(), after.of(text)
    if after.start - line.end != 1 or not first or not following.strip():
        return None
    return len(first) + 1 + len(following.split()[0]) > width


def _wrapped(forced: list[bool | None], least: int) -> bool:
    breaks = [kind for kind in forced if kind is not None]
    return breaks.count(True) >= max(least, FORCED_SHARE * len(breaks))
