"""One label for every line, from what it is by itself and from where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.cleaning import dates, ending, headline, roles
from briefing.cleaning.page import Page, ends_as_sentence, is_paragraph
from briefing.cleaning.roles import Role, is_listed
from briefing.model import BlockKind

LONGEST_SUBHEAD = 16  # words
MOST_LINK_WORDS = 3  # "Read more »" leads away from the teaser above it; "Read more: …" stands inside an article
WEAK = ("date", "other")  # behind the end of the article a bare number or date is part of a teaser
LONGEST_DATE = 12  # words of a line that is a date with its time, place and label

_KEYWORDS = re.compile(r"[^,.]{2,40}(?:, [^,.]{2,40})+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Kind, keep or drop, and the reason."""

    kind: BlockKind
    keep: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What stands where: indexes of lines."""

    body: tuple[int, ...]  # in order
    headline: int | None
    deck: int | None
    end: int  # first line behind the article


def outline(page: Page) -> Outline:
    """The parts of the page. Where nothing reads as an article, there is no body and the end is 0."""
    likely = tuple(
        index for index, line in enumerate(page.lines) if page.roles[index] is None and _is_body(page, index)
    )
    end = ending.find(page, likely)
    body = tuple(index for index in likely if index < end)
    return Outline(body=body, headline=headline.find(page, body), deck=_deck(page, body), end=end if body else 0)


def of(page: Page, parts: Outline) -> tuple[Label, ...]:
    """The label of every line, in order."""
    body = set(parts.body)
    return tuple(_label(page, parts, index, body) for index in range(len(page.lines)))


def _is_body(page: Page, index: int) -> bool:
    belongs = _describes_picture(page, index) or _is_caption_part(page, index) or _is_teaser(page, index)
    return is_paragraph(page.lines[index]) and not belongs


def _label(page: Page, parts: Outline, index: int, body: set[int]) -> Label:
    role = page.roles[index]
    if index == parts.headline:
        return _dropped("headline", "the headline; it is kept as the title")
    if index == parts.deck:
        return Label(
            kind="deck", keep=True, reason="introduces the article above its first picture, byline or dateline"
        )
    if index in body:
        return Label(kind="body", keep=True, reason="reads as a paragraph of the article")
    if _is_caption_part(page, index):
        return _dropped("caption", "a caption glued to the dateline that follows it")
    if _describes_picture(page, index):
        return _dropped("caption", "describes the picture whose caption follows")
    if _is_teaser(page, index):
        return _dropped("teaser", "a teaser: a link to its article follows")
    if role and not (index >= parts.end and role.kind in WEAK):
        return _dropped(role.kind, role.reason)
    return _by_place(page, parts, index)


def _by_place(page: Page, parts: Outline, index: int) -> Label:
    line = page.lines[index]
    if parts.body and index >= parts.end:
        return _behind(page, parts, index)
    if line.words <= LONGEST_DATE and dates.printed(line.text, page.language):
        return _dropped("date", "a date")
    if not parts.body or index < parts.body[0]:
        return _dropped("nav", "stands above the article")
    if index > parts.body[-1]:
        if _KEYWORDS.fullmatch(line.text):
            return _dropped("nav", "a list of keywords behind the last paragraph")
        return _dropped("embed", "a title behind the last paragraph: its text is not here")
    if _is_subhead(page, parts, index):
        return Label(kind="subhead", keep=True, reason="a heading between paragraphs")
    return _dropped("other", "does not read as a paragraph")


def _behind(page: Page, parts: Outline, index: int) -> Label:
    """Behind the end: comments while each line is listed below the head of a comment section, else teasers."""
    for above in range(index, parts.end - 1, -1):
        role = page.roles[above]
        if role and role.kind == "comment":
            return _dropped("comment", "a comment of a reader")
        if not is_listed(page.lines[above]):
            break
    return _dropped("teaser", "stands behind the end of the article")


def _is_subhead(page: Page, parts: Outline, index: int) -> bool:
    line = page.lines[index]
    return (
        line.words <= LONGEST_SUBHEAD and not ends_as_sentence(line) and index + 1 in parts.body and not is_listed(line)
    )


def _is_caption_part(page: Page, index: int) -> bool:
    return index + 1 < len(page.lines) and page.lines[index + 1].glued


def _is_teaser(page: Page, index: int) -> bool:
    if index + 1 >= len(page.lines) or page.lines[index + 1].words > MOST_LINK_WORDS:
        return False
    return roles.bare(page.lines[index + 1]) in page.words.onward


def _describes_picture(page: Page, index: int) -> bool:
    """Pages that set paragraphs apart print a picture's description and its caption without a blank line between."""
    if index + 1 >= len(page.lines) or not page.lines[index].apart or page.lines[index + 1].apart:
        return False
    caption = page.roles[index + 1]
    alone = index + 2 >= len(page.lines) or page.lines[index + 2].apart
    return alone and caption is not None and caption.kind == "caption"


def _deck(page: Page, body: Sequence[int]) -> int | None:
    """The only paragraph above the first picture, byline or date, where the article goes on below it."""
    if len(body) < 2 or body[1] == body[0] + 1:
        return None
    between = range(body[0] + 1, body[1])
    marked = any(_is_caption_part(page, index) or _opens_article(page.roles[index]) for index in between)
    return body[0] if marked else None


def _opens_article(role: Role | None) -> bool:
    return role is not None and role.kind in ("caption", "byline", "date")


def _dropped(kind: BlockKind, reason: str) -> Label:
    return Label(kind=kind, keep=False, reason=reason)
