"""What a line is by the line above or below it."""

from briefing.cleaning.page import Page, ends_as_sentence
from briefing.cleaning.roles import Role

MOST_LINK_WORDS = 3  # "Read more »" leads away from the teaser above it; "Read more: …" stands inside an article

MOST_HEAD_WORDS = 6
LONGEST_TITLE = 25  # words
ARROWS = ("»", "›", "→", ">")  # "Read more" without one may lead to more of the same article

_HEADED = Role(kind="teaser", reason="the title of another article, below its head")
_GLUED = Role(kind="caption", reason="a caption glued to the dateline that follows it")
_PICTURE = Role(kind="caption", reason="describes the picture whose caption follows")
_TEASER = Role(kind="teaser", reason="a teaser: a link to its article follows")


def role(page: Page, index: int) -> Role | None:
    """The role that the line above or below gives this one; None where they give none."""
    if index and _is_headed(page, index):
        return _HEADED
    if index + 1 == len(page.lines):
        return None
    if page.lines[index + 1].glued:
        return _GLUED
    if _describes_picture(page, index):
        return _PICTURE
    return _TEASER if _is_teaser(page, index) else None


def _is_headed(page: Page, index: int) -> bool:
    """Whether the line is a title, and right above it stands "Related", "Lee también" or the like, and nothing else."""
    head, above, line = page.lines[index - 1], page.roles[index - 1], page.lines[index]
    if above is None or above.kind != "related" or head.words > MOST_HEAD_WORDS:
        return False
    title = line.words <= LONGEST_TITLE and not (ends_as_sentence(line) and line.text.endswith("."))
    return title and head.bare in page.words.related + page.words.read_more


def _is_teaser(page: Page, index: int) -> bool:
    link = page.lines[index + 1]
    led = link.words <= MOST_LINK_WORDS and link.text.endswith(ARROWS)
    return led and link.bare in page.words.onward


def _describes_picture(page: Page, index: int) -> bool:
    """Pages that set paragraphs apart print a picture's description and its caption without a blank line between."""
    if not page.lines[index].apart or page.lines[index + 1].apart:
        return False
    caption = page.roles[index + 1]
    alone = index + 2 >= len(page.lines) or page.lines[index + 2].apart
    return alone and caption is not None and caption.kind == "caption"
