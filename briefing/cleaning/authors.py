"""The article's authors where no "By" names them, and what a page tells of them below the article."""

import re
from collections.abc import Iterator

from briefing.cleaning import roles
from briefing.cleaning.lines import Line
from briefing.cleaning.page import Page
from briefing.cleaning.roles import Role
from briefing.cleaning.vocabulary import CleaningWords, set_of

LONGEST_NAMES = 12  # words of "Ann Ruiz in Port Alder and Bo Lindt in San Telmo"
LONGEST_JOB = 7  # words of "Staff writer, The Alder Post"
NAME = (2, 4)  # words
NEAR = 12  # lines below the headline in which its authors stand
MOST_BIOS = 4  # paragraphs behind the article's last one

_NAMES = Role(kind="byline", reason="names of people between headline and article")
_JOB = Role(kind="byline", reason="says what the author does")
_BIO = Role(kind="byline", reason="tells of the author")

_CUT = re.compile(r"[|•·,;/]|\d|&| [-–—] |\b(?:and|y|e|in|en)\b")
_JOINER = frozenset(
    ("and", "y", "e", "in", "en", "de", "del", "la", "los", "las", "von", "van", "&", "/", "|", "•", "·")
)
_PART = re.compile(r"[^\W\d_][\w.'’-]*,?")


def above(page: Page, title: int | None, first: int) -> tuple[str, ...]:
    """The names, in lower case, that stand as authors' between the headline and the first paragraph."""
    if title is None:
        return ()
    below = range(title + 1, min(first, title + 1 + NEAR))
    lines = (page.lines[index] for index in below if _names(page, index))
    return tuple(name for line in lines for name in _single(roles.unsigned(line.opening, page.words)))


def without_bios(page: Page, paragraphs: tuple[int, ...], names: tuple[str, ...]) -> tuple[int, ...]:
    """The paragraphs without those behind the last that begin with an author's name: they tell of the author."""
    for at in range(max(1, len(paragraphs) - MOST_BIOS), len(paragraphs)):
        if names and page.lines[paragraphs[at]].opening.startswith(names):
            return paragraphs[:at]
    return paragraphs


def told(line: Line, names: tuple[str, ...]) -> Role | None:
    """What a line that begins with an author's name is; None for any other."""
    return _BIO if names and line.opening.startswith(names) else None


def of(line: Line, words: CleaningWords, *, below_headline: bool) -> Role | None:
    """What a line outside the body says of the authors; None where it says nothing of them."""
    if below_headline and is_names(line, words):
        return roles.SOURCE if _is_service(line, words) else _NAMES
    if line.words <= LONGEST_JOB and not line.closed and _is_job(line, words):
        return _JOB
    return None


def _names(page: Page, index: int) -> bool:
    role = page.roles[index]
    line = page.lines[index]
    return role.kind == "byline" if role else is_names(line, page.words) and not _is_service(line, page.words)


def is_names(line: Line, words: CleaningWords) -> bool:
    """Whether the line is nothing but names, of two words or more, that are no entry of a menu."""
    if not NAME[0] <= line.words <= LONGEST_NAMES or line.closed or not line.text[0].isupper():
        return False
    parts = line.text.split()
    if not all(part in _JOINER or (part[0].isupper() and _PART.fullmatch(part)) for part in parts):
        return False
    return not any(part.lower() in set_of(words, "site") for part in parts) and line.text != line.text.upper()


def _single(names: str) -> Iterator[str]:
    """Each of the names that a byline joins, if it has first and last name."""
    return (name.strip() for name in _CUT.split(names) if NAME[0] <= len(name.split()) <= NAME[1])


def _is_job(line: Line, words: CleaningWords) -> bool:
    return any(word.strip(",") in set_of(words, "jobs") for word in line.bare.split())


def _is_service(line: Line, words: CleaningWords) -> bool:
    return any(word in set_of(words, "services") for word in line.bare.split())
