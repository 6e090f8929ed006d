"""Pages that are no article: robot checks, consent walls, log-in walls, pages of comments only."""

from collections.abc import Sequence

from briefing.cleaning.page import Page

MOST_WORDS = 120  # of what reads as an article; a real one about captchas or cookies is longer


def reason(page: Page, body: Sequence[int]) -> str | None:
    """Why nothing of the page is an article, in words; None for a page that may be one."""
    if sum(page.lines[index].words for index in body) > MOST_WORDS:
        return None
    hit = next((phrase for line in page.lines for phrase in page.words.walls if phrase in line.opening), None)
    return f"the page is a robot check, a consent or a log-in, not an article: “{hit}”" if hit else None
