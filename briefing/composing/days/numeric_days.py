"""A day printed in numbers that reads two ways, "2/11/2025", settled by the day of the brief.

An article is not younger than the brief that tells it, nor than its page: where that leaves one
reading, it is the day. Where it leaves two, nothing is known, and no article is left out for it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from briefing.model import CleanedArticle, Window
from briefing.text.dates.numeric_dates import find_two_readings

# What a day rests on that cleaning read from the text's own lines.
PRINTED_BASES = frozenset(("label", "byline", "above the headline", "dateline", "updated"))


def drop_doubtful_day(cleaned: CleanedArticle, window: Window) -> CleanedArticle:
    """The article without its day, if that is one reading of two and can't be, or may well not be.

    It can't be after the window; it may not be before it where the other reading is within.
    """
    article = cleaned.article
    day = article.published
    if day is None or article.published_basis not in PRINTED_BASES:
        return cleaned
    others = {other for pair in _list_readings(cleaned) if day in pair for other in pair} - {day}
    start = window.start or window.end
    is_doubtful = day > window.end or (
        day < start and any(start <= other <= window.end for other in others)
    )
    if not others or not is_doubtful:
        return cleaned
    return replace(cleaned, article=replace(article, published=None, published_basis=None))


def choose_reading(cleaned: CleanedArticle, end: date) -> date | None:
    """The only reading of the first such day above the body that is not after `end`; else None."""
    pair = next(_list_readings(cleaned), ())
    possible = [day for day in pair if day <= end]
    return possible[0] if len(possible) == 1 else None


def _list_readings(cleaned: CleanedArticle) -> Iterator[tuple[date, date]]:
    """The two readings of each such day on the lines above the body, in order."""
    for block in cleaned.blocks:
        if block.kind == "body":
            return
        line = block.span.slice(cleaned.article.text)
        yield from find_two_readings(line, cleaned.article.language)
