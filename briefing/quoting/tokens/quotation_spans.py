"""Kept blocks -> stretches between quotation marks: a state machine over the marks of each paragraph.

Double marks and guillemets open the outer level; within them, single marks nest and change nothing. Single marks at
the outer level open only where a curly or straight mark stands before a word and its partner after one, so that
apostrophes ("supporters’"), shortened years ('90s) and inches (5'8") open nothing. A mark without a partner ends with
its paragraph, unless the next paragraph opens again with a mark: then the two are one quote (the printers' rule that
each paragraph of a long quote opens with a mark, and only the last one closes).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefing.model import Block, CleanedArticle, Span

Style = Literal["double", "single", "name"]  # "name": a nickname inside a name, never speech

_MARK = re.compile(
    r"[“”„‟«»\"‘’‚]|(?<!')'(?!')"
)  # two apostrophes in a row are not told from a nested end
_LETTER = re.compile(r"\w")
_OPENERS = frozenset("“„‟«")
_CLOSERS = frozenset("”»")
_SINGLES = frozenset("‘’‚'")
_BEFORE_OPENER = frozenset(" \t\u00a0\u2009\u202f([{—–―-/¿¡:;,.…“”\"'‘«„")
_EDGE = " \t\u00a0\u202f\n\r"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationSpan:
    """Text between two marks: the words, the words with their marks, and the paragraphs where it begins and ends."""

    inner: Span
    outer: Span
    first: int  # index among the kept blocks
    last: int
    style: Style
    closed: bool  # False: the paragraph ended before a closing mark came


def find_quotation_spans(cleaned: CleanedArticle) -> tuple[QuotationSpan, ...]:
    """The marked stretches of the kept blocks, in order, without overlap; none in a text without marks."""
    text, blocks = cleaned.article.text, cleaned.kept
    found: list[QuotationSpan] = []
    for index, block in enumerate(blocks):
        for stretch in _paragraph(text, block.span, index):
            if not _LETTER.search(text, stretch.inner.start, stretch.inner.end):
                continue
            if found and _reopens(text, blocks, found[-1], stretch):
                found[-1] = _joined(found[-1], stretch)
            else:
                found.append(stretch)
    return tuple(found)


def _paragraph(text: str, span: Span, index: int) -> Iterator[QuotationSpan]:
    """The stretches of one paragraph; the last may be open."""
    opened: tuple[int, int, str] | None = None  # start, end and sign of the mark that opened
    singles = (
        text.find("''", span.start, span.end) < 0
    )  # two apostrophes stand for a double mark: singles only nest
    for mark in _MARK.finditer(text, span.start, span.end):
        sign, start, end = mark.group(), mark.start(), mark.end()
        if opened is None:
            if _opens(text, start, end, span) and (
                sign not in _SINGLES or (singles and _has_partner(text, end, span))
            ):
                opened = (start, end, sign)
        elif sign in _SINGLES:
            if opened[2] in _SINGLES and _closes(text, start, end, span):
                yield _stretch(text, opened, (start, end), index)
                opened = None
        elif opened[2] in _SINGLES or _reads_as_opener(text, sign, (start, end), span):
            opened = (start, end, sign)  # the one before was never closed: start anew
        else:
            yield _stretch(text, opened, (start, end), index)
            opened = None
    if opened is not None and opened[2] not in _SINGLES:
        yield _stretch(text, opened, (span.end, span.end), index, closed=False)


def _opens(text: str, start: int, end: int, span: Span) -> bool:
    """Whether a mark outside of a quote opens one: something follows it, and no letter or digit stands before it."""
    sign = text[start:end]
    if sign in _CLOSERS or sign == "’" or end >= span.end:
        return False
    if sign in _OPENERS:
        return True
    before = text[start - 1] if start > span.start else " "
    return before in _BEFORE_OPENER and text[end] not in _EDGE


def _reads_as_opener(text: str, sign: str, mark: tuple[int, int], span: Span) -> bool:
    """Whether a mark inside an open quote can only be read as the opening of another one."""
    start, end = mark
    if end >= span.end or start <= span.start:
        return False
    shaped = text[start - 1] in " \t\u00a0([—–" and text[end] not in _EDGE + ",.;:!?)"
    return shaped and (sign in _OPENERS or sign == '"')


def _closes(text: str, start: int, end: int, span: Span) -> bool:
    """Whether a single mark inside an outer single quote closes it: a word or stop before it, none right after."""
    after = text[end] if end < span.end else " "
    return text[start - 1] not in _EDGE and not after.isalnum()


_PARTNER_WITHIN = 400  # a single-quoted stretch longer than a long sentence is an apostrophe that found no partner


def _has_partner(text: str, end: int, span: Span) -> bool:
    """Whether a single mark has, in this paragraph and near, one that closes it."""
    if not (text[end].isalpha() or text[end] in "¿¡…["):
        return False
    limit = min(span.end, end + _PARTNER_WITHIN)
    return any(text[at] in "'’" and _closes(text, at, at + 1, span) for at in range(end + 1, limit))


def _stretch(
    text: str,
    opened: tuple[int, int, str],
    close: tuple[int, int],
    index: int,
    *,
    closed: bool = True,
) -> QuotationSpan:
    start, end = opened[1], close[0]
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    style: Style = "single" if opened[2] in _SINGLES else "double"
    return QuotationSpan(
        inner=Span(start, end),
        outer=Span(opened[0], close[1]),
        first=index,
        last=index,
        style=style,
        closed=closed,
    )


def _reopens(
    text: str, blocks: tuple[Block, ...], before: QuotationSpan, after: QuotationSpan
) -> bool:
    """Whether a stretch that opens its paragraph goes on with one left open at the end of the paragraph before."""
    if (
        before.closed
        or after.first != before.last + 1
        or after.outer.start != blocks[after.first].span.start
    ):
        return False
    return not text[before.outer.end : after.outer.start].strip()


def _joined(before: QuotationSpan, after: QuotationSpan) -> QuotationSpan:
    return QuotationSpan(
        inner=Span(before.inner.start, after.inner.end),
        outer=Span(before.outer.start, after.outer.end),
        first=before.first,
        last=after.last,
        style=before.style,
        closed=after.closed,
    )
