"""Captions that begin by naming their picture: "In this May 6, 2025, file photo, Ana Vale …".

Agencies hand out their pictures so. In a report's own words a picture is "of" something, or nobody
gave it: "In this picture of a divided port, …".
"""

import re

from briefing.cleaning.lexicon import CleaningLexicon
from briefing.cleaning.lines import TextLine
from briefing.languages.page_words import match_page_words

# Words: a caption of three sentences. Of thirteen such lines of known days the longest has 93.
MAX_SHOWN = 100
_DATED = r"(?=[\w., ]{0,30}\d)"  # "this May 6, 2025, file photo"
_KIND = match_page_words("picture_kinds")
_NOUN = match_page_words("picture_nouns")
_SHOWN = re.compile(
    r"\w+ \w+ "  # "in this", which the lexicon tells
    rf"(?:{_DATED}(?:[\w.,]+ ){{1,6}}?{_NOUN}"  # the day before the picture
    rf"|(?:[\w.,]+ ){{0,4}}?{_KIND} (?:\w+ )?{_NOUN}"  # "file photo"
    rf"|(?:[\w.,]+ ){{0,4}}?{_NOUN} {_KIND}"  # "foto de archivo"
    rf"|(?:[\w.,]+ ){{0,4}}?{_NOUN},? (?:[\w.,]+ ){{0,3}}?{match_page_words('picture_givers')})\b",
    re.IGNORECASE,
)


def names_its_picture(line: TextLine, _: CleaningLexicon, matched: frozenset[str]) -> bool:
    """Whether the line begins with its picture, and says of when it is or who gave it."""
    return "picture_openings" in matched and _SHOWN.match(line.text) is not None
