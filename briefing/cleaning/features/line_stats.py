"""What can be measured of each line by itself: one array a measure, one number a line."""

from collections import Counter
from dataclasses import dataclass
from itertools import repeat

import numpy as np

from briefing.cleaning.features import char_features
from briefing.cleaning.features.arrays import FloatArray, IntArray
from briefing.cleaning.features.tokens import PageTokens
from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.model.weight_tables import WeightTable
from briefing.cleaning.parsed_page import PageLines

LABEL_KINDS = (
    "comment",
    "related",
    "promo",
    "notice",
    "caption",
    "credit",
    "byline",
    "nav",
    "date",
    "other",
)
LONGEST_REPLY = 10  # words of a line that names the writer of a comment, with the day
# The stop words of a language without data: the short words that the page's own long lines repeat most.
OWN_STOP_WORDS, LONGEST_STOP_WORD, LONG_LINE = 40, 5, 12

_PLACE = {kind: place for place, kind in enumerate(LABEL_KINDS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStats:
    """Arrays over the lines of a page; flags are 0 or 1, shares lie between them."""

    words: FloatArray
    characters: FloatArray
    stop: FloatArray  # share of stop words
    capitals: FloatArray  # share of words that begin with a capital
    digits: FloatArray  # share of characters
    commas: FloatArray  # a word
    inside: FloatArray  # sentences that end inside the line
    closed: FloatArray  # ends as a sentence does
    cut: FloatArray  # ends in an ellipsis, as teasers do
    colon: FloatArray
    asks: FloatArray  # ends in a question or exclamation mark
    quoted: FloatArray  # begins with a quotation mark or a dash
    quotes: FloatArray  # has quotation marks
    bulleted: FloatArray
    apart: FloatArray
    repeats: FloatArray  # how many other lines are the same
    year: FloatArray
    clock: FloatArray
    address: FloatArray  # web or mail
    to_reader: FloatArray  # share of words that address the reader or the writer
    of_site: FloatArray  # how many words are about the page and its services
    of_picture: FloatArray  # how many words are about what a picture shows
    of_age: FloatArray  # how many words say how old something is: "ago"
    learned: FloatArray  # how much its words tell of the article, or of what surrounds it
    replies: FloatArray  # names a reader who comments, or is a button below a comment
    kind: IntArray  # the place in KINDS of its role; -1 where it has none


def compute_line_stats(page: PageLines, learned: WeightTable) -> LineStats:
    """The measures of a page with at least one line, by what was learned of the words of its language."""
    words, known = page.tokens, page.words
    count = np.maximum(1, words.counts)
    return LineStats(
        **char_features.compute_char_features(page),
        bulleted=np.array(
            [bool(line.listed) and not line.listed[0].isdigit() for line in page.lines], dtype=float
        ),
        apart=np.array([line.apart for line in page.lines], dtype=float),
        stop=words.total(words.among(_stop_words(page))) / count,
        to_reader=words.total(words.among(phrase_set(known, "address"))) / count,
        of_site=words.total(words.among(phrase_set(known, "site"))),
        of_picture=words.total(words.among(phrase_set(known, "picture"))),
        of_age=words.total(words.among(phrase_set(known, "ages"))),
        learned=_told(words, learned),
        replies=_replies(page),
        repeats=_repeats(page),
        kind=np.array([_PLACE[role.kind] if role else -1 for role in page.roles], dtype=np.intp),
    )


def _repeats(page: PageLines) -> FloatArray:
    said = Counter([line.opening for line in page.lines])
    return np.array([said[line.opening] for line in page.lines], dtype=float) - 1


def _told(words: PageTokens, learned: WeightTable) -> FloatArray:
    """The sum over the words that are known; over the root of their number, so that long lines stay near."""
    weights = np.fromiter(
        map(learned.get, words.vocabulary, repeat(0.0)), float, len(words.vocabulary)
    )
    return np.asarray(words.total(weights) / np.sqrt(np.maximum(1, words.total(weights != 0))))


def _replies(page: PageLines) -> FloatArray:
    """1 for "Reply", "Like" and the like, and for what says whose comment follows: "Ann Ruiz says:"."""
    buttons, says = phrase_set(page.words, "replies"), page.words.says
    found = [
        line.words <= LONGEST_REPLY
        and not line.closed  # "Yes," she said.
        and (line.bare in buttons or line.bare.endswith(says))
        for line in page.lines
    ]
    return np.array(found, dtype=float)


def _stop_words(page: PageLines) -> frozenset[str]:
    if page.words.stop_words:
        return phrase_set(page.words, "stop_words")
    words = page.tokens
    long = np.array([line.words >= LONG_LINE for line in page.lines])[words.lines]
    times = np.bincount(words.numbers[long], minlength=len(words.vocabulary)).tolist()
    common = [
        (-n, word)
        for word, n in zip(words.vocabulary, times, strict=True)
        if n and len(word) <= LONGEST_STOP_WORD
    ]
    return frozenset(word for _, word in sorted(common)[:OWN_STOP_WORDS])
