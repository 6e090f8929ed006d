"""What can be measured of each line by itself: one array a measure, one number a line."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, repeat

import numpy as np

from briefing.cleaning.characters import counted
from briefing.cleaning.columns import Numbers
from briefing.cleaning.lines import Line
from briefing.cleaning.page import Page, ends_as_sentence
from briefing.cleaning.tables import Table
from briefing.cleaning.vocabulary import set_of

KINDS = ("comment", "related", "promo", "notice", "caption", "credit", "byline", "nav", "date", "other")
LEAST_OF_TWO_SENTENCES = 4  # words
LONGEST_REPLY = 10  # words of a line that names the writer of a comment, with the day
# The stop words of a language without data: the short words that the page's own long lines repeat most.
OWN_STOP_WORDS, LONGEST_STOP_WORD, LONG_LINE = 40, 5, 12

_SENTENCE_INSIDE = re.compile(r"[.!?…][\"”’»)\]]{0,3}\s{1,3}[\"“«(¿¡‘—-]?[A-ZÀ-ÖØ-Þ¿¡0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Arrays over the lines of a page; flags are 0 or 1, shares lie between them."""

    words: Numbers
    characters: Numbers
    stop: Numbers  # share of stop words
    capitals: Numbers  # share of words that begin with a capital
    digits: Numbers  # share of characters
    commas: Numbers  # a word
    inside: Numbers  # sentences that end inside the line
    closed: Numbers  # ends as a sentence does
    cut: Numbers  # ends in an ellipsis, as teasers do
    colon: Numbers
    asks: Numbers  # ends in a question or exclamation mark
    quoted: Numbers  # begins with a quotation mark or a dash
    quotes: Numbers  # has quotation marks
    bulleted: Numbers
    apart: Numbers
    repeats: Numbers  # how many other lines are the same
    year: Numbers
    clock: Numbers
    address: Numbers  # web or mail
    to_reader: Numbers  # share of words that address the reader or the writer
    of_site: Numbers  # how many words are about the page and its services
    of_picture: Numbers  # how many words are about what a picture shows
    of_age: Numbers  # how many words say how old something is: "ago"
    learned: Numbers  # how much its words tell of the article, or of what surrounds it
    replies: Numbers  # names a reader who comments, or is a button below a comment
    kind: Numbers  # the place in KINDS of its role; -1 where it has none


def of(page: Page, learned: Table) -> Measures:
    """The measures of a page with at least one line, by what was learned of the words of its language."""
    words, rare = page.tokens, _rare(page)
    shape = np.fromiter(chain.from_iterable(map(_shape, page.lines)), float).reshape(len(page.lines), -1).T
    count = np.maximum(1.0, [len(found) for found in words])
    repeated = Counter(line.opening for line in page.lines)
    number, characters = shape[:2]
    counts = counted(page)
    return Measures(
        words=number,
        characters=characters,
        capitals=counts.capitals / number,
        digits=counts.digits / characters,
        commas=counts.commas / number,
        quotes=(counts.quotes > 0).astype(float),
        **dict(zip(_FLAGS, shape[2:], strict=True)),
        stop=_hits(words, _stop_words(page)) / count,
        to_reader=_hits(rare, set_of(page.words, "address")) / count,
        of_site=_hits(rare, set_of(page.words, "site")),
        of_picture=_hits(rare, set_of(page.words, "picture")),
        of_age=_hits(rare, set_of(page.words, "ages")),
        learned=_told(words, learned),
        replies=_replies(page),
        repeats=np.array([repeated[line.opening] - 1 for line in page.lines], dtype=float),
        kind=np.array([KINDS.index(role.kind) if role else -1 for role in page.roles], dtype=float),
    )


_FLAGS = (
    "inside",
    "closed",
    "cut",
    "colon",
    "asks",
    "quoted",
    "bulleted",
    "apart",
    "year",
    "clock",
    "address",
)


def _shape(line: Line) -> tuple[float, ...]:
    text = line.text
    first, last = text[0], text[-1]
    return (
        line.words,
        len(text),
        len(_SENTENCE_INSIDE.findall(text)) if line.words > LEAST_OF_TWO_SENTENCES else 0,
        ends_as_sentence(line),
        text.endswith(("...", "…", "…]", "...]")),
        last == ":",
        last in "?!",
        first in '"“«„‘—–',
        bool(line.listed) and not line.listed[0].isdigit(),
        line.apart,
        ("19" in text or "20" in text) and _YEAR.search(text) is not None,
        ":" in text and _CLOCK.search(text) is not None,
        _ADDRESS.search(text) is not None,
    )


_ADDRESS = re.compile(r"http|www\.|\.com|@")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\d:\d\d")


_RARE = ("address", "site", "picture", "ages")


def _rare(page: Page) -> list[list[str]]:
    """Of the words of each line those few that are on one of the lists."""
    known = frozenset[str]().union(*(set_of(page.words, name) for name in _RARE))
    return [[word for word in found if word in known] for found in page.tokens]


def _hits(words: Sequence[list[str]], known: frozenset[str]) -> Numbers:
    return np.array([sum(map(known.__contains__, found)) for found in words], dtype=float)


def _told(words: Sequence[list[str]], learned: Table) -> Numbers:
    """The sum over the words that are known; over the root of their number, so that long lines stay near."""
    weights = np.fromiter(map(learned.get, chain.from_iterable(words), repeat(0.0)), float)
    sums, counts = np.zeros((2, len(weights) + 1))
    np.cumsum(weights, out=sums[1:])
    np.cumsum(weights != 0, out=counts[1:])
    ends = np.concatenate([[0], np.cumsum([len(found) for found in words])])
    return np.asarray(np.diff(sums[ends]) / np.sqrt(np.maximum(1, np.diff(counts[ends]))))


def _replies(page: Page) -> Numbers:
    """1 for "Reply", "Like" and the like, and for what says whose comment follows: "Ann Ruiz says:"."""
    buttons, says = set_of(page.words, "replies"), page.words.says
    found = [
        line.words <= LONGEST_REPLY
        and (line.bare in buttons or line.bare.endswith(says))
        and not ends_as_sentence(line)  # "Yes," she said.
        for line in page.lines
    ]
    return np.array(found, dtype=float)


def _stop_words(page: Page) -> frozenset[str]:
    if page.words.stop_words:
        return set_of(page.words, "stop_words")
    long = (found for line, found in zip(page.lines, page.tokens, strict=True) if line.words >= LONG_LINE)
    common = Counter(word for found in long for word in found if len(word) <= LONGEST_STOP_WORD)
    return frozenset(word for word, _ in sorted(common.items(), key=lambda one: (-one[1], one[0]))[:OWN_STOP_WORDS])
