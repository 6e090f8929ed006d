"""Which day of those printed on a page is its publication, told by label and place; and which is only the crawl's."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from briefing.cleaning import printed_dates
from briefing.cleaning.lines import TextLine
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import phrase_index
from briefing.cleaning.rules.layout import PageLayout

LONGEST = 25  # words of a line that gives a date among other things; a longer one tells of a day
LONGEST_BARE = 14  # words of a line that gives it without a label
LONGEST_LABEL = 3  # words of a line that says what the day below it is: "Last updated on:"
ABOVE = 3  # lines above the headline in which its date may stand
ABOVE_BODY = 8  # lines above the first paragraph of a text without headline
BELOW = 20  # lines below it, up to its second paragraph
BEHIND = 3  # lines behind the article in which a labelled date may stand
ALONE = 12  # characters beside the date in a masthead
DATELINE = 60  # characters in which a dateline ends

_LABELS = {"published", "updated"}
_DASH = re.compile(r"[—–]| - ")
# What a day rests on, the surest first. A day with only a label of change is the latest that the page can be of.
BASES = ("label", "byline", "above the headline", "dateline", "updated")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDates:
    """The day of publication with what it rests on, and the masthead's day; None for what is not printed."""

    published: date | None = None
    basis: str | None = None
    page_date: date | None = None


def find_page_dates(page: PageLines, parts: PageLayout) -> PageDates:
    """The dates of a page. A masthead's day is the day of the crawl and never the publication."""
    top = (
        parts.headline
        if parts.headline is not None
        else (parts.body[0] if parts.body else len(page.lines))
    )
    masthead, page_date = _masthead(page, top)
    found = [
        (BASES.index(basis), abs(index - top), day)
        for index, day, basis in [
            *_near(page, parts, top),
            *_dateline(page, parts),
            *_elsewhere(page, parts),
        ]
        if index != masthead
    ]
    if not found:
        return PageDates(page_date=page_date)
    basis, _, day = min(found)
    return PageDates(published=day, basis=BASES[basis], page_date=page_date)


def _masthead(page: PageLines, top: int) -> tuple[int | None, date | None]:
    """A day with its weekday, alone on a line above the headline (or above the body, where there is none)."""
    for index in sorted(page.dated):
        line = page.lines[index]
        for day in (
            printed_dates.find_printed_dates(line.text, page.language) if index < top else ()
        ):
            if day.weekday and len(line.text) - (day.span.end - day.span.start) <= ALONE:
                return index, day.day
    return None, None


def _near(page: PageLines, parts: PageLayout, top: int) -> Iterator[tuple[int, date, str]]:
    """The days from a few lines above the headline to the second paragraph below it; labelled ones to the last."""
    paragraphs = 0
    above = ABOVE if parts.headline is not None else ABOVE_BODY
    for index in range(max(0, top - above), min(len(page.lines), top + BELOW)):
        if index > top and index in parts.taken and page.lines[index].is_paragraph:
            paragraphs += 1
        place = "byline" if index >= top else "above the headline"
        basis = _basis(page, index, place) if index in page.dated else None
        if basis and (paragraphs < 2 or (basis == "label" and index < parts.body[-1])):
            yield from ((index, day, basis) for day in _first(page, index))


def _first(page: PageLines, index: int) -> list[date]:
    """The earliest day on the line, if it names any: what was published on one day is changed on a later one."""
    days = [
        found.day
        for found in printed_dates.find_printed_dates(page.lines[index].text, page.language)
    ]
    return [min(days)] if days else []


def _basis(page: PageLines, index: int, by_place: str) -> str | None:
    """What a day on this line would rest on; the label may stand inside the line, or be the line above."""
    line, role = page.lines[index], page.beside[index] or page.roles[index]
    if line.words > LONGEST or (role and role.kind not in ("date", "byline", "credit", "other")):
        return None
    label = _labelled(page, index)
    if _holds(label, page.words.published):
        return "label"
    if _holds(label, page.words.updated):
        return by_place if _dated_before(page, index, label) else "updated"
    signed = "byline" in phrase_index.lists_opening(line.opening, page.words)
    return by_place if line.words <= LONGEST_BARE or signed else None


def _labelled(page: PageLines, index: int) -> str:
    """The opening of the line, behind that of the line above if it is a label, or this one a single word."""
    line, above = page.lines[index], page.lines[index - 1] if index else None
    if above is None or (line.words > 1 and not _is_label(page, above)):
        return line.opening
    return f"{above.opening} {line.opening}"


def _is_label(page: PageLines, line: TextLine) -> bool:
    return line.words <= LONGEST_LABEL and not _LABELS.isdisjoint(
        phrase_index.lists_opening(line.opening, page.words)
    )


def _holds(label: str, words: Iterable[str]) -> bool:
    """Whether one of the words begins in the label: "update:" is no "date:"."""
    return any(
        re.search(rf"(?<![^\W\d_]){re.escape(word)}", label) for word in words if word in label
    )


def _dated_before(page: PageLines, index: int, label: str) -> bool:
    """Whether a day stands before the label of change: "June 5, 2024 – updated June 7, 2024"."""
    places = [label.find(word) for word in page.words.updated if word in label]
    days = printed_dates.find_printed_dates(page.lines[index].text, page.language)
    return bool(days) and days[0].span.start < min(places)


def _dateline(page: PageLines, parts: PageLayout) -> Iterator[tuple[int, date, str]]:
    """The day of a dateline, "MEXICO CITY, Jan. 6, 2025 (Agency) —", at the head of the first paragraph."""
    if parts.body:
        text = page.lines[parts.body[0]].text
        if dash := _DASH.search(text, 0, DATELINE):
            found = printed_dates.find_printed_dates(text[: dash.start()], page.language)[:1]
            yield from ((parts.body[0], day.day, "dateline") for day in found)


def _elsewhere(page: PageLines, parts: PageLayout) -> Iterator[tuple[int, date, str]]:
    """The labelled days right behind the last paragraph, and one anywhere if no other stands there: teasers do."""
    last = parts.body[-1] if parts.body else len(page.lines)
    found = [
        (index, day, "label")
        for index in sorted(page.dated)
        if index > last or not page.lines[index].is_paragraph
        if "published" in phrase_index.lists_opening(_labelled(page, index), page.words)
        for day in _first(page, index)
    ]
    yield from (one for one in found if len(found) == 1 or last < one[0] <= last + BEHIND)
