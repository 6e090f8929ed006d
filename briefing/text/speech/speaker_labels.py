"""The labels of speakers in a transcript: "PRESIDENTA ANA VALE:", "Q", "Ada Quill (00:12):".

Read from a line alone, before anything is known of the text: who reads them decides how many of
them make a transcript. A label whose words go on within quotation marks quotes, and opens no turn.
"""

import re
import string

from briefing.quick_dataclass import dataclass

MOST_LABEL, MOST_MIXED = 160, 60  # characters: of one in capitals, which may hold a whole office
MOST_MIXED_WORDS = 6  # of a name with its title
MOST_ALONE_WORDS = 9  # of a label that fills its line
BEFORE_SIDES = ">—–•-"
_AROUND_SIDES = f"{BEFORE_SIDES}{string.whitespace}\xa0"
_PARTICLE = re.compile(r"\b(?:Mc|Mac|De|Di|La|Le|Van|Von)(?=[A-Z]{2})")
_MARKS = re.compile(r"\s*(?:>>+|[—–•-])?\s*")
# "Q   Thank you", "P: ¿Cuándo?", "A. No.": one letter for a side of an interview.
SIDES = "QAPR"
_SIDE = re.compile(rf"(?P<label>[{SIDES}])(?:[:.]\s|[ \xa0]{{2,}}|\t|$)")
_OPENS_SIDE = re.compile(_MARKS.pattern + _SIDE.pattern)
# "(00:12)", "[via telephone]", "(voice-over)".
_REMARK = re.compile(r"\s*[(\[][^)\]]{1,40}[)\]]\s*$")
_TIME = re.compile(r"[(\[]\d{1,2}:\d\d(?::\d\d)?[)\]]\s*$")
_COLON = re.compile(r"[:.](?:(?<=:)(?=\s|$)|(?<=\.)-)")
_QUOTATION = re.compile(r"\s*[“\"«‘']")
_STOPS = ".!?"
_STOP_INSIDE = re.compile(r"[^\W\d_]{4,}[.!?]\s")


@dataclass(frozen=True, slots=True)
class SpeakerLabel:
    """A label without its remarks, and how surely its form alone is a speaker's."""

    words: str
    is_firm: bool  # a side of an interview, in capitals, or with the time of speaking
    quotes: bool = False  # what stands behind it stands in marks
    is_alone: bool = False  # fills its line, as the words of a menu do


def is_in_capitals(words: str) -> bool:
    """Whether all letters are capitals, but for those of a surname's particle: "BILL McKIBBEN"."""
    if words.isupper() or words[-1:].islower():
        return words.isupper()
    return _PARTICLE.sub("", words).isupper()


def read_speaker_label(line: str) -> SpeakerLabel | None:
    """The label that opens a line, or fills it; None where nothing is one by its form."""
    if not (":" in line or ".-" in line or line.isupper() or _opens_side(line)):
        return None  # as most lines
    start = None if line[0].isalnum() else _MARKS.match(line)
    text = line[start.end() if start else 0 :]
    if text[:1] in SIDES and (side := _SIDE.match(text)):
        return SpeakerLabel(side["label"], is_firm=True)
    colon = _COLON.search(text, 0, MOST_LABEL)
    if colon is None:
        return _read_alone(text)
    head = text[: colon.start()]
    words = head.strip()
    if words.endswith((")", "]")):
        words = _REMARK.sub("", words).strip()
    is_capital = is_in_capitals(words)
    if not (words[:1].isalpha() and (is_capital or _may_name(words))):
        return None
    if any(map(words.__contains__, _STOPS)) and _STOP_INSIDE.search(words):
        return None
    quotes = _QUOTATION.match(text, colon.end()) is not None
    if is_capital:
        return SpeakerLabel(words, is_firm=len(words) > 1, quotes=quotes)  # no "B:" of a list
    is_timed = words != head.strip() and _TIME.search(head) is not None
    return SpeakerLabel(words, is_firm=is_timed, quotes=quotes)


def _may_name(words: str) -> bool:
    """Whether words that are not all in capitals may be a name with its title."""
    is_short = len(words) <= MOST_MIXED and len(words.split()) <= MOST_MIXED_WORDS
    return is_short and words[0].isupper()


def _opens_side(line: str) -> bool:
    """Whether one letter for a side of an interview opens a line, behind marks or none."""
    first = line[:1]  # a letter or digit in nearly all lines, and mostly none of these
    if first not in SIDES and (first.isalnum() or line.lstrip(_AROUND_SIDES)[:1] not in SIDES):
        return False
    return _OPENS_SIDE.match(line) is not None


def _read_alone(line: str) -> SpeakerLabel | None:
    """A line in capitals that ends as no sentence: the speech stands below it."""
    words = line.strip()
    if not words[:1].isalpha() or not words.isupper() or words.endswith((".", "!", "?")):
        return None
    is_short = len(words) <= MOST_MIXED and len(words.split()) <= MOST_ALONE_WORDS
    return SpeakerLabel(words, is_firm=True, is_alone=True) if is_short else None
