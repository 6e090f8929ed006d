"""The day of an article that states none, worked out from the days that its opening names.

A report names its event's day without a year: "Este miércoles 11 de junio, la alcaldesa …". It is
of that day or soon after, so where the latest such day lies among the days that the brief is
about, it stands for the article's own. A day to come tells nothing: who names it writes before it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from briefing.composing.days.numeric_days import choose_reading
from briefing.composing.days.relative_days import is_told_as_future, names_past
from briefing.composing.days.watch_words import load_watch_words
from briefing.model import Block, CleanedArticle, Window
from briefing.sentences import sentence_spans
from briefing.text.dates.datelines import DATELINE, LONGEST
from briefing.text.dates.named_days import NamedDay, find_bare_day, find_named_days, resolve_day
from briefing.text.dates.printed_dates import find_printed_dates

BASIS = "worked out"
# Paragraphs of the opening: on 170 real articles all but one of the days of the event that stood
# in the text stood in the first three; further down are those of the background.
OPENING = 3
# Days before the brief's among which a day is looked for where the window has no start.
LONGEST_WINDOW = 31
CAPTION_WORDS = 8  # fewest of a caption that has a day
# "— Ana Vale (@anavale) May 19, 2025": a post that the page shows is no younger than the article.
_POST = re.compile(r"\(@\w+\)")


def date_by_opening(cleaned: CleanedArticle, window: Window) -> CleanedArticle:
    """The article with the day worked out where it states none; unchanged where it does."""
    day = None if cleaned.article.published else work_out_day(cleaned, window)
    if day is None:
        return cleaned
    return replace(cleaned, article=replace(cleaned.article, published=day, published_basis=BASIS))


def work_out_day(cleaned: CleanedArticle, window: Window) -> date | None:
    """The latest day of the window that the article's opening, a post or a caption names as past.

    Before it goes a day in numbers of whose two readings one is to come. None where none is, or
    where the opening names a later day with its year as past: then the article is of another
    time. The days of a page that says when it was saved end there.
    """
    end = min(filter(None, (window.end, cleaned.article.page_date)))
    start = window.start or end - timedelta(days=LONGEST_WINDOW)
    if start > end:
        return None
    if settled := choose_reading(cleaned, end):
        return settled
    named = [
        *_find_lines_above(cleaned),
        *_find_in_datelines(cleaned),
        *_find_past_days(cleaned),
    ]
    if any(_is_later(one, end) for one in named):
        return None
    days = [day for one in named if (day := resolve_day(one, start, end))]
    shown = [day for day in _find_shown(cleaned) if start <= day <= end]
    return max((*days, *shown), default=None)


def list_opening_sentences(cleaned: CleanedArticle) -> Iterator[str]:
    """The sentences of the article's first paragraphs, in order."""
    for block in _list_opening(cleaned):
        paragraph = block.span.slice(cleaned.article.text)
        for span in sentence_spans(paragraph, cleaned.article.language):
            yield span.slice(paragraph)


def _find_lines_above(cleaned: CleanedArticle) -> Iterator[NamedDay]:
    """The days on lines of their own above the body: "28 feb", "Feb 28 · 2 min read"."""
    for block in cleaned.blocks:
        if block.kind == "body":
            return
        if bare := find_bare_day(block.span.slice(cleaned.article.text)):
            yield bare


def _find_in_datelines(cleaned: CleanedArticle) -> Iterator[NamedDay]:
    """The days of datelines that open a paragraph: "Lomas, Oct 5 (Agency).-"."""
    for block in _list_opening(cleaned):
        dateline = DATELINE.match(block.span.slice(cleaned.article.text), 0, LONGEST)
        parts = re.split(r", | \(", dateline[0]) if dateline else ()
        yield from filter(None, map(find_bare_day, parts))


def _find_past_days(cleaned: CleanedArticle) -> Iterator[NamedDay]:
    """The days that sentences of the opening name and that are not to come."""
    language = cleaned.article.language
    for sentence in list_opening_sentences(cleaned):
        for named in find_named_days(sentence, language):
            if not _is_to_come(sentence, named, language):
                yield named


def _list_opening(cleaned: CleanedArticle) -> list[Block]:
    return [block for block in cleaned.kept if block.kind == "body"][:OPENING]


def _is_to_come(sentence: str, named: NamedDay, language: str) -> bool:
    """Whether the verb before the day, or of a day that opens its sentence the next, is future."""
    before, behind = named.span.start, sentence[named.span.end :]
    if is_told_as_future(sentence, before, language):
        return True
    if names_past(sentence, before, language):
        return False
    # "Irán" is no verb.
    verbs = re.finditer(rf"\b(?:{'|'.join(load_watch_words(language).sure_futures)})\b", behind)
    future = next((verb.start() for verb in verbs if verb[0][0].islower()), None)
    return future is not None and not names_past(behind, future, language)


def _is_later(named: NamedDay, end: date) -> bool:
    if named.year is None:
        return False
    return (named.year, named.month, named.day) > (end.year, end.month, end.day)


def _find_shown(cleaned: CleanedArticle) -> Iterator[date]:
    """The whole days of what the page shows: posts of a network, signed on a line, and pictures.

    A long line above the body is a picture's caption, as far as its day goes.
    """
    article, is_above = cleaned.article, True
    for block in cleaned.blocks:
        line, is_above = block.span.slice(article.text), is_above and block.kind != "body"
        is_long = is_above and len(line.split()) >= CAPTION_WORDS
        if block.kind in ("caption", "credit") or is_long:
            yield from (printed.day for printed in find_printed_dates(line, article.language))
        elif signed := _POST.search(line):
            for printed in find_printed_dates(line[signed.end() :], "en")[-1:]:
                yield printed.day
