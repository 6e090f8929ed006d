"""Whether a slice of a text lies inside somebody's quotation: by the marks alone.

Asked of the raw text, with nothing of cleaning or quoting, so that `verify` can prove of any brief
that it prints nobody's words as its own.
"""

import re
from collections.abc import Iterator

from briefing.model import Span

_OPENING, _CLOSING = "“«„", "”»"
_GAP = re.compile(r"\n\s*\n")
# Paragraphs that a quotation may go on for without a mark of its own.
MOST_PARAGRAPHS = 4
_WORD_BEHIND = re.compile(r"[\w.,!?…%)\]”»]")


def is_inside_quotation(text: str, span: Span) -> bool:
    """Whether the slice begins inside a quotation that opened before it and closes after its start.

    A quotation may hold others, and go on over paragraphs if a later one closes it before any
    opens. A mark that nothing closes is a slip, and ends with its paragraph.
    """
    start = _find_paragraph_start(text, span.start)
    depth = _count_depth(text, Span(start, span.start))
    if depth > 0:
        return _is_closed(text, span.start, depth)
    return _continues_from_before(text, start, span.start)


def _find_paragraph_start(text: str, offset: int) -> int:
    gaps = [gap.end() for gap in _GAP.finditer(text, max(0, offset - 5000), offset)]
    return gaps[-1] if gaps else max(0, offset - 5000)


def _count_depth(text: str, span: Span) -> int:
    """How many quotations are open at the end of a stretch that begins outside any."""
    depth = 0
    for turn in _find_turns(text, span):
        depth = max(depth + turn, 0)
    return depth


def _find_turns(text: str, span: Span) -> Iterator[int]:
    """+1 for each mark that opens, -1 for each that closes; straight marks by their neighbours."""
    for offset in range(span.start, span.end):
        sign = text[offset]
        if sign in _OPENING:
            yield 1
        elif sign in _CLOSING:
            yield -1
        elif sign == '"':
            yield -1 if _is_behind_word(text, offset) else 1


def _is_behind_word(text: str, offset: int) -> bool:
    return offset > 0 and bool(_WORD_BEHIND.match(text[offset - 1]))


def _is_closed(text: str, offset: int, depth: int) -> bool:
    """Whether what is open at this place is closed within its paragraph."""
    gap = _GAP.search(text, offset)
    end = gap.start() if gap else len(text)
    for turn in _find_turns(text, Span(offset, end)):
        depth += turn
        if depth <= 0:
            return True
    return False


def _continues_from_before(text: str, start: int, offset: int) -> bool:
    """Whether an earlier paragraph opens a quotation that closes only behind this place."""
    if not _closes_before_opening(text, offset):
        return False
    for _ in range(MOST_PARAGRAPHS):
        end = len(text[:start].rstrip())
        if end == 0:
            return False
        start = _find_paragraph_start(text, end)
        if _count_depth(text, Span(start, end)) > 0:
            return True
        if any(True for _turn in _find_turns(text, Span(start, end))):
            return False
    return False


def _closes_before_opening(text: str, offset: int) -> bool:
    """Whether the next mark within the paragraphs that follow closes a quotation."""
    end, last = offset, offset
    for gap in _GAP.finditer(text, offset):
        end, last = gap.start(), last + 1
        if last - offset >= MOST_PARAGRAPHS:
            break
    else:
        end = len(text)
    return next(_find_turns(text, Span(offset, end)), 0) < 0
