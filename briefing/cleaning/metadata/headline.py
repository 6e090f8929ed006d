"""Which line of a text is its headline: the candidate above the body that its weighted marks favour most."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from briefing.cleaning.features.arrays import BoolArray, FeatureColumns, FloatArray, IntArray
from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.model import weight_tables
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.line_rules import KINDS_BELOW_HEADLINE

FEWEST, MOST = 2, 32  # words of a headline
FIRM_WORDS = 12  # of a closed line that begins the body
FIRM_LINES = 2  # the headline stands above the second such line: a deck may stand above it, and a false start
NEAR = 6  # lines below a headline in which its byline or date stands
LEAST_SHARE = (
    0.4  # of the best candidate's words of the body; no line with fewer was ever the headline
)
GOOD_SHARE = 0.7
MOST_MARKS = 8  # characters by which a stated title and its line differ: quotation marks, spaces
WINDOW = 120  # candidates nearest to the body; menus stand above them
# A less likely line is none: when it was chosen, of cross-validated pages with a headline on a line of its own 76 % got
# it and 11 % a wrong one (now 79 % and 9 to 13 %); .3 gave 79 % and 13 %, .5 gave 73 % and 9 %.
MIN_PROBABILITY = 0.4

WORD_STEPS, LINE_STEPS = (
    (3, 4, 6, 9, 14, 20, 26),
    (-2, 0, 1, 2, 3, 5, 8, 14, 30),
)  # between kinds of length
SUBSTANCE = 3  # letters of a word that is no stop word


@dataclass(frozen=True, slots=True)
class HeadlineCandidates:
    """The lines that may be the headline: their indexes, in order, and their marks, one number a candidate."""

    indexes: IntArray
    marks: FeatureColumns


def find_headline(page: PageLines, body: Sequence[int]) -> int | None:
    """The index of the headline's line; None where no line above the body is one. A teaser below it never is.

    A page that states its title has it where a line says the same words; the highest such line, if several do.
    """
    if page.article.title:
        return _stated(page, page.article.title)
    return _likeliest(page, firm_lines(page, body))


@lru_cache(
    maxsize=1
)  # both looks ask; of three pages in five they take the same lines for the article's firm ones
def _likeliest(page: PageLines, below: tuple[int, ...]) -> int | None:
    found = find_candidates(page, below)
    if not len(found.indexes):
        return None
    chance = headline_probabilities(found.marks, weight_tables.load_weights("headline"))
    best = int(chance.argmax())
    return int(found.indexes[best]) if chance[best] >= MIN_PROBABILITY else None


def firm_lines(page: PageLines, body: Sequence[int]) -> tuple[int, ...]:
    """Those lines of the body that are long and closed: sure to belong to the article, and its words to be used."""
    return tuple(
        index
        for index in body
        if page.lines[index].words >= FIRM_WORDS and page.lines[index].closed
    )


def headline_probabilities(marks: FeatureColumns, weights: weight_tables.WeightTable) -> FloatArray:
    """The chance of each candidate that it is the headline (logistic regression)."""
    odds = sum(
        (weights.get(mark, 0.0) * values for mark, values in marks.items()), start=np.zeros(())
    )
    return np.asarray(1 / (1 + np.exp(-odds)))


def find_candidates(page: PageLines, below: Sequence[int]) -> HeadlineCandidates:
    """The lines above the second of these firm lines of the body that a headline could be, in order."""
    if not below:
        return HeadlineCandidates(np.zeros(0, dtype=np.intp), {})
    limit = below[:FIRM_LINES][-1]
    places = [index for index in range(max(0, limit - WINDOW), limit) if _may_be(page, index)]
    substance = (page.tokens.lengths >= SUBSTANCE) & ~page.tokens.among(
        phrase_set(page.words, "stop_words")
    )
    used = _used(page, below) * substance
    weight = np.log1p(page.tokens.head(limit).total(np.log1p(used)))[places]
    most = weight.max(initial=0.0)
    likely = (weight > 0) & (weight >= LEAST_SHARE * most)
    at = np.array(places, dtype=np.intp)[likely]
    marks = {
        **_by_words(page, used, substance, at),
        **_by_place(page, below[0], at),
        **_rank(weight[likely] / most),
    }
    return HeadlineCandidates(at, {**marks, **_by_sight(page, at), **_again(page, limit, at)})


def _used(page: PageLines, lines: Sequence[int]) -> IntArray:
    """How often these lines have each word of the page."""
    words = page.tokens
    wanted = np.zeros(len(page.lines), dtype=bool)
    wanted[list(lines)] = True
    return np.bincount(words.numbers[wanted[words.lines]], minlength=len(words.vocabulary))


def _stated(page: PageLines, title: str) -> int | None:
    wanted, length = _words(title), len(title)
    near = (
        index for index, line in enumerate(page.lines) if abs(len(line.text) - length) <= MOST_MARKS
    )
    return next(
        (index for index in near if wanted and _words(page.lines[index].text) == wanted), None
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _may_be(page: PageLines, index: int) -> bool:
    line, role = page.lines[index], page.roles[index]
    closed = line.closed and not line.text.endswith(("?", "!", "…", "..."))
    return not closed and not role and FEWEST <= line.words <= MOST and not line.glued


def _by_words(
    page: PageLines, used: IntArray, substance: BoolArray, at: IntArray
) -> FeatureColumns:
    """How many of its words of substance the body has, and how many are of the services of the page."""
    words = page.tokens.head(at[-1] + 1 if len(at) else 0)
    return {
        "words shared": words.total(used > 0)[at] / np.maximum(1, words.total(substance)[at]),
        "words of the site": words.total(substance & words.among(phrase_set(page.words, "site")))[
            at
        ],
    }


def _by_place(page: PageLines, first: int, at: IntArray) -> FeatureColumns:
    near = [filter(None, page.roles[index + 1 : index + 1 + NEAR]) for index in at.tolist()]
    below = [any(role.kind in KINDS_BELOW_HEADLINE for role in roles) for roles in near]
    return {
        "always": np.ones(len(at)),
        "named role below": np.array(below, dtype=float),
        **_steps("words", [page.lines[index].words for index in at.tolist()], WORD_STEPS),
        **_steps("lines to the body", first - at, LINE_STEPS),
    }


def _by_sight(page: PageLines, at: IntArray) -> FeatureColumns:
    """What the line itself looks like."""
    lines = [page.lines[index] for index in at.tolist()]
    seen = {
        "listed": [bool(line.listed) for line in lines],
        "apart": [line.apart for line in lines],
        "ends open": [line.text.endswith((":", ",", "…", "...")) for line in lines],
        "bars": [any(mark in line.text for mark in "|>»/") for line in lines],
        "capital first": [line.text[0].isupper() for line in lines],
        "capitals": [
            sum(word[0].isupper() for word in line.text.split()) / line.words for line in lines
        ],
    }
    return {mark: np.array(values, dtype=float) for mark, values in seen.items()}


def _again(page: PageLines, limit: int, at: IntArray) -> FeatureColumns:
    """Pages repeat their headline: in a trail of links, in a bar that follows the reader."""
    said = Counter([line.bare for line in page.lines[:limit]])
    return {
        "said again": np.array(
            [min(2, said[page.lines[index].bare] - 1) for index in at.tolist()], dtype=float
        )
    }


def _rank(shares: FloatArray) -> FeatureColumns:
    """How a candidate's words of the body compare with the best one's, and whether it is the first or last good one."""
    good = np.flatnonzero(shares >= GOOD_SHARE)
    first, last = np.zeros((2, len(shares)))
    first[good[:1]], last[good[-1:]] = 1, 1
    best = (shares == 1).astype(float)
    return {
        "share of the best": shares,
        "best of all": best,
        "first good one": first,
        "last good one": last,
    }


def _steps(name: str, values: Sequence[int] | IntArray, edges: Sequence[int]) -> FeatureColumns:
    """One mark for each step between the edges, of which each candidate has one."""
    step = np.searchsorted(edges, values, side="right")
    names = [*(f"{name} below {edge}" for edge in edges), f"{name} from {edges[-1]}"]
    return dict(zip(names, (step == np.arange(len(names))[:, None]).astype(float), strict=True))
