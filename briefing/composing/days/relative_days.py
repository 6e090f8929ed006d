"""Days to come, named by the day of the article: "on Monday", "tomorrow", "in 30 days"."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from briefing.composing.days.scheduled_days import is_scheduled
from briefing.composing.days.watch_words import WatchWords, find_last_past, load_watch_words
from briefing.composing.days.weekday_phrases import follows_event, goes_on, names_past_event
from briefing.model import Span
from briefing.text.dates.calendar_words import load_calendar_words
from briefing.text.patterns import match_any

_WEEK = 7
BRACKET_WITHIN = 60  # characters: "(0200 GMT Wednesday)" is the day of another zone
LONGEST_TERM = 366  # days: "in 30 days" is a term, "in 2,000 days" a figure of speech
# Months: "in six months" is a round number, and no day follows from it.
MOST_MONTHS = 2
# Days ahead of a weekday that was yesterday's as well: which of the two is meant is not sure.
YESTERDAY = 6
# Days ahead of a weekday that only says which event is meant: behind it the last one is nearer.
HALF_A_WEEK = 4
_POSSESSIVE = re.compile("['’]s")
PAST_WITHIN = 3  # words behind a weekday in which its clause has its verb: "he told", "the two met"


def find_relative_days(text: str, language: str, published: date) -> Iterator[tuple[date, Span]]:
    """The days to come that a sentence of an article of this day names, with the words of each.

    A weekday only counts where the sentence tells of what will be: in a report of what was, it is
    the last one. Beside such a day a term may count from it: "by Wednesday, and within ten days".
    """
    near = [*_find_tomorrow(text, language, published), *_find_weekdays(text, language, published)]
    yield from near
    if not near:
        yield from _find_terms(text, language, published)
    yield from _find_ordinals(text, language, published)


def still_stands(text: str, start: int, language: str) -> bool:
    """Whether a day at this place of a sentence stands, or is the new one of what was put off.

    In a sentence of what was put off, or was to come once, no other day does; nor does the last day
    of what goes on: of three such lines of 493 days, all of bills, nothing was to come on that day.
    """
    words = load_watch_words(language)
    last = _last_day_pattern(language)
    is_last = last is not None and last.search(text[:start].lower()) is not None
    if is_last or _search(text.lower(), words.put_off):
        return False
    return not _search(text.lower(), words.moved) or is_new_day(text, start, language)


def is_put_off(text: str, start: int, language: str) -> bool:
    """Whether a sentence says that what was to come on the day at this place comes later."""
    words = load_watch_words(language)
    is_moved = _search(text.lower(), words.moved) is not None
    return is_moved and not is_new_day(text, start, language)


@cache
def _last_day_pattern(language: str) -> re.Pattern[str] | None:
    """What stands right before the last day of what goes on: "through | Feb. 8"."""
    words = load_watch_words(language)
    if not words.last_days:
        return None
    links = rf"(?:{match_any(words.day_links)}\s)?" if words.day_links else ""
    return re.compile(rf"\b{match_any(words.last_days)}\s{links}$")


def is_new_day(text: str, start: int, language: str) -> bool:
    """Whether a day stands right behind what something was put off to: "until", "para el"."""
    words, opening = load_watch_words(language), text[:start].lower()
    is_link = re.search(
        rf"\b{match_any(words.new_days)}\s(?:{match_any(words.day_links)}\s)?$", opening
    )
    return bool(is_link and _search(opening, words.moved))


def is_told_as_future(text: str, before: int, language: str) -> bool:
    """Whether what stands before this place in a sentence tells of what will be.

    A deadline right before it does; else the last verb before it, as far as its form tells.
    """
    words, opening = load_watch_words(language), text[:before].lower()
    if re.search(rf"\b{match_any((*words.deadlines, *words.term_openers))}\s*$", opening):
        return True
    if _follows_done(opening, words):
        return False
    future = max(_last(opening, words.futures), _last_ending(opening, words.future_endings))
    return future >= 0 and future >= find_last_past(text[:before], language)


def _follows_done(opening: str, words: WatchWords) -> bool:
    """Whether a participle leads on to the day: "the listing, made on Wednesday by …"."""
    done = re.search(
        rf"(?:,|^)\s(?P<done>[^\W\d_]+)\s(?:{match_any(words.day_links)}\s)?$", opening
    )
    return bool(done and re.search(rf"{match_any(words.done_endings)}$", done["done"]))


def is_surely_future(text: str, before: int, language: str) -> bool:
    """Whether "will" stands before this place behind the last past verb, or a deadline without one.

    "They had until May 3" may be over.
    """
    words, opening = load_watch_words(language), text[:before].lower()
    past = find_last_past(text[:before], language)
    if past < 0 and re.search(rf"\b{match_any(words.deadlines)}\s*$", opening):
        return True
    future = _last(opening, words.sure_futures)
    return future >= 0 and future > past


def names_past(text: str, before: int, language: str) -> bool:
    """Whether the last verb before this place is of the past, and nothing there of the future."""
    is_past = find_last_past(text[:before], language) >= 0
    return is_past and not is_told_as_future(text, before, language)


def _last(text: str, phrases: Sequence[str]) -> int:
    return max(
        (found.start() for found in re.finditer(rf"\b{match_any(phrases)}\b", text)), default=-1
    )


def _last_ending(text: str, endings: Sequence[str]) -> int:
    pattern = rf"\b\w{{2,}}(?:{'|'.join(endings)})\b" if endings else r"(?!)"
    return max((found.start() for found in re.finditer(pattern, text)), default=-1)


def _search(text: str, phrases: Sequence[str]) -> re.Match[str] | None:
    return re.search(rf"\b{match_any(phrases)}\b", text)


def _find_tomorrow(text: str, language: str, published: date) -> Iterator[tuple[date, Span]]:
    words = load_watch_words(language)
    for ahead, phrases in ((2, words.day_after_tomorrow), (1, words.tomorrow)):
        if match := _search(text.lower(), phrases):
            yield published + timedelta(days=ahead), Span(*match.span())
            return


def _find_weekdays(text: str, language: str, published: date) -> Iterator[tuple[date, Span]]:
    words, names = load_watch_words(language), load_calendar_words(language).weekdays
    if not names:
        return
    pattern = (
        rf"\b(?:(?P<next>{match_any(words.next_week)})\s|(?P<coming>{match_any(words.coming)})\s)?"
        rf"(?P<name>{'|'.join(names)})\b(?!\s\d)(?!,?\s[A-Z][a-z]+\.?\s\d)"
    )
    last_end: int | None = None  # of the weekday that was found before
    for match in re.finditer(pattern, text, re.IGNORECASE):
        is_next = match["next"] is not None
        start = match.start()
        near = max(start - BRACKET_WITHIN, 0)
        is_bracketed = text.rfind("(", near, start) > text.rfind(")", near, start)
        no_days = match_any((*words.recurring, *words.own_days))
        if is_bracketed or re.search(rf"\b{no_days}\s*$", text[:start].lower()):
            continue
        is_told = is_next or _stands_in_future(text, start, language)
        if not is_told and not is_scheduled(text, Span(*match.span()), language):
            continue
        ahead = (names.index(match["name"].lower()) - published.weekday()) % _WEEK
        if match["coming"] in words.weeks_ahead:
            ahead = ahead or _WEEK
        if is_next:
            ahead = _WEEK - published.weekday() + names.index(match["name"].lower())
        if not is_next and _is_told_behind(text, match.end(), language):
            continue
        if names_past_event(text, Span(*match.span("name")), language):
            continue
        if last_end is not None and goes_on(text[last_end:start], language):
            continue
        is_behind = follows_event(text, start, language)
        is_placing = is_behind or _POSSESSIVE.match(text, match.end())
        is_near = is_next or ahead < (HALF_A_WEEK if is_placing else YESTERDAY)
        is_sure = is_near or (not is_behind and is_surely_future(text, start, language))
        if ahead and is_sure:
            last_end = match.end()
            yield published + timedelta(days=ahead), Span(*match.span())


def _stands_in_future(text: str, start: int, language: str) -> bool:
    """As `is_told_as_future`; a deadline without a future verb ("Starting Sunday, …") is none.

    Where verbs have endings of the future, no list of words tells whether there is one.
    """
    words = load_watch_words(language)
    is_told = bool(words.future_endings) or _last(text.lower(), words.futures) >= 0
    return is_told and is_told_as_future(text, start, language)


def _is_told_behind(text: str, end: int, language: str) -> bool:
    """Whether the clause that a day opens is of the past: "on Wednesday he told …"."""
    if not text[end:].startswith(" "):
        return False  # ", he said" closes the sentence
    clause = text[end:].partition(",")[0]  # "viajará el viernes a Loma, informó su oficina"
    following = " ".join(clause.split()[:PAST_WITHIN])
    return find_last_past(following, language) >= 0


def _find_terms(text: str, language: str, published: date) -> Iterator[tuple[date, Span]]:
    """ "in 30 days", "dentro de noventa días".

    Not what counts from an order or paper that may yet come: "a bill that would close it in 30
    days", "will vote to require it within 30 days".
    """
    words = load_watch_words(language)
    number = rf"(?P<number>\d{{1,3}}|{match_any((*words.tens, *words.number_words))})"
    units = "|".join(f"(?P<unit{n}>{unit})" for n, unit in enumerate(words.units))
    if not units:
        return
    pattern = (
        rf"\b{match_any(words.within)}\s(?:the next\s)?{number}\s(?:{units})\b"
        rf"(?!\s{match_any(words.no_terms)}\b)"
    )
    for match in re.finditer(pattern, text, re.IGNORECASE):
        if not is_told_as_future(text, match.start(), language):
            continue
        if _search(text[: match.start()].lower(), words.other_starts):
            continue
        count = _read_number(match["number"].lower(), words)
        unit = next(n for n in range(3) if match[f"unit{n}"])
        if unit == len(words.units) - 1 and count > MOST_MONTHS:
            continue
        if unit < 2:
            day = published + timedelta(days=count * (1, _WEEK)[unit])
        else:
            day = _add_months(published, count)
        if (day - published).days <= LONGEST_TERM:
            yield day, Span(*match.span())


def _read_number(written: str, words: WatchWords) -> int:
    if written.isdigit():
        return int(written)
    if written in words.number_words:
        return words.number_words.index(written) + 1
    return 10 * (words.tens.index(written) + 1)


def _add_months(day: date, months: int) -> date:
    """The same day so many months later; the month's last where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _find_ordinals(text: str, language: str, published: date) -> Iterator[tuple[date, Span]]:
    """ "on the 29th": of this month, or of the next where this one's is past."""
    for phrase in load_watch_words(language).ordinals:
        for match in re.finditer(rf"\b{phrase}", text, re.IGNORECASE):
            if not is_told_as_future(text, match.start(), language):
                continue
            number = int(match["day"])
            start = (
                published if number > published.day else _add_months(published.replace(day=1), 1)
            )
            if 1 <= number <= monthrange(start.year, start.month)[1]:
                yield start.replace(day=number), Span(*match.span())
