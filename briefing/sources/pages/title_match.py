"""The headline of a page: the printed heading that matches what the page states as its title."""

import re
from collections.abc import Iterable, Sequence

from briefing.text.plain_words import score_overlap, split_words

# A printed heading is the headline if it shares this much of its words with a stated title: outlets
# write one title for readers and another for search engines. Right on 235 of 250 labelled pages;
# with .3 on 234, with .4 on 233; with .8, so the same words, on 227.
SHARED_WORDS = 0.35
# A `<title>` alone is often for search engines: "Court convicts Ana Ruiz : The Lane" above "Jury
# finds Ana Ruiz guilty of fraud". A heading of LONG_HEADING words need share less with it: 8 of 359
# pages of other programs' tests that were wrong are right. Names of sites are shorter.
SHARED_WORDS_WITH_TITLE = 0.15
LONG_HEADING = 5
SENTENCE_WORDS = 8  # fewest of a heading that is taken though the `<title>` shares nothing with it
LEAST_WORDS = 3  # below, a heading is a section's name: "Electrical Safety"
LEAST_HEADED = 2  # of a heading that a stated title begins with, before its site's name
LONGEST_CUT = 100  # characters; search engines cut titles above them
_SEPARATOR = re.compile(r"\s+[-–—·•»:]\s|\s*\|")
_SEPARATOR_END = re.compile(r"\s*[-–—·•»:|]\s*$")
_QUOTES = "\"“”«»'‘’"


def choose_headline(
    stated: Iterable[str | None], printed: Iterable[str], least: float = SHARED_WORDS
) -> str | None:
    """The printed heading that is most like a stated title, the first of several.

    Where none shares `least` of its words: the first stated title, else the first heading, else
    None.
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
    return best if score >= least else next(iter((*titles, *headings)), None)


def find_shown_title(stated: Iterable[str], printed: Iterable[str]) -> str | None:
    """The first stated title with which a printed heading ends; None if none does.

    A kicker may stand before it.
    """
    headings = [split_words(heading) for heading in printed]
    for title in stated:
        last = split_words(title)
        if len(last) >= LEAST_WORDS and any(heading[-len(last) :] == last for heading in headings):
            return title
    return None


def find_twice_said(stated: Iterable[str | None], printed: Iterable[str]) -> str | None:
    """The printed heading that says the same words as a stated title; None if none does."""
    said = [split_words(title) for title in stated if title]
    return next((heading for heading in printed if split_words(heading) in said), None)


def count_same(said: str | None, stated: Iterable[str | None]) -> int:
    """How many stated titles say the same words."""
    words = split_words(said or "")
    return sum(bool(words) and split_words(title) == words for title in stated if title)


def drop_label(said: str, title: str | None, stated: Iterable[str | None]) -> str:
    """The title where a heading says it behind a label, "Patch notes The lock opens"; else said.

    That it is a label another stated title shows, which parts the two by a mark.
    """
    if not title or len(split_words(title)) < LEAST_WORDS or not said.endswith(f" {title}"):
        return said
    label = said.removesuffix(title).strip()
    parted = re.compile(rf"{re.escape(label)}\s*[-–—·•»:|]\s*{re.escape(title)}")
    return title if any(parted.fullmatch(other) for other in stated if other) else said


def restore_quotation(title: str | None, stated: Iterable[str | None]) -> str | None:
    """The stated title that goes on with a quotation where this one ends, or else this one.

    An unescaped quotation mark ends the attribute that holds a title; one that it ended within
    brackets goes on with whatever follows.
    """
    whole = (other for other in stated if title and other and other.startswith(title.rstrip()))
    longer = (
        other
        for other in whole
        if other[len((title or "").rstrip()) :].strip()[:1] in _QUOTES
        or (title or "").count("(") > (title or "").count(")")
    )
    return next((other for other in longer if other != title), title)


def choose_by_page_title(whole: str | None, bare: str | None, printed: Iterable[str]) -> str | None:
    """The headline of a page that states its `<title>` only, given with and without its site.

    A heading with which the title begins, or one that shares enough words with it and is not the
    site's name at its end; else the title without its site.
    """
    title, headline = whole or "", bare or ""
    headings = [heading for heading in printed if not _ends_title(title, heading)]
    begun = (
        heading
        for heading in headings
        if headline.startswith(heading) and len(split_words(heading)) >= LEAST_HEADED
        if _SEPARATOR.match(headline, len(heading))
    )
    likely = (
        heading
        for heading in headings
        if not bare
        or len(split_words(heading)) >= LONG_HEADING
        or score_overlap(heading, headline) >= SHARED_WORDS
    )
    found = next(begun, None) or choose_headline((bare,), likely, SHARED_WORDS_WITH_TITLE)
    if found != bare:
        return found
    return _cut_site_heading(title, printed) or _find_lone_heading(headings) or found


def _find_lone_heading(headings: Iterable[str]) -> str | None:
    """The page's only heading, if it is as long as a sentence: such is the headline for readers."""
    distinct = set(headings)
    long = len(distinct) == 1 and min(len(split_words(one)) for one in distinct) >= SENTENCE_WORDS
    return distinct.pop() if long else None


def _cut_site_heading(title: str, printed: Iterable[str]) -> str | None:
    """What stands in a title before the heading with which it ends: that is the site's name."""
    before = (title[: -len(heading)] for heading in printed if _ends_title(title, heading))
    stated = (_SEPARATOR_END.sub("", part) for part in before)
    return next((part for part in stated if len(split_words(part)) >= LEAST_HEADED), None)


def _ends_title(title: str, heading: str) -> bool:
    """Whether the title ends with the heading, behind words of its own."""
    return title.endswith(heading) and _SEPARATOR.search(title[: -len(heading)]) is not None


def find_title_in_heading(titles: Sequence[str | None], printed: Iterable[str]) -> str | None:
    """The stated title with which a heading begins or ends, and more is glued to it; else None.

    A section's name, a kicker or a deck stands in many headings: "Open FutureWhy thinking helps".
    A title that may have been cut short is none.
    """
    headings = tuple(printed)
    if find_twice_said(titles, headings):
        return None
    return next(
        (
            title
            for title in titles
            if title and len(split_words(title)) >= LEAST_WORDS
            if len(title) < LONGEST_CUT and not title.endswith(("…", "...", *_QUOTES))
            if any(_frames(heading, title) for heading in headings)
        ),
        None,
    )


def _frames(heading: str, title: str) -> bool:
    """Whether the heading ends with the title, or goes on behind it with a capital."""
    goes_on = heading.startswith(f"{title} ") and heading[len(title) + 1].isupper()
    return goes_on or heading.endswith(title)


def complete_title(title: str | None, printed: Iterable[str]) -> str | None:
    """The printed heading that begins with the title, or else the title.

    Search engines ask for 110 characters at most, so that many titles are cut short.
    """
    if not title:
        return None
    begun = title.rstrip(" .…")
    return next((heading for heading in printed if heading.startswith(begun)), title)
