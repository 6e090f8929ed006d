"""Segments: where a paragraph begins anew without a mark.

It does at a field of a mail, at the label of a picture, at a drawn line and at the next item of a
list that the paragraph began: "1. Close the port 2. Pay the fine".
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.model import Span
from briefing.sentences.punkt_rules import sentence_lexicon

_COLON = re.compile(r":\s++(?=\S)")
_MAX_LABEL_LETTERS = 12  # so that a text of colons takes no longer than another
_DRAWN_LINE = re.compile(r"(?<!\S)[-_=*#~]{4,}+(?>(?:\s++[-_=*#~]{4,}+)*)(?!\S)")
# The first item's label: its bullet, its number or letter, and what closes it.
_ITEM = re.compile(r"\s*+(?P<bullet>[•·⁃*] ?|\()?(?P<label>\d{1,3}|[a-y])(?P<closing>\.\)|[.)])\s")
# The first item behind the words that announce the list: "It will: 1. Close the port 2. Pay".
_LATER_ITEM = re.compile(
    r"(?<=[.:;!?])\s+(?P<bullet>[•·⁃*] ?|\()?(?P<label>1)(?P<closing>\.\)|[.)])\s"
    r"(?=[A-ZÁÉÍÓÚÑ¿¡\"“«])"
)
# The first item with a small letter behind a sentence: "They agree. a) one bridge b) two roads …".
_LATER_SMALL_ITEM = re.compile(
    r"[.!?]\s+(?P<item>(?P<bullet>\()?(?P<label>[a-x])(?P<closing>[.)])\s(?=[^\W\d_A-Z]))"
)
_LEAST_SMALL_ITEMS = 3  # fewer are parts of a sentence
_PARTS = ("bullet", "label", "closing")
_OPENS_ITEM = r"\s+(?=[A-ZÁÉÍÓÚÑ¿¡\"“«])"
_OPENS_SMALL_ITEM = r"\s+(?=[^\W\d_])"
_JOINED = (",", ";")  # at the end of an item that goes on with the next one as one sentence
_MAX_ITEMS = 100
_LINE_MARKS = ("----", "____", "====", "****", "####", "~~~~")


def split_segments(text: str, language: str) -> Iterator[Span]:
    """The segments of the text, in order, with the white space at their ends; mostly one."""
    cuts = (
        *_find_labels(text, language),
        *_find_drawn_lines(text),
        *_find_items(text),
        *_find_small_items(text),
    )
    return (Span(start, end) for start, end in pairwise(sorted({0, *cuts, len(text)})))


def _find_labels(text: str, language: str) -> Iterator[int]:
    """The positions of labels: a capital, a colon, and no small letter after it: "Image: Ana"."""
    labels = sentence_lexicon(language).field_labels
    for colon in _COLON.finditer(text):
        if text[colon.end()].islower():
            continue
        start = max(colon.start() - _MAX_LABEL_LETTERS, 0)
        before = text[start : colon.start()].rsplit(maxsplit=1)[-1:]
        if before and before[0][0].isupper() and before[0].lower() in labels:
            yield colon.start() - len(before[0])


def _find_items(text: str) -> Iterator[int]:
    """The positions of the items behind the first one, each with the next number or letter.

    That of the first one too where words stand before it and a second one follows.
    """
    first = _ITEM.match(text)
    opening = None if first or not _may_list(text) else _LATER_ITEM.search(text)
    items = _follow_items(text, first or opening, _OPENS_ITEM)
    second = next(items, None)
    if second is not None:
        yield from (opening.start(), second) if opening else (second,)
        yield from items


def _find_small_items(text: str) -> Iterator[int]:
    """The positions of items that begin with small letters, the first one's too."""
    first, start = _ITEM.match(text), 0
    if first is None and _may_list_small(text) and (first := _LATER_SMALL_ITEM.search(text)):
        start = first.start("item")
    if first is None or not text[first.end() : first.end() + 1].islower():
        return
    items = tuple(_follow_items(text, first, _OPENS_SMALL_ITEM))
    is_joined = any(text[at - 2 : at - 1] in _JOINED for at in items)
    if len(items) + 1 >= _LEAST_SMALL_ITEMS and not is_joined:
        yield from (start, *items)


def _follow_items(text: str, first: re.Match[str] | None, opens: str) -> Iterator[int]:
    """The positions of the items behind the first one; none without it."""
    if first is None:
        return
    bullet, label, closing = (re.escape(first[part] or "") for part in _PARTS)
    position = first.end()
    for _ in range(_MAX_ITEMS):
        label = str(int(label) + 1) if label.isdecimal() else chr(ord(label) + 1)
        item = re.compile(rf"(?<=\s){bullet}{label}{closing}{opens}").search(text, position)
        if item is None:
            return
        yield item.start()
        position = item.end()


def _may_list(text: str) -> bool:
    """Whether the label of a first item may stand within the text."""
    return "1." in text or "1)" in text


def _may_list_small(text: str) -> bool:
    """Whether items with small letters may begin within the text."""
    return ") " in text or ". a. " in text


def _find_drawn_lines(text: str) -> Iterator[int]:
    """Start and end of each drawn line: it is a sentence of its own, which no summary takes."""
    if any(mark in text for mark in _LINE_MARKS):
        for line in _DRAWN_LINE.finditer(text):
            yield from line.span()
