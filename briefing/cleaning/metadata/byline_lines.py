"""The article's authors where no "By" names them, and what a page tells of them below the article."""

import re
from collections.abc import Iterator

from briefing.cleaning.lexicon import CleaningLexicon, phrase_set
from briefing.cleaning.lines import TextLine
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import line_rules
from briefing.cleaning.rules.line_rules import LineLabel

LONGEST_NAMES = 12  # words of "Ann Ruiz in Port Alder and Bo Lindt in San Telmo"
LONGEST_JOB = 7  # words of "Staff writer, The Alder Post"
NAME = (2, 4)  # words
BYLINE_REACH = 12  # lines below the headline in which its authors stand
MOST_BIOS = 4  # paragraphs behind the article's last one

_NAMES = LineLabel(kind="byline", reason="names of people between headline and article")
_JOB = LineLabel(kind="byline", reason="says what the author does")
_BIO = LineLabel(kind="byline", reason="tells of the author")

_CUT = re.compile(r"[|•·,;/]|\d|&| [-–—] |\b(?:and|y|e|in|en)\b")
_JOINER = frozenset(
    (
        "and",
        "y",
        "e",
        "in",
        "en",
        "de",
        "del",
        "la",
        "los",
        "las",
        "von",
        "van",
        "&",
        "/",
        "|",
        "•",
        "·",
    )
)
_PART = re.compile(r"[^\W\d_][\w.'’-]*,?")


def names_below_headline(page: PageLines, title: int | None, first: int) -> tuple[str, ...]:
    """The names, in lower case, that stand as authors' between the headline and the first paragraph."""
    if title is None:
        return ()
    below = range(title + 1, min(first, title + 1 + BYLINE_REACH))
    lines = (page.lines[index] for index in below if _names(page, index))
    return tuple(
        name
        for line in lines
        for name in _single(line_rules.strip_byline_opening(line.opening, page.words))
    )


def drop_author_bios(
    page: PageLines, paragraphs: tuple[int, ...], names: tuple[str, ...]
) -> tuple[int, ...]:
    """The paragraphs without those behind the last that begin with an author's name: they tell of the author."""
    for at in range(max(1, len(paragraphs) - MOST_BIOS), len(paragraphs)):
        if names and page.lines[paragraphs[at]].opening.startswith(names):
            return paragraphs[:at]
    return paragraphs


def label_author_bio(line: TextLine, names: tuple[str, ...]) -> LineLabel | None:
    """What a line that begins with an author's name is; None for any other."""
    return _BIO if names and line.opening.startswith(names) else None


def label_byline(
    line: TextLine, words: CleaningLexicon, *, below_headline: bool
) -> LineLabel | None:
    """What a line outside the body says of the authors; None where it says nothing of them."""
    if below_headline and is_name_list(line, words):
        return line_rules.AGENCY_CREDIT if _is_service(line, words) else _NAMES
    if line.words <= LONGEST_JOB and not line.closed and _is_job(line, words):
        return _JOB
    return None


def _names(page: PageLines, index: int) -> bool:
    role = page.roles[index]
    line = page.lines[index]
    return (
        role.kind == "byline"
        if role
        else is_name_list(line, page.words) and not _is_service(line, page.words)
    )


def is_name_list(line: TextLine, words: CleaningLexicon) -> bool:
    """Whether the line is nothing but names, of two words or more, that are no entry of a menu."""
    if not NAME[0] <= line.words <= LONGEST_NAMES or line.closed or not line.text[0].isupper():
        return False
    parts = line.text.split()
    if not all(part in _JOINER or (part[0].isupper() and _PART.fullmatch(part)) for part in parts):
        return False
    return (
        not any(part.lower() in phrase_set(words, "site") for part in parts)
        and line.text != line.text.upper()
    )


def _single(names: str) -> Iterator[str]:
    """Each of the names that a byline joins, if it has first and last name."""
    return (name.strip() for name in _CUT.split(names) if NAME[0] <= len(name.split()) <= NAME[1])


def _is_job(line: TextLine, words: CleaningLexicon) -> bool:
    return any(word.strip(",") in phrase_set(words, "jobs") for word in line.bare.split())


def _is_service(line: TextLine, words: CleaningLexicon) -> bool:
    return any(word in phrase_set(words, "services") for word in line.bare.split())
