"""Pages that are no article: robot checks, consent walls, log-in walls, pages of comments only."""

from collections.abc import Sequence

from briefing.cleaning.parsed_page import PageLines

MOST_WORDS = (
    40  # of what reads as an article beside the wall's own words; the shortest articles have more
)


def find_access_wall(page: PageLines, body: Sequence[int]) -> str | None:
    """Why nothing of the page is an article, in words; None for a page that may be one."""
    words = 0
    for index in body:
        words += 0 if _hit(page, index) else page.lines[index].words
        if words > MOST_WORDS:
            return None  # as of nearly every page, after a paragraph or two
    found = next(filter(None, (_hit(page, index) for index in range(len(page.lines)))), None)
    return (
        f"the page is a robot check, a consent or a log-in, not an article: “{found}”"
        if found
        else None
    )


def _hit(page: PageLines, index: int) -> str | None:
    opening = page.lines[index].opening
    return next((phrase for phrase in page.words.walls if phrase in opening), None)
