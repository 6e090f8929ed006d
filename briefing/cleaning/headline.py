"""Which line is the headline: it stands above the body, does not close as a sentence, and shares the body's words."""

import re
from collections.abc import Sequence

from briefing.cleaning.page import Page, ends_as_sentence
from briefing.cleaning.roles import is_listed

FEWEST, MOST = 4, 28  # words of a headline
LEAST_SHARED = 0.34  # of its words of substance that the body uses too; menu entries and teasers share fewer

_WORD = re.compile(r"[^\W_]{2,}")


def find(page: Page, body: Sequence[int]) -> int | None:
    """The index of the headline's line; None where no line above the body is one. A teaser below it never is."""
    if not body:
        return None
    used = _substance(" ".join(page.lines[index].lower for index in body), page)
    shares = [(_shared(page, index, used), index) for index in range(body[0]) if _may_be(page, index)]
    best, index = max(shares, default=(0.0, -1))
    return index if best >= LEAST_SHARED else None


def _may_be(page: Page, index: int) -> bool:
    line = page.lines[index]
    closed = ends_as_sentence(line) and not line.text.endswith(("?", "!"))
    return page.roles[index] is None and FEWEST <= line.words <= MOST and not closed and not is_listed(line)


def _shared(page: Page, index: int, used: set[str]) -> float:
    own = _substance(page.lines[index].lower, page)
    return len(own & used) / len(own) if own else 0.0


def _substance(text: str, page: Page) -> set[str]:
    return set(_WORD.findall(text)) - set(page.words.stop_words)
