"""The lines that are readers' comments."""

from functools import lru_cache

from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.labels import COMMENT_HEAD

WEAK_KINDS = ("date", "other")  # dates and numbers also stand among comments


@lru_cache(maxsize=1)  # asked for the layout of a page and for its labels
def find_listed_comments(page: PageLines) -> frozenset[int]:
    """The indexes of the bulleted lines right below a head of comments, anywhere on the page."""
    comments, inside = set(), False
    for index, (line, label) in enumerate(zip(page.lines, page.own_labels, strict=True)):
        if label is COMMENT_HEAD:
            inside = opens_comments(page, index)
        elif inside and line.bullet:
            comments.add(index)
        else:
            inside = False
    return frozenset(comments)


def find_comments_after(page: PageLines, end: int) -> frozenset[int]:
    """The indexes of all lines below a head of comments, from line `end` on.

    A section ends at a line that closes it, or at one with another label.
    """
    comments, inside = set(), False
    buttons = phrase_set(page.lexicon, "comment_buttons")
    for index in range(end, len(page.lines)):
        label = page.own_labels[index]
        is_button = page.lines[index].lower_bare in buttons
        if label is COMMENT_HEAD:
            inside = opens_comments(page, index)
        elif label is not None and label.kind not in WEAK_KINDS and not is_button:
            inside = False
        elif inside:
            comments.add(index)
    return frozenset(comments)


def opens_comments(page: PageLines, index: int) -> bool:
    """Whether comments follow this head; False for "Comments are closed" and "0 comments"."""
    closing = (*page.lexicon.comment_section_ends, "0 ")
    return not page.lines[index].lower_text.startswith(closing)
