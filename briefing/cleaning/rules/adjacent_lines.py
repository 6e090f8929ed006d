"""What a line is by the line above or below it."""

import re
from collections.abc import Iterator, Sequence

from briefing.cleaning.lexicon import CleaningLexicon
from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules.line_rules import LineLabel

MOST_LINK_WORDS = (
    3  # "Read more »" leads away from the teaser above it; "Read more: …" stands inside an article
)

MOST_HEAD_WORDS = 6
LONGEST_TITLE = 25  # words
ARROWS = ("»", "›", "→", ">")  # "Read more" without one may lead to more of the same article

# "… as rail line is cutTraders on the exchange paid …": a title whose teaser is glued to it.
_GLUED_TITLE = re.compile(r"[^.!?]{15,150}[a-zà-ÿ\d][A-ZÁÉÍÓÚÑ][a-zà-ÿ]* [^\W\d_]")
_HANDLE = re.compile(r"(?:^|[\s(])@\w{3,}\)?(?: ·.{0,12})?$")
LONGEST_POSTER, LEAST_POST, LONGEST_POST = 8, 4, 60  # words

_HEADED = LineLabel(kind="teaser", reason="the title of another article, below its head")
_GLUED = LineLabel(kind="caption", reason="a caption glued to the dateline that follows it")
_PICTURE = LineLabel(kind="caption", reason="describes the picture whose caption follows")
_POST = LineLabel(kind="embed", reason="a post of a social network, or who posted it")
_TEASER_GLUED = LineLabel(
    kind="teaser", reason="a title with its teaser glued to it, below a list's head"
)
_TEASER = LineLabel(kind="teaser", reason="a teaser: a link to its article follows")


def label_by_adjacent_line(
    lines: Sequence[TextLine], own: Sequence[LineLabel | None], words: CleaningLexicon
) -> dict[int, LineLabel]:
    """The role that the line above or below gives a line, by its index.

    `own` are the roles that the lines have by themselves. Few lines give one, so only these are looked at.
    """
    found: dict[int, LineLabel] = {}
    named = [(index, role.kind) for index, role in enumerate(own) if role is not None]
    for index, kind in named:
        if kind == "related" and _is_headed(lines, index + 1, words):
            found[index + 1] = _HEADED
    for index, kind in named:
        if kind == "related":
            found.update((at, _TEASER_GLUED) for at in _glued_titles(lines, own, index))
    for index, line in enumerate(lines):
        if (
            "@" in line.text
            and own[index] is None
            and 1 < line.words <= LONGEST_POSTER
            and _HANDLE.search(line.text)
        ):
            found.update((at, _POST) for at in _post(lines, own, index))
    for index, line in enumerate(lines):
        if line.glued:
            found.setdefault(index - 1, _GLUED)
    for index, kind in named:
        if kind == "caption" and _describes_picture(lines, index - 1):
            found.setdefault(index - 1, _PICTURE)
    for index, line in enumerate(lines):
        if line.words <= MOST_LINK_WORDS and _leads_on(line, words):
            found.setdefault(index - 1, _TEASER)
    return found


def _is_headed(lines: Sequence[TextLine], index: int, words: CleaningLexicon) -> bool:
    """Whether the line is a title, and right above it stands "Related", "Lee también" or the like, and nothing else."""
    head = lines[index - 1]
    if index == len(lines) or head.words > MOST_HEAD_WORDS:
        return False
    line = lines[index]
    title = line.words <= LONGEST_TITLE and not (line.closed and line.text.endswith("."))
    return title and head.bare in words.related + words.read_more


def _leads_on(line: TextLine, words: CleaningLexicon) -> bool:
    return line.text.endswith(ARROWS) and line.bare in words.onward


def _describes_picture(lines: Sequence[TextLine], index: int) -> bool:
    """Pages that set paragraphs apart print a picture's description and its caption without a blank line between."""
    if index < 0 or not lines[index].apart or lines[index + 1].apart:
        return False
    return index + 2 >= len(lines) or lines[index + 2].apart


def _post(lines: Sequence[TextLine], own: Sequence[LineLabel | None], index: int) -> range:
    """The line that names who posted, and what was posted, if nothing stands between."""
    below = index + 1
    posted = (
        below < len(lines)
        and own[below] is None
        and LEAST_POST <= lines[below].words <= LONGEST_POST
    )
    return range(index, below + posted)


def _glued_titles(
    lines: Sequence[TextLine], own: Sequence[LineLabel | None], head: int
) -> Iterator[int]:
    """The lines right below the head of a list that are a title with its teaser; names of outlets may stand between.

    Up to the next head or link to another article, whose lines are told for itself: so each line is looked at once.
    """
    for index in range(head + 1, len(lines)):
        role = own[index]
        if role is None and _GLUED_TITLE.match(lines[index].text):
            yield index
        elif lines[index].words > MOST_LINK_WORDS or (role is not None and role.kind == "related"):
            return
