"""Which day of those printed on a page is its publication, told by label and place; and which is only the crawl's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.cleaning import dates, roles
from briefing.cleaning.page import Page

LONGEST = 25  # words of a line that gives the date; a longer one tells of a day
NEAR_HEADLINE = 8  # lines above the headline, and below it where no body was found
ALONE = 12  # characters beside the date in a masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The day of publication with what it rests on, and the masthead's day; None for what is not printed."""

    published: date | None = None
    basis: str | None = None
    page_date: date | None = None


def of(page: Page, body: Sequence[int], headline: int | None) -> Dated:
    """The dates of a page. A masthead's day is the day of the crawl and never the publication."""
    first = body[0] if body else len(page.lines)
    masthead = _masthead(page, headline if headline is not None else first)
    labelled = _labelled(page)
    if labelled:
        return Dated(published=labelled, basis="label", page_date=masthead)
    under = _under_headline(page, headline, first) if headline is not None else None
    return Dated(published=under, basis="byline" if under else None, page_date=masthead)


def _masthead(page: Page, top: int) -> date | None:
    """A day with its weekday, alone on a line above the headline (or above the body, where there is none)."""
    for line in page.lines[:top]:
        for day in dates.printed(line.text, page.language):
            if day.weekday and len(line.text) - (day.span.end - day.span.start) <= ALONE:
                return day.day
    return None


def _labelled(page: Page) -> date | None:
    for index, line in enumerate(page.lines):
        if line.words <= LONGEST and roles.bare(line).startswith(page.words.published):
            text = line.text + (
                " " + page.lines[index + 1].text if index + 1 < len(page.lines) and line.words <= 3 else ""
            )
            if found := dates.printed(text, page.language):
                return found[0].day
    return None


def _under_headline(page: Page, headline: int, first: int) -> date | None:
    for index in range(headline + 1, min(first + 1, headline + NEAR_HEADLINE)):
        line = page.lines[index]
        if line.words > LONGEST or roles.bare(line).startswith(page.words.updated):
            continue
        if found := dates.printed(line.text, page.language):
            return found[0].day
    return None
