"""Pages that list articles: an office's statements, a section's latest, each with its day.

What reads as paragraphs there are the teasers of many articles, of as many days.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from briefing.cleaning.parsed_page import PageLines
from briefing.model import Reason
from briefing.text.dates import printed_dates

MIN_ENTRIES = 4  # with a day each; two or three stand beside many an article
MIN_DAYS = 3  # different ones: the entries of a live report are of one or two
MAX_DAY_WORDS = 8  # of an entry's line of its day: "Press release | January 16, 2025"
MAX_ENTRY_WORDS = 80  # between two days: a title and a teaser; an entry of a chronicle has more
TITLE_WORDS = range(3, 26)
REACH = 2  # lines above the first day in which its title stands, and below the last its teaser
MIN_SHARE = 0.8  # of the words that read as an article's, inside the list


def find_listing(page: PageLines, body: Sequence[int]) -> Reason | None:
    """The reason why the page is a list of articles and none itself; None for any other page.

    Its days go back from the newest one, a title stands beside each, and nearly all of what reads
    as an article stands among them. Of 1,471 labelled pages that are articles it is none.
    """
    days = _find_days(page) if body else []
    if len(days) < MIN_ENTRIES or len({day for _, day in days}) < MIN_DAYS:
        return None
    places = [index for index, _ in days]
    goes_back = all(day >= earlier for (_, day), (_, earlier) in pairwise(days))
    if not (goes_back and _is_mostly_inside(page, body, places[0], places[-1])):
        return None
    is_list = all(_is_entry(page, *between) for between in pairwise(places))
    return Reason(code="block_listing", values=(str(len(days)),)) if is_list else None


def _is_mostly_inside(page: PageLines, body: Sequence[int], first: int, last: int) -> bool:
    """Whether nearly all words of the body stand between the first day and the last."""
    words = {index: page.lines[index].word_count for index in body}
    reached = range(first - REACH, last + REACH + 1)
    inside = sum(count for index, count in words.items() if index in reached)
    return inside >= MIN_SHARE * sum(words.values())


def _find_days(page: PageLines) -> list[tuple[int, date]]:
    """The short lines with one day, by their index, and that day."""
    short = (i for i in sorted(page.lines_with_year) if page.lines[i].word_count <= MAX_DAY_WORDS)
    dates = ((i, printed_dates.find_dates_beside(page.lines[i].text, page.language)) for i in short)
    return [(index, found[0].day) for index, found in dates if len(found) == 1]


def _is_entry(page: PageLines, day: int, next_day: int) -> bool:
    """Whether a title and no more than a teaser stands between two days."""
    between = page.lines[day + 1 : next_day]
    has_title = any(line.word_count in TITLE_WORDS and not line.ends_sentence for line in between)
    return has_title and sum(line.word_count for line in between) <= MAX_ENTRY_WORDS
