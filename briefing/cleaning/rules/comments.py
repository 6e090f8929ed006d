"""Which lines are comments of readers."""

from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.line_rules import COMMENT_HEAD

WEAK_KINDS = ("date", "other")  # a date or a number stands among comments


def find_listed_comments(page: PageLines) -> frozenset[int]:
    """The listed lines right below the head of a comment section, wherever it stands."""
    found, within = set(), False
    for index, (line, role) in enumerate(zip(page.lines, page.roles, strict=True)):
        if role is COMMENT_HEAD:
            within = opens_comments(page, index)
        elif within and line.listed:
            found.add(index)
        else:
            within = False
    return frozenset(found)


def find_comments_after(page: PageLines, end: int) -> frozenset[int]:
    """Behind the article: all lines below the head of a comment section, until it is closed or another part begins."""
    found, within, buttons = set(), False, phrase_set(page.words, "replies")
    for index in range(end, len(page.lines)):
        role = page.roles[index]
        if role is COMMENT_HEAD:
            within = opens_comments(page, index)
        elif (
            role is not None
            and role.kind not in WEAK_KINDS
            and page.lines[index].bare not in buttons
        ):
            within = False
        elif within:
            found.add(index)
    return frozenset(found)


def opens_comments(page: PageLines, index: int) -> bool:
    """Whether comments follow this head: not behind "Comments are closed" and "0 comments"."""
    return not page.lines[index].opening.startswith((*page.words.comments_end, "0 "))
