"""The headline of a page: the printed heading that matches what the page states as its title."""

import re
from collections import Counter
from collections.abc import Iterable

from briefing.sources.field_limits import MAX_TITLE

_WORD = re.compile(r"\w+")
_BAR = re.compile(r"\s*\|\s*[^|]{1,60}$")
_DASH = re.compile(r"\s+[-–—·•»]\s+([^-–—·•»]{1,60})$")
# A printed heading is the headline if it shares this much of its words with a stated title: outlets
# write one title for readers and another for search engines. Right on 235 of 250 labelled pages;
# with .3 on 234, with .4 on 233; with .8, so the same words, on 227.
SHARED_WORDS = 0.35
# "Talks - the end of it" does not end with the name of The Post; "Courier" is the Alder Courier.
# From above 0 to .7 all 250 pages have the same headlines.
SAME_NAME = 0.5
LEAST_WORDS = 3  # below, a heading is a section's name: "Electrical Safety"
# Fewest words of a title behind the name of its site: "Diario Norte | …".
LEAST_AFTER_SITE = 5
_TRAIL = re.compile(r"\s+[»›]\s+")  # of sections behind a title: "… » Local » Noticias"
_QUOTES = "\"“”«»'‘’"


def choose_headline(stated: Iterable[str | None], printed: Iterable[str]) -> str | None:
    """The printed heading that is most like a stated title, the first of several.

    Where none is like enough: the first stated title, else the first heading, else None.
    """
    titles = [title for title in stated if title]
    headings = [heading for heading in printed if heading]
    scored = [
        (max(score_overlap(heading, title) for title in titles), heading)
        for heading in headings
        if titles
    ]
    likely = [(score, heading) for score, heading in scored if len(heading.split()) >= LEAST_WORDS]
    score, best = max(likely, key=lambda pair: pair[0], default=(0.0, ""))
    return best if score >= SHARED_WORDS else next(iter((*titles, *headings)), None)


def find_shown_title(stated: Iterable[str], printed: Iterable[str]) -> str | None:
    """The first stated title with which a printed heading ends; None if none does.

    A kicker may stand before it.
    """
    headings = [_words(heading) for heading in printed]
    for title in stated:
        last = _words(title)
        if len(last) >= LEAST_WORDS and any(heading[-len(last) :] == last for heading in headings):
            return title
    return None


def find_twice_said(stated: Iterable[str | None], printed: Iterable[str]) -> str | None:
    """The printed heading that says the same words as a stated title; None if none does."""
    said = [_words(title) for title in stated if title]
    return next((heading for heading in printed if _words(heading) in said), None)


def restore_quotation(title: str | None, stated: Iterable[str | None]) -> str | None:
    """The stated title that goes on with a quotation where this one ends, or else this one.

    An unescaped quotation mark ends the attribute that holds a title.
    """
    whole = (other for other in stated if title and other and other.startswith(title.rstrip()))
    longer = (
        other for other in whole if other[len((title or "").rstrip()) :].strip()[:1] in _QUOTES
    )
    return next((other for other in longer if other != title), title)


def complete_title(title: str | None, printed: Iterable[str]) -> str | None:
    """The printed heading that begins with the title, or else the title.

    Search engines ask for 110 characters at most, so that many titles are cut short.
    """
    if not title:
        return None
    begun = title.rstrip(" .…")
    return next((heading for heading in printed if heading.startswith(begun)), title)


def strip_site_name(title: str | None, outlet: str | None) -> str | None:
    """The title without the outlet's name at its end.

    That is anything after a bar, and after a dash only that name. What follows a single word and a
    bar, "Opinion | …", is the title itself. None for what is longer than any headline.
    """
    if not title or len(title) > MAX_TITLE:
        return None
    section, _, rest = title.partition("|")
    if _is_before_title(section, rest) and not _is_name(rest, outlet):
        return strip_site_name(rest.strip(), outlet)
    trail = _TRAIL.split(title)
    if len(trail) > LEAST_WORDS - 1 and len(_words(trail[0])) >= LEAST_WORDS:
        return trail[0]
    short = _BAR.sub("", title) or title
    tail = _DASH.search(short)
    return short[: tail.start()] if tail and _is_name(tail[1], outlet) else short


def _is_before_title(section: str, rest: str) -> bool:
    """Whether a title follows a section or the name of a site and a bar."""
    before, after = len(_words(section)), len(_words(rest))
    if before == 1:
        return after >= LEAST_WORDS
    return 0 < before <= LEAST_WORDS and after >= LEAST_AFTER_SITE and "|" not in rest


def _is_name(text: str, outlet: str | None) -> bool:
    return outlet is not None and score_overlap(text, outlet) >= SAME_NAME


def score_overlap(first: str, second: str) -> float:
    """F1 of the words of two short texts, from 0 to 1."""
    left, right = Counter(_words(first)), Counter(_words(second))
    return 2 * (left & right).total() / ((left + right).total() or 1)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
