"""Text -> lines, the units that cleaning labels.

A caption and the dateline glued to it count as two lines.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.cleaning import hard_wraps
from briefing.cleaning.features import char_classes
from briefing.cleaning.features.char_classes import CharClasses
from briefing.model import Span

# A sign of the kind of 🔹 or ✅ is a bullet as well.
_BULLET = re.compile(
    r"(?:[•·*▪●○■►»>|-]|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?|\d{1,3}[.)])\s+"
)
# "… Monday, Jan. 6, 2025. MEXICO CITY — The": the end of a sentence, then a place in capitals (with
# state and agency) and a dash. The place has at most 40 characters, so that the search is linear.
_PLACE = r"[^\W\d_a-z][^\W\d_a-z][A-ZÁÉÍÓÚÜÑ.,'’ -]{1,38}"
_GLUED_DATELINE = re.compile(
    rf"(?<=[.!?)\"”’»])\s*(?={_PLACE}(?:, [A-Z][\w. ]{{1,20}})?(?: \([A-Z][\w/ ]{{1,20}}\))? ?"
    rf"[—–-] ?[\w\"“«])"
)
# Words; what stands before a dateline and is longer is an article's text and no caption.
MAX_CAPTION_WORDS = 60
# What is shorter is the place's own abbreviation: "ST. PAUL, Minn. (AP) —", "CD. JUÁREZ, Chih.-".
MIN_CAPTION_WORDS = 3
# 'It’s a part of the [bilateral] agenda, he said.' is a paragraph, "Read more." is none.
MIN_PARAGRAPH_WORDS = 7
PUNCTUATION = " :.»›>…|"
_NO_BREAK = "\u00a0"  # a blank at which no line breaks


class TextLine(NamedTuple):
    """A part of the text without line breaks and outer white space, and what surrounds it.

    It is a named tuple because a page has hundreds of lines, and a named tuple is made in a third
    of the time of a frozen dataclass.
    """

    span: Span
    text: str
    lower_text: str  # in lower case, without the bullet or number before it
    lower_bare: str  # the same without punctuation around it
    bullet: str  # the bullet or number before it; mostly empty
    word_count: int
    ends_sentence: bool  # ends with a stop, closing marks aside
    after_blank: bool  # a blank line stands before it
    is_glued: bool  # shares its line of the text with the one before it

    @property
    def is_paragraph(self) -> bool:
        """Whether the line reads as a paragraph of running text."""
        return self.ends_sentence and self.word_count >= MIN_PARAGRAPH_WORDS


def split_lines(text: str) -> tuple[CharClasses, tuple[TextLine, ...]]:
    """The character classes of a text, and its lines that are not blank, in order."""
    classes = _split_datelines(text, _classify(text))
    starts, ends = classes.line_starts.tolist(), classes.line_ends.tolist()
    own = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    bullets, lower = _strip_bullets(own)
    breaks = classes.count_breaks_before()
    columns = (
        map(Span, starts, ends),
        own,
        lower,
        [line.strip(PUNCTUATION) for line in lower],
        bullets,
        classes.word_counts.tolist(),
        classes.ends_sentence.tolist(),
        (breaks > 1).tolist(),
        (breaks == 0).tolist(),
    )
    return classes, tuple(map(TextLine._make, zip(*columns, strict=True)))


def _strip_bullets(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The bullet before each line, mostly empty, and each line without it in lower case."""
    bullets = [""] * len(lines)
    lower = [line.lower() for line in lines]
    if any(_NO_BREAK in line for line in lower):
        lower = [line.replace(_NO_BREAK, " ") for line in lower]
    for index, line in enumerate(lines):
        match = None if line[0].isalpha() else _BULLET.match(line)
        if match:
            bullets[index], lower[index] = match.group().strip(), lower[index][match.end() :]
    return bullets, lower


def strip_bullet(line: TextLine) -> str:
    """The line's text without a bullet before it; a number stays, for it may be part of a title."""
    if line.bullet[:1].isdigit():
        return line.text
    return line.text.removeprefix(line.bullet).lstrip()


def _classify(text: str) -> CharClasses:
    return char_classes.classify_characters(text, hard_wraps.find_forced_breaks(text))


def _split_datelines(text: str, classes: CharClasses) -> CharClasses:
    """The classes with each caption and the dateline glued to it as two lines."""
    ends, starts = [], []
    for index in char_classes.lines_with_capitals_after_stop(classes).tolist():
        start, end = int(classes.line_starts[index]), int(classes.line_ends[index])
        match = _GLUED_DATELINE.search(text[start:end])
        words = len(text[start : start + match.start()].split()) if match else 0
        if match and MIN_CAPTION_WORDS <= words <= MAX_CAPTION_WORDS:
            ends.append(start + match.start())
            starts.append(start + match.end())
    return classes.split_lines_at(ends, starts) if ends else classes
