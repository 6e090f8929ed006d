"""One label for every line, from what it is by itself and from where it stands."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.cleaning import printed_dates
from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.lines import TextLine
from briefing.cleaning.metadata import byline_lines
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import comments
from briefing.cleaning.rules.layout import PageLayout
from briefing.cleaning.rules.line_rules import LineLabel
from briefing.model import BlockKind

SHORT = 3  # words of a keyword or a button
LONGEST_AGE = 5  # words of "Hace 2 horas"
LONGEST_DATE = 12  # words of a line that is a date with its time, place and label

_SEPARATORS = re.compile(r", ?| \| | · ")
_INITIALS = re.compile(r"[a-zñ]{2,4}(?:/[a-zñ]{2,4}){0,3}")
_NO_KEYWORD = re.compile(r"[\d.:;!?]")
LONGEST_KEYWORD, LEAST_KEYWORDS, MOST_LISTED = (
    5,
    2,
    40,
)  # words of one; how many there are; words of all

_ADDRESSES = ("@", "http", "www.")

_PLACE = LineLabel(kind="dateline", reason="the place the article was written at")
_ABOVE = LineLabel(kind="nav", reason="stands above the article")
_BETWEEN = LineLabel(kind="other", reason="does not read as the article's text")
_DATE = LineLabel(kind="date", reason="a date")
_KEYWORDS = LineLabel(kind="nav", reason="a list of keywords behind the last paragraph")
_IN_A_ROW = LineLabel(
    kind="nav", reason="short lines in a row behind the last paragraph: keywords or buttons"
)
_EDITORS = LineLabel(kind="credit", reason="initials of those who wrote and edited it")
_AGAIN = LineLabel(kind="other", reason="says again what a paragraph above it said")
_AGE = LineLabel(kind="date", reason="a time or an age")
_ALONE = LineLabel(kind="embed", reason="stands alone behind the last paragraph")
_BEHIND = LineLabel(
    kind="other", reason="stands behind the last paragraph and does not read as the article's text"
)
_ADDRESS = LineLabel(kind="other", reason="an address to write to or to look at")
_TEASER = LineLabel(kind="teaser", reason="stands behind the end of the article")


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalLabel:
    """Kind, keep or drop, and the reason."""

    kind: BlockKind
    keep: bool
    reason: str


DECK = FinalLabel(kind="deck", keep=True, reason="introduces the article above its first paragraph")
SUBHEAD = FinalLabel(kind="subhead", keep=True, reason="a heading between paragraphs")
BODY = FinalLabel(kind="body", keep=True, reason="reads as the article's text")
RECOVERED = FinalLabel(kind="body", keep=True, reason="a paragraph among those of a short text")
COMMENT = FinalLabel(kind="comment", keep=False, reason="a comment of a reader")


def label_lines(page: PageLines, parts: PageLayout) -> tuple[FinalLabel, ...]:
    """The label of every line, in order."""
    readers = comments.find_listed_comments(page) | comments.find_comments_after(page, parts.end)
    return tuple(
        COMMENT if index in readers else _kept(parts, index) or _dropped(page, parts, index)
        for index in range(len(page.lines))
    )


def _kept(parts: PageLayout, index: int) -> FinalLabel | None:
    if index not in parts.taken:
        return None
    if index in parts.decks:
        return DECK
    if index in parts.headings:
        return SUBHEAD
    if index in parts.filled:
        return RECOVERED
    return BODY


def _dropped(page: PageLines, parts: PageLayout, index: int) -> FinalLabel:
    if index == parts.headline:
        return FinalLabel(
            kind="headline", keep=False, reason="the headline; it is kept as the title"
        )
    if index in parts.again:
        return _of_role(_AGAIN)
    role = page.beside[index] or page.roles[index]
    behind = bool(parts.body) and index >= parts.end
    if not role or (behind and role.kind in comments.WEAK_KINDS):
        role = _by_place(page, parts, index)
    return _of_role(role)


@cache
def _of_role(role: LineLabel) -> FinalLabel:
    return FinalLabel(kind=role.kind, keep=False, reason=role.reason)


def _by_place(page: PageLines, parts: PageLayout, index: int) -> LineLabel:
    line, behind = page.lines[index], bool(parts.body) and index >= parts.end
    if behind:
        return byline_lines.label_author_bio(line, parts.authors) or _TEASER
    if (
        index in page.dated
        and line.words <= LONGEST_DATE
        and printed_dates.find_printed_dates(line.text, page.language)
    ):
        return _DATE
    if line.words <= LONGEST_AGE and _is_age(page, line):
        return _AGE
    if not parts.body or index < parts.body[0]:
        below = (
            parts.headline is not None
            and parts.headline < index <= parts.headline + byline_lines.BYLINE_REACH
        )
        if not below:
            return _ABOVE
        place = (
            index + 1 == parts.body[0] and line.words <= SHORT and line.text.isupper()
            if parts.body
            else False
        )
        return (
            _PLACE
            if place
            else byline_lines.label_byline(line, page.words, below_headline=True) or _ABOVE
        )
    written = byline_lines.label_author_bio(line, parts.authors) or byline_lines.label_byline(
        line, page.words, below_headline=False
    )
    return written or (_BETWEEN if index < parts.body[-1] else _last(page, index))


def _last(page: PageLines, index: int) -> LineLabel:
    """What stands between the last paragraph and the end."""
    line = page.lines[index]
    if line.words <= SHORT and any(_is_short(page, at) for at in (index - 1, index + 1)):
        return _IN_A_ROW
    if _lists_keywords(line) or line.opening.partition(":")[0] in phrase_set(
        page.words, "keywords"
    ):
        return _KEYWORDS
    if _INITIALS.fullmatch(line.text):
        return _EDITORS
    if any(mark in line.text for mark in _ADDRESSES):
        return _ADDRESS
    return _BEHIND if line.is_paragraph else _ALONE


def _is_age(page: PageLines, line: TextLine) -> bool:
    """Whether the line says how long ago something was: "Hace 2 horas", "about 3 hours ago"."""
    return any(age in line.bare for age in page.words.ages) and any(
        word.isdigit() for word in line.bare.split()
    )


def _is_short(page: PageLines, index: int) -> bool:
    known = 0 <= index < len(page.lines) and page.roles[index] is None
    return known and page.lines[index].words <= SHORT and not page.lines[index].closed


def _lists_keywords(line: TextLine) -> bool:
    if line.words > MOST_LISTED or _NO_KEYWORD.search(line.text):
        return False
    parts = _SEPARATORS.split(line.text)
    return len(parts) >= LEAST_KEYWORDS and all(
        0 < len(part.split()) <= LONGEST_KEYWORD for part in parts
    )
