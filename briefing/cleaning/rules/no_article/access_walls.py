"""Pages without an article: robot checks, consent walls, log-in walls, comment-only pages."""

from collections.abc import Sequence

from briefing.cleaning.parsed_page import PageLines
from briefing.model import Reason

# Words of the body outside the wall's own phrases; the shortest labelled articles have more.
MAX_BODY_WORDS = 40


def find_access_wall(page: PageLines, body: Sequence[int]) -> Reason | None:
    """The reason why the page is a wall and not an article; None for a page that may be one.

    `body` holds the indexes of the lines that read as an article's. A page is a wall if one of its
    lines holds a phrase of `access_wall_phrases` and the other lines of the body are few.
    """
    words = 0
    for index in body:
        words += 0 if _find_phrase(page, index) else page.lines[index].word_count
        if words > MAX_BODY_WORDS:
            return None  # nearly every page ends here, after a paragraph or two
    matches = (_find_phrase(page, index) for index in range(len(page.lines)))
    phrase = next(filter(None, matches), None)
    if phrase is None:
        return None
    return Reason(code="block_wall", values=(phrase,))


def _find_phrase(page: PageLines, index: int) -> str | None:
    text = page.lines[index].lower_text
    return next((phrase for phrase in page.lexicon.access_wall_phrases if phrase in text), None)
