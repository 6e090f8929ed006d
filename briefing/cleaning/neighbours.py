"""What a line is by the line that follows it."""

from briefing.cleaning.page import Page
from briefing.cleaning.roles import Role

MOST_LINK_WORDS = 3  # "Read more »" leads away from the teaser above it; "Read more: …" stands inside an article

_GLUED = Role(kind="caption", reason="a caption glued to the dateline that follows it")
_PICTURE = Role(kind="caption", reason="describes the picture whose caption follows")
_TEASER = Role(kind="teaser", reason="a teaser: a link to its article follows")


def role(page: Page, index: int) -> Role | None:
    """The role that the next line gives this one; None where it gives none."""
    if index + 1 == len(page.lines):
        return None
    if page.lines[index + 1].glued:
        return _GLUED
    if _describes_picture(page, index):
        return _PICTURE
    return _TEASER if _is_teaser(page, index) else None


def _is_teaser(page: Page, index: int) -> bool:
    link = page.lines[index + 1]
    return link.words <= MOST_LINK_WORDS and link.bare in page.words.onward


def _describes_picture(page: Page, index: int) -> bool:
    """Pages that set paragraphs apart print a picture's description and its caption without a blank line between."""
    if not page.lines[index].apart or page.lines[index + 1].apart:
        return False
    caption = page.roles[index + 1]
    alone = index + 2 >= len(page.lines) or page.lines[index + 2].apart
    return alone and caption is not None and caption.kind == "caption"
