"""Text -> lines, the units that cleaning labels.

A caption and the dateline glued to it count as two lines.
"""

import re
from itertools import repeat
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


# Start and end of a line in the text, its words, whether it ends with a stop, and the line breaks
# between it and the line above.
LineBounds = tuple[int, int, int, bool, int]


def split_lines(text: str) -> tuple[CharClasses, tuple[TextLine, ...]]:
    """The character classes of a text, and its lines that are not blank, in order."""
    classes = _split_datelines(text, _classify(text))
    columns = (
        classes.line_starts,
        classes.line_ends,
        classes.word_counts,
        classes.ends_sentence,
        classes.count_breaks_before(),
    )
    bounds = zip(*(column.tolist() for column in columns), strict=True)
    return classes, tuple(map(_make_line, repeat(text), bounds))


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


def _make_line(text: str, bounds: LineBounds) -> TextLine:
    start, end, word_count, ends_sentence, breaks_before = bounds
    own = text[start:end]
    match = None if own[0].isalpha() else _BULLET.match(own)
    lower_text = (own[match.end() :] if match else own).lower()
    return TextLine(
        Span(start, end),
        own,
        lower_text,
        lower_text.strip(PUNCTUATION),
        match.group().strip() if match else "",
        word_count,
        ends_sentence,
        breaks_before > 1,
        breaks_before == 0,
    )
