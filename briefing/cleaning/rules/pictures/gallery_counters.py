"""Captions of a gallery, told by the counters of its pictures: "1 of 2 |", "Foto 1 de 5".

A counter stands before its caption, on the same line or on one of its own. A bar behind it is sure;
without one, as beside the arrows of any slider, the gallery has to show two of its numbers.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules.labels import LineLabel
from briefing.languages.page_words import match_page_words
from briefing.model import Reason
from briefing.text.dates.datelines import DATELINE, LONGEST

MAX_CAPTION_LINES = 4  # between two counters: caption, credit, a button and what repeats them
MIN_CAPTION_WORDS = 4
FIRST_NUMBERS = [1, 2]  # of one gallery, where no bar stands behind them; "4/5" alone is a rating

_OF = match_page_words("of_words")
_COUNTER = re.compile(
    rf"(?:[^\W\d_]{{4,9}} )?(?P<number>\d{{1,3}})(?: {_OF} | ?/ ?)(?P<total>\d{{1,3}})"
    r"(?: ?(?P<bar>\|)(?: (?P<caption>\S.*))?)?",
    re.DOTALL,
)
# "… in Lomas. Hide Caption 1 of 30": behind the caption with the button that hides it.
_COUNTED_END = re.compile(
    rf"[.!?”\")] (?:[^\W\d_]+ ){{1,3}}(?P<number>\d{{1,3}}) {_OF} (?P<total>\d{{1,3}})$"
)

_NUMBER = LineLabel(kind="nav", reason=Reason(code="block_picture_number"))
_CAPTION = LineLabel(kind="caption", reason=Reason(code="block_gallery"))

Labels = Sequence[LineLabel | None]


class _Counter(NamedTuple):
    """The number of a picture on a line."""

    line_index: int
    number: int
    total: int
    is_sure: bool  # a bar stands behind it


def label_galleries(lines: Sequence[TextLine], labels: Labels) -> dict[int, LineLabel]:
    """Line index -> label, for the counters of a gallery and the captions that they count."""
    possible = [(i, line) for i, line in enumerate(lines) if _may_count(line.text)]
    found = {index: _CAPTION for index, line in possible if _is_counted_caption(line)}
    counters = _drop_lone([one for pair in possible for one in _read_counter(*pair)])
    found.update((counter.line_index, _NUMBER) for counter in counters)
    ends = [counter.line_index for counter in counters[1:]] + [len(lines)]
    for counter, end in zip(counters, ends, strict=False):
        found.update(
            (index, _CAPTION) for index in _captions(lines, labels, counter.line_index, end)
        )
    return found


def _may_count(text: str) -> bool:
    """A quick first test, which few lines pass."""
    return text[-1].isdigit() or "|" in text


def _is_counted_caption(line: TextLine) -> bool:
    """Whether the line holds a counter and the caption that it counts."""
    before = _COUNTER.fullmatch(line.lower_text)
    match = before if before and before["caption"] else _COUNTED_END.search(line.text)
    return match is not None and _is_number(match)


def _read_counter(index: int, line: TextLine) -> Iterator[_Counter]:
    """The counter on a line of nothing else."""
    match = _COUNTER.fullmatch(line.lower_text)
    if match and not match["caption"] and _is_number(match):
        yield _Counter(index, int(match["number"]), int(match["total"]), bool(match["bar"]))


def _is_number(match: re.Match[str]) -> bool:
    return 0 < int(match["number"]) <= int(match["total"])


def _drop_lone(counters: Sequence[_Counter]) -> list[_Counter]:
    """The counters without those that have no bar and are the only one of their gallery."""
    shown: dict[int, set[int]] = defaultdict(set)
    for counter in counters:
        shown[counter.total].add(counter.number)
    return [one for one in counters if one.is_sure or sorted(shown[one.total])[:2] == FIRST_NUMBERS]


def _captions(lines: Sequence[TextLine], labels: Labels, index: int, end: int) -> Iterator[int]:
    """The unlabelled lines below a counter up to the next one at `end`; one below the last.

    The article's first paragraph, which opens with its place, is no caption.
    """
    is_near = end - index - 1 <= MAX_CAPTION_LINES and end < len(lines)
    for below in range(index + 1, end if is_near else min(index + 2, len(lines))):
        line = lines[below]
        if line.word_count >= MIN_CAPTION_WORDS and labels[below] is None:
            if DATELINE.match(line.text, 0, LONGEST):
                return
            yield below
