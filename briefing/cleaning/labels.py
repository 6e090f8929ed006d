"""One label for every line, from what it is by itself and from where it stands."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.cleaning import authors, comments, dates
from briefing.cleaning.lines import Line
from briefing.cleaning.outline import Outline
from briefing.cleaning.page import Page
from briefing.cleaning.roles import Role
from briefing.cleaning.vocabulary import set_of
from briefing.model import BlockKind

SHORT = 3  # words of a keyword or a button
LONGEST_AGE = 5  # words of "Hace 2 horas"
LONGEST_DATE = 12  # words of a line that is a date with its time, place and label

_SEPARATORS = re.compile(r", ?| \| | · ")
_INITIALS = re.compile(r"[a-zñ]{2,4}(?:/[a-zñ]{2,4}){0,3}")
_NO_KEYWORD = re.compile(r"[\d.:;!?]")
LONGEST_KEYWORD, LEAST_KEYWORDS, MOST_LISTED = 5, 2, 40  # words of one; how many there are; words of all

_ADDRESSES = ("@", "http", "www.")

_PLACE = Role(kind="dateline", reason="the place the article was written at")
_ABOVE = Role(kind="nav", reason="stands above the article")
_BETWEEN = Role(kind="other", reason="does not read as the article's text")
_DATE = Role(kind="date", reason="a date")
_KEYWORDS = Role(kind="nav", reason="a list of keywords behind the last paragraph")
_IN_A_ROW = Role(kind="nav", reason="short lines in a row behind the last paragraph: keywords or buttons")
_EDITORS = Role(kind="credit", reason="initials of those who wrote and edited it")
_AGAIN = Role(kind="other", reason="says again what a paragraph above it said")
_AGE = Role(kind="date", reason="a time or an age")
_ALONE = Role(kind="embed", reason="stands alone behind the last paragraph")
_BEHIND = Role(kind="other", reason="stands behind the last paragraph and does not read as the article's text")
_ADDRESS = Role(kind="other", reason="an address to write to or to look at")
_TEASER = Role(kind="teaser", reason="stands behind the end of the article")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Kind, keep or drop, and the reason."""

    kind: BlockKind
    keep: bool
    reason: str


DECK = Label(kind="deck", keep=True, reason="introduces the article above its first paragraph")
SUBHEAD = Label(kind="subhead", keep=True, reason="a heading between paragraphs")
BODY = Label(kind="body", keep=True, reason="reads as the article's text")
FILLED = Label(kind="body", keep=True, reason="a paragraph among those of a short text")
COMMENT = Label(kind="comment", keep=False, reason="a comment of a reader")


def of(page: Page, parts: Outline) -> tuple[Label, ...]:
    """The label of every line, in order."""
    readers = comments.listed(page) | comments.behind(page, parts.end)
    return tuple(
        COMMENT if index in readers else _kept(parts, index) or _dropped(page, parts, index)
        for index in range(len(page.lines))
    )


def _kept(parts: Outline, index: int) -> Label | None:
    if index not in parts.taken:
        return None
    if index in parts.decks:
        return DECK
    if index in parts.headings:
        return SUBHEAD
    if index in parts.filled:
        return FILLED
    return BODY


def _dropped(page: Page, parts: Outline, index: int) -> Label:
    if index == parts.headline:
        return Label(kind="headline", keep=False, reason="the headline; it is kept as the title")
    if index in parts.again:
        return _of_role(_AGAIN)
    role = page.beside[index] or page.roles[index]
    behind = bool(parts.body) and index >= parts.end
    if not role or (behind and role.kind in comments.FAINT):
        role = _by_place(page, parts, index)
    return _of_role(role)


@cache
def _of_role(role: Role) -> Label:
    return Label(kind=role.kind, keep=False, reason=role.reason)


def _by_place(page: Page, parts: Outline, index: int) -> Role:
    line, behind = page.lines[index], bool(parts.body) and index >= parts.end
    if behind:
        return authors.told(line, parts.authors) or _TEASER
    if index in page.dated and line.words <= LONGEST_DATE and dates.printed(line.text, page.language):
        return _DATE
    if line.words <= LONGEST_AGE and _is_age(page, line):
        return _AGE
    if not parts.body or index < parts.body[0]:
        below = parts.headline is not None and parts.headline < index <= parts.headline + authors.NEAR
        if not below:
            return _ABOVE
        place = index + 1 == parts.body[0] and line.words <= SHORT and line.text.isupper() if parts.body else False
        return _PLACE if place else authors.of(line, page.words, below_headline=True) or _ABOVE
    written = authors.told(line, parts.authors) or authors.of(line, page.words, below_headline=False)
    return written or (_BETWEEN if index < parts.body[-1] else _last(page, index))


def _last(page: Page, index: int) -> Role:
    """What stands between the last paragraph and the end."""
    line = page.lines[index]
    if line.words <= SHORT and any(_is_short(page, at) for at in (index - 1, index + 1)):
        return _IN_A_ROW
    if _lists_keywords(line) or line.opening.partition(":")[0] in set_of(page.words, "keywords"):
        return _KEYWORDS
    if _INITIALS.fullmatch(line.text):
        return _EDITORS
    if any(mark in line.text for mark in _ADDRESSES):
        return _ADDRESS
    return _BEHIND if line.is_paragraph else _ALONE


def _is_age(page: Page, line: Line) -> bool:
    """Whether the line says how long ago something was: "Hace 2 horas", "about 3 hours ago"."""
    return any(age in line.bare for age in page.words.ages) and any(word.isdigit() for word in line.bare.split())


def _is_short(page: Page, index: int) -> bool:
    known = 0 <= index < len(page.lines) and page.roles[index] is None
    return known and page.lines[index].words <= SHORT and not page.lines[index].closed


def _lists_keywords(line: Line) -> bool:
    if line.words > MOST_LISTED or _NO_KEYWORD.search(line.text):
        return False
    parts = _SEPARATORS.split(line.text)
    return len(parts) >= LEAST_KEYWORDS and all(0 < len(part.split()) <= LONGEST_KEYWORD for part in parts)
