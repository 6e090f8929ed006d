"""Words of the frame around articles, of all known languages together, as patterns ask for them.

A Spanish page may have an English frame ("Page 2 of 5", "Handout via …"), and the other way round;
of short lines nobody can tell the language. A third language adds its own by its `pages.toml`.
"""

import re
from functools import cache

from briefing import languages
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The words of one language, lower case."""

    conjunctions: tuple[str, ...] = ()  # between two names: "and"
    place_links: tuple[str, ...] = ()  # between an author and where he wrote: "in"
    of_words: tuple[str, ...] = ()  # between a number and how many there are: "2 of 5"
    page_number_words: tuple[str, ...] = ()  # before a page's number: "page"
    comment_nouns: tuple[str, ...] = ()  # behind a number: "3 comments"
    comment_links: tuple[str, ...] = ()  # behind them, before what they are on
    age_units: tuple[str, ...] = ()  # behind a number: "5 minutes"
    copyright_links: tuple[str, ...] = ()  # between the year of a copyright and its owner: "by"
    rights_openings: tuple[str, ...] = ()  # behind the owner: "all rights"
    rights_claims: tuple[str, ...] = ()  # without a year they claim a copyright too
    handed_out: tuple[str, ...] = ()  # in the credit of a picture that somebody gave: "courtesy"
    side_letters: tuple[str, ...] = ()  # where somebody stands in a picture: "(l)"
    side_words: tuple[str, ...] = ()  # the same: "(izq.)"
    picture_nouns: tuple[str, ...] = ()  # with which a caption begins: "in this photo"
    picture_kinds: tuple[str, ...] = ()  # beside them: "file photo"
    picture_givers: tuple[str, ...] = ()  # behind them: "provided by"
    ordinal_endings: tuple[str, ...] = ()  # behind a number: "2nd"
    place_particles: tuple[str, ...] = ()  # small words in the name of a place
    place_joiners: tuple[str, ...] = ()  # they join two names of one place
    before_month: tuple[str, ...] = ()  # between a day and its month: "3 de mayo"
    before_year: tuple[str, ...] = ()  # between a month and its year: "May of 2025"
    before_dateline_day: tuple[str, ...] = ()  # between place and day: "Lomas, a 3 de mayo"
    # Before a colon or a bar, where a newsroom labels its own news: "exclusive".
    news_labels: tuple[str, ...] = ()
    opinion_folders: tuple[str, ...] = ()  # of an address, where outlets keep their opinion


def collect_page_words(field: str) -> frozenset[str]:
    """One field's words of all languages together."""
    return languages.join_words("pages", PageWords, field)


@cache
def match_page_words(*fields: str) -> str:
    """A pattern of any word of these fields, the longest first, in brackets that count nothing.

    It matches nothing where no language has a word for them.
    """
    words = {word for field in fields for word in collect_page_words(field)}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})" if ordered else "(?!)"
