"""The publication date of a page, chosen by label and place among the dates it prints.

The date in a masthead is that of the crawl.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from briefing.cleaning.lines import TextLine
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.layout import PageLayout
from briefing.cleaning.rules.phrase_index import lists_opening
from briefing.quick_dataclass import dataclass
from briefing.text.bylines import signs_inside
from briefing.text.dates.address_dates import find_address_day
from briefing.text.dates.datelines import find_dateline_day
from briefing.text.dates.printed_dates import find_dates_beside, find_printed_dates

MAX_WORDS = 25  # of a line that gives a date among other things; a longer one tells of a day
MAX_UNLABELLED_WORDS = 14  # of a line that gives it without a label
# Of a byline that a page prints with buttons: "Ana Ruiz, The Post By Ana Ruiz, The Post Email …".
MAX_SIGNED_WORDS = 45
MAX_LABEL_WORDS = 3  # of a line that says what the date below it is: "Last updated on:"
LINES_ABOVE_HEADLINE = 3  # in which its date may stand
LINES_ABOVE_BODY = 8  # the same for a text without headline
LINES_BELOW = 20  # below the headline, down to the second paragraph
LINES_ABOVE_TEXT = 3  # right above the first line of the body, however far below the headline
LINES_AFTER = 3  # after the article, in which a labelled date may stand
MAX_BESIDE_MASTHEAD = 12  # characters beside the date in a masthead
MAX_DATELINE = 60  # characters in which a dateline ends

_LABEL_LISTS = {"publication_labels", "update_labels"}
DATELINE_LINES = 2  # of the body: a deck may stand above the first paragraph
_DASH = re.compile(r"[—–]| - ")
# What a date rests on, the surest first. A date with only a label of change is the latest that the
# page can be of; that of the address, under which the outlet filed it, has no label to say so.
BASES = ("label", "byline", "above the headline", "dateline", "url", "updated")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDates:
    """The publication date with its basis, and the masthead's date; None if not printed."""

    published: date | None = None
    basis: str | None = None
    page_date: date | None = None


class DateCandidate(NamedTuple):
    """A date that may be the publication's, with the index of its line."""

    line_index: int
    day: date
    basis: str


def find_page_dates(page: PageLines, layout: PageLayout) -> PageDates:
    """The dates of a page.

    The surest basis wins, then the line nearest to the headline, then the earlier date. The date
    of a masthead is the page's and never the publication's.
    """
    top = _find_top(page, layout)
    masthead, page_date = _find_masthead(page, top)
    candidates = (
        *_near_headline(page, layout, top),
        *_in_dateline(page, layout),
        *_labelled_elsewhere(page, layout),
        *_in_address(page, top),
    )
    ranked = [
        (BASES.index(candidate.basis), abs(candidate.line_index - top), candidate.day)
        for candidate in candidates
        if candidate.line_index != masthead
    ]
    if not ranked:
        return PageDates(page_date=page_date)
    basis, _, day = min(ranked)
    return PageDates(published=day, basis=BASES[basis], page_date=page_date)


def _find_top(page: PageLines, layout: PageLayout) -> int:
    """The line of the headline, else the first of the body, else the number of lines."""
    if layout.headline is not None:
        return layout.headline
    return layout.body[0] if layout.body else len(page.lines)


def _find_masthead(page: PageLines, top: int) -> tuple[int | None, date | None]:
    """The line above `top` that is only a date with its weekday, and the date."""
    for index in sorted(page.lines_with_year):
        line = page.lines[index]
        for printed in find_dates_beside(line.text, page.language) if index < top else ():
            length = printed.span.end - printed.span.start
            if printed.weekday and len(line.text) - length <= MAX_BESIDE_MASTHEAD:
                return index, printed.day
    return None, None


def _near_headline(page: PageLines, layout: PageLayout, top: int) -> Iterator[DateCandidate]:
    """The dates from a few lines above the headline to the second paragraph below it.

    Those with a label of publication count down to the last paragraph. Buttons and a picture may
    part the headline from the day right above the text.
    """
    paragraphs = 0
    above = LINES_ABOVE_HEADLINE if layout.headline is not None else LINES_ABOVE_BODY
    end, first = min(len(page.lines), top + LINES_BELOW), layout.body[0] if layout.body else 0
    above_text = range(max(end, first - LINES_ABOVE_TEXT), first)
    for index in (*range(max(0, top - above), end), *above_text):
        if index > top and index in layout.body_set and page.lines[index].is_paragraph:
            paragraphs += 1
        place = "byline" if index >= top else "above the headline"
        basis = _find_basis(page, index, place) if index in page.lines_with_year else None
        if basis and (paragraphs < 2 or (basis == "label" and index < layout.body[-1])):
            yield from (DateCandidate(index, day, basis) for day in _earliest(page, index))


def _earliest(page: PageLines, index: int) -> list[date]:
    """The earliest date on the line, if it prints any; a later one is that of a change."""
    # "Published by Ana Vale 4 de junio, 2024" stands on an English page too.
    found = find_dates_beside(page.lines[index].text, page.language)
    days = [printed.day for printed in found]
    return [min(days)] if days else []


def _find_basis(page: PageLines, index: int, place: str) -> str | None:
    """What a date on this line would rest on; None if the line tells of no publication.

    The label may stand inside the line, or be the line above. `place` is the basis by place.
    """
    line, label = page.lines[index], page.context_labels[index] or page.own_labels[index]
    signed = "byline_openings" in lists_opening(line.lower_text, page.lexicon)
    if line.word_count > MAX_UNLABELLED_WORDS and not line.ends_sentence:
        signed = signed or signs_inside(line.text)
    if line.word_count > (MAX_SIGNED_WORDS if signed else MAX_WORDS):
        return None
    if label and label.kind not in ("date", "byline", "credit", "other"):
        return None
    text = _with_label_above(page, index)
    if _has_word(text, page.lexicon.publication_labels):
        return "label"
    if _has_word(text, page.lexicon.update_labels):
        return place if _has_date_before_update(page, index, text) else "updated"
    return place if line.word_count <= MAX_UNLABELLED_WORDS or signed else None


def _with_label_above(page: PageLines, index: int) -> str:
    """The line in lower case, after the line above if that is a label or this a single word."""
    line, above = page.lines[index], page.lines[index - 1] if index else None
    if above is None or (line.word_count > 1 and not _is_label(page, above)):
        return line.lower_text
    return f"{above.lower_text} {line.lower_text}"


def _is_label(page: PageLines, line: TextLine) -> bool:
    if line.word_count > MAX_LABEL_WORDS:
        return False
    return not _LABEL_LISTS.isdisjoint(lists_opening(line.lower_text, page.lexicon))


def _has_word(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words begins in the text as a word: "update:" holds no "date:"."""
    present = (word for word in words if word in text)
    return any(re.search(rf"(?<![^\W\d_]){re.escape(word)}", text) for word in present)


def _has_date_before_update(page: PageLines, index: int, text: str) -> bool:
    """Whether a date stands before the label of change: "June 5, 2024 – updated June 7, 2024"."""
    places = [text.find(word) for word in page.lexicon.update_labels if word in text]
    found = find_dates_beside(page.lines[index].text, page.language)
    return bool(found) and found[0].span.start < min(places)


def _in_dateline(page: PageLines, layout: PageLayout) -> Iterator[DateCandidate]:
    """The date of a dateline that opens the body: "MEXICO CITY, Jan. 6, 2025 (Agency) —"."""
    for index in layout.body[:DATELINE_LINES]:
        text = page.lines[index].text if index in page.lines_with_year else ""
        dash = _DASH.search(text, 0, MAX_DATELINE)
        before = find_printed_dates(text[: dash.start()], page.language) if dash else ()
        day = find_dateline_day(text, page.language) or next((p.day for p in before), None)
        if day:
            yield DateCandidate(index, day, "dateline")
            return


def _in_address(page: PageLines, top: int) -> Iterator[DateCandidate]:
    """The day in the article's address, if the address is known."""
    if filed := find_address_day(page.article.url):
        yield DateCandidate(top, filed, "url")


def _labelled_elsewhere(page: PageLines, layout: PageLayout) -> Iterator[DateCandidate]:
    """The labelled dates right after the last paragraph, and one anywhere if it is the only one.

    Several labelled dates elsewhere are those of teasers.
    """
    last = layout.body[-1] if layout.body else len(page.lines)
    labelled = [
        DateCandidate(index, day, "label")
        for index in sorted(page.lines_with_year)
        if index > last or not page.lines[index].is_paragraph
        if "publication_labels" in lists_opening(_with_label_above(page, index), page.lexicon)
        for day in _earliest(page, index)
    ]
    for candidate in labelled:
        if len(labelled) == 1 or last < candidate.line_index <= last + LINES_AFTER:
            yield candidate
