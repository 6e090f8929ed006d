"""Which line of a text is its headline: the candidate above the body that its weighted marks favour most."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import exp, log1p

from briefing.cleaning import tables
from briefing.cleaning.page import Page
from briefing.cleaning.roles import ROLES_NEAR_HEADLINE
from briefing.cleaning.vocabulary import set_of

FEWEST, MOST = 2, 32  # words of a headline
FIRM_WORDS = 12  # of a closed line that begins the body
FIRM_LINES = 2  # the headline stands above the second such line: a deck may stand above it, and a false start
NEAR = 6  # lines below a headline in which its byline or date stands
LEAST_SHARE = 0.4  # of the best candidate's words of the body; no line with fewer was ever the headline
GOOD_SHARE = 0.7
MOST_MARKS = 8  # characters by which a stated title and its line differ: quotation marks, spaces
WINDOW = 120  # candidates nearest to the body; menus stand above them
LINES_KEPT = 512  # lines whose words are kept: each is asked for up to four times, twice by either look
# A less likely line is none: of cross-validated pages with a headline on a line of its own 76 % get it and 11 % a wrong
# one; .3 gives 79 % and 13 %, .5 gives 73 % and 9 %.
LEAST_CHANCE = 0.4

Marks = dict[str, float]  # mark -> how much of it a candidate has

_WORD = re.compile(r"[^\W_]{3,}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be the headline, and its marks."""

    index: int
    marks: Marks


def find(page: Page, body: Sequence[int]) -> int | None:
    """The index of the headline's line; None where no line above the body is one. A teaser below it never is.

    A page that states its title has it where a line says the same words; the highest such line, if several do.
    """
    if page.article.title:
        return _stated(page, page.article.title)
    weights = tables.read("headline")
    chances = [(chance(candidate.marks, weights), -candidate.index) for candidate in candidates(page, body)]
    best, index = max(chances, default=(0.0, 0))
    return -index if best >= LEAST_CHANCE else None


def chance(marks: Marks, weights: tables.Table) -> float:
    """The chance that a candidate with these marks is the headline (logistic regression)."""
    return 1 / (1 + exp(-sum(weights.get(mark, 0.0) * value for mark, value in marks.items())))


def candidates(page: Page, body: Sequence[int]) -> tuple[Candidate, ...]:
    """The lines above the second firm line of the body that a headline could be, in order."""
    firm = [index for index in body if page.lines[index].words >= FIRM_WORDS and page.lines[index].closed]
    if not firm:
        return ()
    limit = firm[FIRM_LINES - 1] if len(firm) >= FIRM_LINES else firm[-1]
    places = [index for index in range(max(0, limit - WINDOW), limit) if _may_be(page, index)]
    asked = set(chain.from_iterable(_substance(page, index) for index in places))
    used = Counter(chain.from_iterable(asked.intersection(_words_of(page.lines[index].opening)) for index in firm))
    weights = {index: _weight(used, _substance(page, index)) for index in places}
    most = max(weights.values(), default=0.0)
    shares = {index: weight / most for index, weight in weights.items() if most and weight >= LEAST_SHARE * most}
    said = Counter(line.bare for line in page.lines[:limit])
    return tuple(
        Candidate(index, _marks(page, index, firm[0], used) | _rank(shares, index) | _again(page, index, said))
        for index in shares
    )


def _weight(used: Counter[str], own: Sequence[str]) -> float:
    return log1p(sum(log1p(used[word]) for word in own if word in used))


def _stated(page: Page, title: str) -> int | None:
    wanted, length = _words(title), len(title)
    near = (index for index, line in enumerate(page.lines) if abs(len(line.text) - length) <= MOST_MARKS)
    return next((index for index in near if wanted and _words(page.lines[index].text) == wanted), None)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _may_be(page: Page, index: int) -> bool:
    line, role = page.lines[index], page.roles[index]
    closed = line.closed and not line.text.endswith(("?", "!", "…", "..."))
    return not closed and not role and FEWEST <= line.words <= MOST and not line.glued


def _marks(page: Page, index: int, first: int, used: Counter[str]) -> Marks:
    line, own = page.lines[index], _substance(page, index)
    below = page.roles[index + 1 : index + 1 + NEAR]
    marks = {
        "always": 1.0,
        "words shared": sum(word in used for word in own) / len(own),
        f"words {_step(line.words, (3, 4, 6, 9, 14, 20, 26))}": 1.0,
        f"lines to the body {_step(first - index, (-2, 0, 1, 2, 3, 5, 8, 14, 30))}": 1.0,
        "listed": float(bool(line.listed)),
        "apart": float(line.apart),
        "ends open": float(line.text.endswith((":", ",", "…", "..."))),
        "bars": float(any(mark in line.text for mark in "|>»/")),
        "capital first": float(line.text[0].isupper()),
        "named role below": float(any(role is not None and role.kind in ROLES_NEAR_HEADLINE for role in below)),
        "words of the site": float(sum(word in set_of(page.words, "site") for word in own)),
        "capitals": sum(word[0].isupper() for word in line.text.split()) / line.words,
    }
    return {mark: value for mark, value in marks.items() if value}


def _again(page: Page, index: int, said: Counter[str]) -> Marks:
    """Pages repeat their headline: in a trail of links, in a bar that follows the reader."""
    return {"said again": float(min(2, said[page.lines[index].bare] - 1))}


def _rank(shares: Mapping[int, float], index: int) -> Marks:
    """How a candidate's words of the body compare with the best one's, and whether it is the first or last good one."""
    good = [one for one, share in shares.items() if share >= GOOD_SHARE]
    marks = {
        "share of the best": shares[index],
        "best of all": float(shares[index] == 1),
        "first good one": float(index == good[0]),
        "last good one": float(index == good[-1]),
    }
    return {mark: value for mark, value in marks.items() if value}


def _substance(page: Page, index: int) -> tuple[str, ...]:
    """The words of a line that are no stop words."""
    return _without(page.lines[index].opening, set_of(page.words, "stop_words"))


@lru_cache(maxsize=LINES_KEPT)
def _without(opening: str, stop_words: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in _words_of(opening) if word not in stop_words)


@lru_cache(maxsize=LINES_KEPT)
def _words_of(opening: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(opening))


def _step(value: int, edges: Sequence[int]) -> str:
    return next((f"below {edge}" for edge in edges if value < edge), f"from {edges[-1]}")
