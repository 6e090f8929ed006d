"""Pages that are no article: robot checks, consent walls, log-in walls, pages of comments only."""

from collections.abc import Sequence

from briefing.cleaning.page import Page

MOST_WORDS = 40  # of what reads as an article beside the wall's own words; the shortest articles have more


def reason(page: Page, body: Sequence[int]) -> str | None:
    """Why nothing of the page is an article, in words; None for a page that may be one."""
    phrases = _phrases(page)
    hits = {index: hit for index, line in enumerate(page.lines) if (hit := _hit(phrases, line.opening))}
    if not hits or sum(page.lines[index].words for index in body if index not in hits) > MOST_WORDS:
        return None
    return f"the page is a robot check, a consent or a log-in, not an article: “{next(iter(hits.values()))}”"


def _phrases(page: Page) -> tuple[str, ...]:
    """The phrases that stand anywhere in the text: mostly none, and no line need be asked."""
    text = page.article.text.lower()
    return tuple(phrase for phrase in page.words.walls if phrase in text)


def _hit(phrases: tuple[str, ...], opening: str) -> str | None:
    return next((phrase for phrase in phrases if phrase in opening), None)
