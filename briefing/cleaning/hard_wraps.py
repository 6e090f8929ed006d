"""Hard wraps: line breaks that a mailer or an editor made inside a paragraph at a fixed width."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.cleaning.wrapped_paragraphs import find_paragraph_breaks, find_title_breaks
from briefing.model import Span

_LINE = re.compile(r"[^\n]+")
# Columns. Mailers, terminals and editors break at 65 to 100, few at 50 or at up to 130. Shorter
# lines are a list; a longer one was never broken.
MIN_WIDTH, MAX_WIDTH = 50, 130
_LONGER = re.compile(rf"[^\n]{{{MAX_WIDTH + 1}}}")
# A masthead or a copyright line may be longer than the width, so some widths are tried: the
# longest lengths of a line in the text.
TRIED_WIDTHS = 4
# Of the breaks between two lines that touch, this share and number must be forced. Lists, captions
# and menus are lines of any length that all begin with a capital, so a smaller number is enough if
# a small letter follows one of the breaks.
MIN_FORCED_SHARE, MIN_FORCED, MIN_FORCED_BEFORE_SMALL = 0.8, 3, 2
# What stands before any of the breaks below: most texts have none.
_MAY_GO_ON = re.compile(r"\n(?=[a-zà-ÿ(.!?]|[ \t]{2})")
# A small letter goes on with the line above, if that is as long as wrapped ones and has no end.
_BEFORE_SMALL = re.compile(r"\n(?=[a-zà-ÿ][^\s.]*\s)")
# So it does where a blank stands at the end of that, as editors leave it, and before a stop that
# came to stand below its sentence.
_BELOW = re.compile(r"\n(?=[a-zà-ÿ(])")
_LONE_STOP = re.compile(r"\n(?=[.!?][\"”’»]?(?:\s|$))")
# Of a line that ends with a blank or before its stop; an entry of a list has fewer.
MIN_WORDS_BEFORE_BLANK, MIN_LETTERS_BEFORE_BLANK = 4, 10
# A line that is indented below one that is less so goes on with an item of a list.
_HANGING = re.compile(r"\n(?P<indent>[ \t]{2,})(?=\S)")
_ITEM = re.compile(r"[ \t]*(?:[•·*–-]|\(?(?:\d{1,3}|[a-z])[.)])[ \t]+\S")
_OPEN_ENDS = (",", ";")
_ENDS = (".", "!", "?", ":", "”", '"', "»")


def find_forced_breaks(text: str) -> tuple[int, ...]:
    """The positions of the forced line breaks, in order; none in a text that was not wrapped.

    A break is forced where the first word of the next line would have passed the width (greedy
    wrapping, as in Python's textwrap). The largest width that explains the text wins. Those inside
    of items of a list, whose further lines are indented, and those before a small letter or a lone
    stop are forced in any text.
    """
    wraps = tuple(_find_wraps(text) or find_paragraph_breaks(text))
    wraps += tuple(find_title_breaks(text, wraps[0])) if wraps else ()
    if not _MAY_GO_ON.search(text):
        return tuple(sorted({*wraps}))
    return tuple(
        sorted({*wraps, *_find_hanging(text), *_find_small(text), *_find_behind_blank(text)})
    )


def _find_behind_blank(text: str) -> Iterator[int]:
    """The breaks behind a blank and before a small letter, where the line below ends a sentence.

    Those before a lone stop too. The line above has some words.
    """
    for match in _BELOW.finditer(text):
        end = match.start()
        if text[end - 1 : end] not in (" ", "\t"):
            continue
        below = _LINE.match(text, end + 1)
        if below and below[0].rstrip().endswith(_ENDS) and _is_open(text, end):
            yield end
    yield from (
        found.start() for found in _LONE_STOP.finditer(text) if _is_open(text, found.start())
    )


def _is_open(text: str, end: int) -> bool:
    """Whether the line that ends there has some words, the last of which no mark closes."""
    words = text[max(text.rfind("\n", 0, end) + 1, end - MAX_WIDTH) : end].split()
    if len(words) < MIN_WORDS_BEFORE_BLANK or not words[-1][-1].isalnum():
        return False
    return sum(map(str.isalpha, "".join(words))) >= MIN_LETTERS_BEFORE_BLANK


def _find_small(text: str) -> Iterator[int]:
    """The breaks before a small letter, below a line of the length of a wrapped one.

    The line below ends as a sentence or is of that length too.
    """
    for match in _BEFORE_SMALL.finditer(text):
        end = match.start()
        length, last = end - (text.rfind("\n", 0, end) + 1), text[end - 1 : end]
        if not MIN_WIDTH <= length <= MAX_WIDTH or not (last.isalnum() or last in _OPEN_ENDS):
            continue
        below = _LINE.match(text, match.end())
        line = below[0].rstrip() if below else ""
        if line.endswith(_ENDS) or MIN_WIDTH <= len(line) <= MAX_WIDTH:
            yield end


def _find_hanging(text: str) -> Iterator[int]:
    """The breaks before the indented lines of an item: "-   Trucks cross the\\n    border"."""
    last = None
    for match in _HANGING.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        above = text[start : match.start()]
        indent = len(above) - len(above.lstrip())
        is_item = _ITEM.match(text, match.start() + 1) is not None
        goes_on = start - 1 == last and indent == len(match["indent"])
        opens = indent < len(match["indent"]) and _ITEM.match(above) is not None
        if above and (goes_on or opens) and not is_item:
            last = match.start()
            yield last


def _find_wraps(text: str) -> tuple[int, ...]:
    if _LONGER.search(text):
        return ()
    lengths = sorted({len(line) for line in text.split("\n")}, reverse=True)[:TRIED_WIDTHS]
    if lengths[0] < MIN_WIDTH:
        return ()
    lines = [Span(*match.span()) for match in _LINE.finditer(text)]
    breaks = (
        _breaks_at_width(text, lines, width, is_widest=width == lengths[0])
        for width in lengths
        if width >= MIN_WIDTH
    )
    return next(filter(None, breaks), ())


def _breaks_at_width(
    text: str, lines: list[Span], width: int, *, is_widest: bool
) -> tuple[int, ...]:
    """The breaks that this width forces, if they are enough.

    A width below the widest line needs more of them before small letters.
    """
    pairs = list(pairwise(lines))
    breaks = [_is_forced(text, line, below, width) for line, below in pairs]
    forced = [pair for pair, is_forced in zip(pairs, breaks, strict=True) if is_forced]
    opened = [below.slice(text).lstrip()[:1] for _, below in forced]
    before_small = sum(map(str.islower, opened))
    if not before_small and all(map(str.isupper, opened)) and not text.isupper():
        return ()  # titles of one length
    least = MIN_FORCED_BEFORE_SMALL if before_small else MIN_FORCED
    if not _is_wrapped(breaks, least) or (not is_widest and before_small < MIN_FORCED):
        return ()
    return tuple(line.end for line, _ in forced)


def _is_forced(text: str, line: Span, below: Span, width: int) -> bool | None:
    """Whether wrapping forces the break below a line; None where a paragraph ends for sure.

    It does above a blank line and above a line that is indented more.
    """
    own, following = line.slice(text).rstrip(), below.slice(text)
    if below.start - line.end != 1 or not own or not following.strip():
        return None
    if following[0] in " \t" and _measure_indent(following) > _measure_indent(own):
        return None
    return len(own) <= width < len(own) + 1 + len(following.split()[0])


def _measure_indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_wrapped(breaks: list[bool | None], least: int) -> bool:
    known = [forced for forced in breaks if forced is not None]
    return known.count(True) >= max(least, MIN_FORCED_SHARE * len(known))
