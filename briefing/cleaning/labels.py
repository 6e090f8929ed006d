"""One label for every line, from what it is by itself and from where it stands."""

import re
from dataclasses import dataclass

from briefing.cleaning import dates, neighbours
from briefing.cleaning.outline import Outline
from briefing.cleaning.page import Page
from briefing.cleaning.roles import COMMENT_HEAD, Role
from briefing.model import BlockKind

WEAK = ("date", "other")  # behind the end of the article a bare number or date is part of a teaser
LONGEST_DATE = 12  # words of a line that is a date with its time, place and label

_KEYWORDS = re.compile(r"[^,.]{2,40}(?:, [^,.]{2,40})+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Kind, keep or drop, and the reason."""

    kind: BlockKind
    keep: bool
    reason: str


COMMENT = Label(kind="comment", keep=False, reason="a comment of a reader")


def of(page: Page, parts: Outline) -> tuple[Label, ...]:
    """The label of every line, in order."""
    comments = _comments(page, parts)
    return tuple(
        COMMENT if index in comments else _kept(parts, index) or _dropped(page, parts, index)
        for index in range(len(page.lines))
    )


def _kept(parts: Outline, index: int) -> Label | None:
    if index in parts.decks:
        return Label(kind="deck", keep=True, reason="introduces the article above its first paragraph")
    if index in parts.headings:
        return Label(kind="subhead", keep=True, reason="a heading between paragraphs")
    if index in parts.taken:
        return Label(kind="body", keep=True, reason="reads as the article's text")
    return None


def _dropped(page: Page, parts: Outline, index: int) -> Label:
    if index == parts.headline:
        return Label(kind="headline", keep=False, reason="the headline; it is kept as the title")
    role = neighbours.role(page, index) or page.roles[index]
    behind = bool(parts.body) and index >= parts.end
    if not role or (behind and role.kind in WEAK):
        role = _by_place(page, parts, index)
    return Label(kind=role.kind, keep=False, reason=role.reason)


def _by_place(page: Page, parts: Outline, index: int) -> Role:
    line = page.lines[index]
    if parts.body and index >= parts.end:
        return Role(kind="teaser", reason="stands behind the end of the article")
    if line.words <= LONGEST_DATE and dates.printed(line.text, page.language):
        return Role(kind="date", reason="a date")
    if not parts.body or index < parts.body[0]:
        return Role(kind="nav", reason="stands above the article")
    if index < parts.body[-1]:
        return Role(kind="other", reason="does not read as the article's text")
    if _KEYWORDS.fullmatch(line.text):
        return Role(kind="nav", reason="a list of keywords behind the last paragraph")
    return Role(kind="embed", reason="stands alone behind the last paragraph")


def _comments(page: Page, parts: Outline) -> frozenset[int]:
    """The lines of readers: those from the head of a comment section on, until it is closed or another part begins."""
    found, within = set(), False
    for index in range(parts.end, len(page.lines)):
        role = page.roles[index]
        if role == COMMENT_HEAD:
            within = not page.lines[index].opening.startswith((*page.words.comments_end, "0 "))
        elif role is not None and role.kind not in WEAK:
            within = False
        elif within:
            found.add(index)
    return frozenset(found)
