"""What the profile knows of an article's page: its outlet, and whether it stands among opinion."""

import re
from collections.abc import Iterator, Set
from dataclasses import replace
from itertools import islice, takewhile

from briefing.model import BlockKind, CleanedArticle
from briefing.profiles.model import PRESS_ROOM, Outlet, Profile

MASTHEAD_BLOCKS = 5  # masthead, headline, byline, day and place
# Kinds of blocks that may be a masthead ("USA TODAY" looks like a dateline); the line of an office
# alone is read as who wrote the text.
MASTHEAD: frozenset[BlockKind] = frozenset({"nav", "other", "dateline", "subhead", "date"})
# What parts the outlet from a day or a section on one line: "USA TODAY | May 3, 2024".
_BETWEEN = re.compile(r"\s*[|·•]\s*|\s+[-–—]\s+")
# A title that names its outlet at an edge: "[USA TODAY] Talks go on", "Talks go on | USA TODAY".
# Behind a dash it may be whom the headline cites: "Talks go on - Reuters".
_IN_TITLE = (
    re.compile(r"^\[([^][]{1,60})\]\s"),
    re.compile(r"\s\[([^][]{1,60})\]$"),
    re.compile(r"^([^|]{1,60}?)\s*\|\s"),
    re.compile(r"\s\|\s*([^|]{1,60})$"),
)
OFFICE_LINE: frozenset[BlockKind] = MASTHEAD | {"byline"}


def find_outlet(cleaned: CleanedArticle, profile: Profile) -> Outlet | None:
    """The outlet of the article's address or stated name, else the only one that its masthead or
    the edge of its title names.

    None where neither is known, or where two are named. Credits and bylines are not asked, for who
    wrote or sent a text is not who printed it; nor are press rooms and think-tanks, whose names
    stand above texts of others too.
    """
    article = cleaned.article
    known = profile.outlet(article.url, article.outlet)
    if known or article.outlet:
        return known
    named = (*_name_outlets(cleaned, profile, MASTHEAD), *_name_in_title(article.title, profile))
    titles = {title for title in named if title.is_press}
    return titles.pop() if len(titles) == 1 else None


def find_press_room(cleaned: CleanedArticle, profile: Profile) -> Outlet | None:
    """The press room whose name has a line of its own in the masthead of an office's document.

    None where it names none, or two. Above a report such a line says what the report is about, so
    this is asked only of what is known to be a transcript or a statement.
    """
    named = _name_outlets(cleaned, profile, OFFICE_LINE)
    rooms = {title for title in named if title.kind == PRESS_ROOM}
    return rooms.pop() if len(rooms) == 1 else None


def _name_outlets(
    cleaned: CleanedArticle, profile: Profile, kinds: Set[BlockKind]
) -> Iterator[Outlet]:
    """The outlets that lines above the text name which are blocks of such kinds, in their order."""
    above = islice(takewhile(lambda block: not block.keep, cleaned.blocks), MASTHEAD_BLOCKS)
    text = cleaned.article.text
    lines = (block.span.slice(text) for block in above if block.kind in kinds)
    parts = (part for line in lines for part in _BETWEEN.split(line))
    return (title for part in parts if (title := profile.outlet(None, part)))


def _name_in_title(title: str | None, profile: Profile) -> Iterator[Outlet]:
    """The outlets that stand at an edge of the title, parted from it."""
    edges = (pattern.search(title or "") for pattern in _IN_TITLE)
    return (known for edge in edges if edge and (known := profile.outlet(None, edge[1].strip())))


def mark_opinion(cleaned: CleanedArticle, profile: Profile) -> CleanedArticle:
    """The article as opinion, if its address is one under which its outlet prints opinion.

    Else as it is.
    """
    if not profile.is_opinion(cleaned.article.url):
        return cleaned
    return replace(cleaned, article=replace(cleaned.article, kind="opinion"))
