"""One label for every line, from what it is by itself and from where it stands."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.cleaning import comments, dates
from briefing.cleaning.outline import Outline
from briefing.cleaning.page import Page
from briefing.cleaning.roles import Role
from briefing.model import BlockKind

LONGEST_DATE = 12  # words of a line that is a date with its time, place and label

_KEYWORD_LIST = re.compile(r"[^,.]{2,40}(?:, [^,.]{2,40})+")

_ABOVE = Role(kind="nav", reason="stands above the article")
_BETWEEN = Role(kind="other", reason="does not read as the article's text")
_DATE = Role(kind="date", reason="a date")
_KEYWORDS = Role(kind="nav", reason="a list of keywords behind the last paragraph")
_ALONE = Role(kind="embed", reason="stands alone behind the last paragraph")
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
COMMENT = Label(kind="comment", keep=False, reason="a comment of a reader")


def of(page: Page, parts: Outline) -> tuple[Label, ...]:
    """The label of every line, in order."""
    readers = comments.listed(page) | comments.behind(page, parts.end)
    return tuple(
        COMMENT if index in readers else _kept(parts, index) or _dropped(page, parts, index)
        for index in range(len(page.lines))
    )


def _kept(parts: Outline, index: int) -> Label | None:
    if index in parts.decks:
        return DECK
    if index in parts.headings:
        return SUBHEAD
    if index in parts.taken:
        return BODY
    return None


def _dropped(page: Page, parts: Outline, index: int) -> Label:
    if index == parts.headline:
        return Label(kind="headline", keep=False, reason="the headline; it is kept as the title")
    role = page.beside[index] or page.roles[index]
    behind = bool(parts.body) and index >= parts.end
    if not role or (behind and role.kind in comments.FAINT):
        role = _by_place(page, parts, index)
    return _of_role(role)


@cache
def _of_role(role: Role) -> Label:
    return Label(kind=role.kind, keep=False, reason=role.reason)


def _by_place(page: Page, parts: Outline, index: int) -> Role:
    line = page.lines[index]
    if parts.body and index >= parts.end:
        return _TEASER
    if index in page.dated and line.words <= LONGEST_DATE and dates.printed(line.text, page.language):
        return _DATE
    if not parts.body or index < parts.body[0]:
        return _ABOVE
    if index < parts.body[-1]:
        return _BETWEEN
    if _KEYWORD_LIST.fullmatch(line.text):
        return _KEYWORDS
    return _ALONE
