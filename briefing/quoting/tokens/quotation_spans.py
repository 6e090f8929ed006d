"""Quotation marks -> quotation spans: a state machine over the marks of each kept paragraph.

Double marks and guillemets open the outer level; within them, single marks nest and change nothing,
and so do double ones that two closing marks follow (“They told us “no more” and left,” he said).
Single marks at the outer level open only where a curly or straight mark stands before a word and
its partner after one, so that apostrophes ("supporters’"), shortened years ('90s) and inches (5'8")
open nothing. A mark without a partner ends with its paragraph, unless the next paragraph opens
again with a mark: then the two are one quotation (the printers' rule that each paragraph of a long
quotation opens with a mark, and only the last one closes).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from briefing.model import Block, CleanedArticle, Span
from briefing.quick_dataclass import dataclass

Style = Literal["double", "single", "name"]  # "name": a nickname inside a name, never speech

# A mark that may open a quotation: behind a gap or another mark, but for those that only open. An
# apostrophe stands behind a letter. The class of all marks comes first, as the search then passes
# over all other characters in an eighth of the time.
_MAY_OPEN = re.compile(
    r"[“„‟«”\"‘‚'](?:(?<=[“„‟«])|(?<=‘)(?=‘)"
    r"|(?<=[”\"‘‚'])(?<![^\s(\[{—–―\-/¿¡:;,.…“”\"'‘«„].))"
)
# Two single marks in a row are typed for a double one; of straight ones only behind a stop
# and before a gap, since the end of a nested quotation looks the same.
_MARK = re.compile(r"‘‘|’’|(?<=[.,!?])''(?!\S)|[“”„‟«»\"‘’‚]|(?<!')'(?!')")
_AT_START = "”\"‘‚'"
_REPORTED_TAIL = re.compile(r"[?!],\s+[^\W\d_A-ZÀ-Þ][^.?!]*\.?\Z")
_WORD_CHARACTER = re.compile(r"\w")
_OPENING_MARKS = frozenset(("“", "„", "‟", "«", "‘‘"))
_CLOSING_MARKS = frozenset(("”", "»", "’’", "''"))
_SINGLE_MARKS = frozenset("‘’‚'")
_BEFORE_OPENING_MARK = frozenset(" \t\u00a0\u2009\u202f([{—–―-/¿¡:;,.…“”\"'‘«„")
_WHITE_SPACE = " \t\u00a0\u202f\n\r"
_PAIR = 2  # closing marks: of the inner and of the outer quotation
# Articles: grouping, quoting, the gate and the telling ask for the same one's, nearly in turn.
REMEMBERED = 16
_PARTNER_WITHIN = 400  # characters; a longer single-quoted span is an apostrophe without a partner


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationSpan:
    """A quotation: its words, the words with their marks, and the kept paragraphs it spans."""

    content: Span
    with_marks: Span
    first_paragraph: int  # index among the kept blocks
    last_paragraph: int
    style: Style
    is_closed: bool  # False: the paragraph ended before a closing mark came


@dataclass(frozen=True, slots=True)
class _Mark:
    """One quotation mark: its sign, and the offsets of the sign in the article."""

    sign: str
    start: int
    end: int

    @property
    def is_single(self) -> bool:
        return self.sign in _SINGLE_MARKS


@dataclass(frozen=True, slots=True)
class _ParagraphText:
    """The article's text with the span and the index of one paragraph."""

    text: str
    span: Span
    index: int


def find_quotation_spans(cleaned: CleanedArticle) -> tuple[QuotationSpan, ...]:
    """Return the quotations of the kept blocks, in text order, without overlap.

    A quotation without a letter or digit is left out; () for a text without marks.
    """
    return _find_in_blocks(_KeptText(cleaned.article.text, cleaned.kept))


@dataclass(frozen=True, slots=True)
class _KeptText:
    """The kept blocks of a text as the key of what is remembered: hashed without each block."""

    text: str
    blocks: tuple[Block, ...]

    def __hash__(self) -> int:
        return hash((self.text, len(self.blocks)))


@lru_cache(maxsize=REMEMBERED)
def _find_in_blocks(kept: _KeptText) -> tuple[QuotationSpan, ...]:
    text, blocks = kept.text, kept.blocks
    spans: list[QuotationSpan] = []
    mark = 0  # where the next one stands that may open a quotation, or before it
    for index, block in enumerate(blocks):
        start, end = block.span.start, block.span.end
        if mark < start:
            found = _MAY_OPEN.search(text, start)
            mark = found.start() if found else len(text)
        if mark >= end and text[start : start + 1] not in _AT_START:
            continue  # as most lines
        for span in _find_in_paragraph(_ParagraphText(text, block.span, index)):
            if not _WORD_CHARACTER.search(text, span.content.start, span.content.end):
                continue
            if spans and _continues(text, blocks, spans[-1], span):
                spans[-1] = _join(spans[-1], span)
            else:
                spans.append(span)
    return tuple(spans)


def _find_in_paragraph(paragraph: _ParagraphText) -> Iterator[QuotationSpan]:
    """Yield the quotations of one paragraph; the last may be unclosed."""
    text, span = paragraph.text, paragraph.span
    opening: _Mark | None = None
    nested = False  # an inner quotation with the same marks is open
    # Two apostrophes stand for a double mark: then single marks only nest.
    may_open_single = text.find("''", span.start, span.end) < 0
    found = _MARK.finditer(text, span.start, span.end)
    marks = [_Mark(match.group(), match.start(), match.end()) for match in found]
    doubles = [mark for mark in marks if mark.sign not in _SINGLE_MARKS]
    place = {mark.start: number for number, mark in enumerate(doubles)}
    for mark in marks:
        if opening is None:
            if _opens(mark, paragraph) and (
                not mark.is_single or (may_open_single and _has_partner(mark, paragraph))
            ):
                opening = mark
        elif mark.is_single:
            if opening.is_single and _closes(mark.start, paragraph):
                yield _make_span(paragraph, opening, mark)
                opening = None
        elif nested:
            nested = False
        elif opening.is_single or _must_open(mark, paragraph):
            following = doubles[place[mark.start] + 1 : place[mark.start] + 3]
            nested = not opening.is_single and _closes_twice(following, paragraph)
            opening = opening if nested else mark  # else the mark before was never closed
        else:
            yield _make_span(paragraph, opening, mark)
            opening = None
    if opening is not None and not opening.is_single:
        unclosed = _make_span(paragraph, opening, _Mark("", span.end, span.end))
        yield replace(unclosed, is_closed=False)


def _opens(mark: _Mark, paragraph: _ParagraphText) -> bool:
    """Whether a mark outside of a quotation opens one: by its sign, or by its neighbours."""
    is_closing = mark.sign in _CLOSING_MARKS and mark.sign != "”"
    if is_closing or mark.sign == "’" or mark.end >= paragraph.span.end:
        return False
    if mark.sign in _OPENING_MARKS:
        return True
    text = paragraph.text
    before = text[mark.start - 1] if mark.start > paragraph.span.start else " "
    return before in _BEFORE_OPENING_MARK and text[mark.end] not in _WHITE_SPACE


def _must_open(mark: _Mark, paragraph: _ParagraphText) -> bool:
    """Whether a double mark inside an open quotation can only open another one."""
    text, span = paragraph.text, paragraph.span
    if mark.end >= span.end or mark.start <= span.start:
        return False
    follows_gap = text[mark.start - 1] in " \t\u00a0([—–"
    precedes_word = text[mark.end] not in _WHITE_SPACE + ",.;:!?)"
    return follows_gap and precedes_word and (mark.sign in _OPENING_MARKS or mark.sign == '"')


def _closes_twice(following: Sequence[_Mark], paragraph: _ParagraphText) -> bool:
    """Whether two marks follow that can only close: “They told us “no more” and left,” he said."""
    return len(following) == _PAIR and all(_must_close(mark, paragraph) for mark in following)


def _must_close(mark: _Mark, paragraph: _ParagraphText) -> bool:
    """Whether a double mark stands behind a word or stop and before none."""
    text, span = paragraph.text, paragraph.span
    if mark.sign in _CLOSING_MARKS:
        return True
    following = text[mark.end] if mark.end < span.end else " "
    is_behind = text[mark.start - 1] not in _WHITE_SPACE
    return mark.sign == '"' and is_behind and not _WORD_CHARACTER.match(following)


def _closes(offset: int, paragraph: _ParagraphText) -> bool:
    """Whether the single mark at `offset` can close: text before it, no letter or digit after."""
    text, after = paragraph.text, offset + 1
    following = text[after] if after < paragraph.span.end else " "
    return text[offset - 1] not in _WHITE_SPACE and not following.isalnum()


def _has_partner(mark: _Mark, paragraph: _ParagraphText) -> bool:
    """Whether a mark that can close stands within `_PARTNER_WITHIN` characters."""
    text = paragraph.text
    if not (text[mark.end].isalpha() or text[mark.end] in "¿¡…["):
        return False
    limit = min(paragraph.span.end, mark.end + _PARTNER_WITHIN)
    offsets = range(mark.end + 1, limit)
    return any(text[offset] in "'’" and _closes(offset, paragraph) for offset in offsets)


def _make_span(paragraph: _ParagraphText, opening: _Mark, closing: _Mark) -> QuotationSpan:
    """Return the closed quotation between two marks, its content without outer white space."""
    text, start, end = paragraph.text, opening.end, closing.start
    while start < end and text[start] in _WHITE_SPACE:
        start += 1
    while end > start and text[end - 1] in _WHITE_SPACE:
        end -= 1
    return QuotationSpan(
        content=Span(start, end),
        with_marks=Span(opening.start, closing.end),
        first_paragraph=paragraph.index,
        last_paragraph=paragraph.index,
        style="single" if opening.is_single else "double",
        is_closed=True,
    )


def _continues(
    text: str, blocks: tuple[Block, ...], previous: QuotationSpan, span: QuotationSpan
) -> bool:
    """Whether a quotation that opens its paragraph continues the unclosed one before it."""
    if previous.is_closed or span.first_paragraph != previous.last_paragraph + 1:
        return False
    if span.with_marks.start != blocks[span.first_paragraph].span.start:
        return False
    if _REPORTED_TAIL.search(text, previous.content.start, previous.content.end):
        return False  # "¿Lloverá?, se le preguntó. / "No", dijo: its closing mark was lost
    is_straight = {text[one.with_marks.start] == '"' for one in (previous, span)}
    if len(is_straight) > 1:  # a block in straight marks may tell what is said in curly ones
        return False
    return not text[previous.with_marks.end : span.with_marks.start].strip()


def _join(first: QuotationSpan, second: QuotationSpan) -> QuotationSpan:
    return QuotationSpan(
        content=Span(first.content.start, second.content.end),
        with_marks=Span(first.with_marks.start, second.with_marks.end),
        first_paragraph=first.first_paragraph,
        last_paragraph=second.last_paragraph,
        style=first.style,
        is_closed=second.is_closed,
    )
