"""What a line is by the line above or below it."""

from collections.abc import Sequence

from briefing.cleaning.lines import Line
from briefing.cleaning.roles import Role
from briefing.cleaning.vocabulary import CleaningWords

MOST_LINK_WORDS = 3  # "Read more »" leads away from the teaser above it; "Read more: …" stands inside an article

MOST_HEAD_WORDS = 6
LONGEST_TITLE = 25  # words
ARROWS = ("»", "›", "→", ">")  # "Read more" without one may lead to more of the same article

_HEADED = Role(kind="teaser", reason="the title of another article, below its head")
_GLUED = Role(kind="caption", reason="a caption glued to the dateline that follows it")
_PICTURE = Role(kind="caption", reason="describes the picture whose caption follows")
_TEASER = Role(kind="teaser", reason="a teaser: a link to its article follows")


def of(lines: Sequence[Line], own: Sequence[Role | None], words: CleaningWords) -> tuple[Role | None, ...]:
    """For each line the role that the line above or below gives it; None where they give none.

    `own` are the roles that the lines have by themselves. Few lines give one, so only these are looked at.
    """
    found: dict[int, Role] = {}
    named = [(index, role.kind) for index, role in enumerate(own) if role is not None]
    for index, kind in named:
        if kind == "related" and _is_headed(lines, index + 1, words):
            found[index + 1] = _HEADED
    for index, line in enumerate(lines):
        if line.glued:
            found.setdefault(index - 1, _GLUED)
    for index, kind in named:
        if kind == "caption" and _describes_picture(lines, index - 1):
            found.setdefault(index - 1, _PICTURE)
    for index, line in enumerate(lines):
        if line.words <= MOST_LINK_WORDS and _leads_on(line, words):
            found.setdefault(index - 1, _TEASER)
    return tuple(map(found.get, range(len(lines))))


def _is_headed(lines: Sequence[Line], index: int, words: CleaningWords) -> bool:
    """Whether the line is a title, and right above it stands "Related", "Lee también" or the like, and nothing else."""
    head = lines[index - 1]
    if index == len(lines) or head.words > MOST_HEAD_WORDS:
        return False
    line = lines[index]
    title = line.words <= LONGEST_TITLE and not (line.closed and line.text.endswith("."))
    return title and head.bare in words.related + words.read_more


def _leads_on(line: Line, words: CleaningWords) -> bool:
    return line.text.endswith(ARROWS) and line.bare in words.onward


def _describes_picture(lines: Sequence[Line], index: int) -> bool:
    """Pages that set paragraphs apart print a picture's description and its caption without a blank line between."""
    if index < 0 or not lines[index].apart or lines[index + 1].apart:
        return False
    return index + 2 >= len(lines) or lines[index + 2].apart
