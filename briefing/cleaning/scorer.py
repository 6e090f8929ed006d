"""How likely each line belongs to the article: two looks, each by trees of questions about named columns.

The second look sees what the first one thought of the lines around, and of a page that was HTML its markup too.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from briefing.cleaning import context, evidence, headline, markup, measures, tables, trees
from briefing.cleaning.columns import Columns, Numbers
from briefing.cleaning.page import Page

# Below one half, because a paragraph that is missing costs the brief more than a line too much; chosen on the
# cross-validated training pages, where F1 is flat between .35 and .5.
THRESHOLD = 0.4

# The longest labelled page has 1,467 lines; a line costs 5 KB while it is scored.
MOST_LINES = 20_000

# Where no line is even almost likely, the second look has judged by how much of an article the page seems to have, and
# found too little: so it does of items of a few sentences. Cross-validated F1 rises by .0001 on HTML of all kinds and
# is the same elsewhere; of 40 made-up pages four lines of articles fewer are lost.
LEAST_BEST = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """The chance of every line after both looks, and what explains it: columns, and the trees that ask them."""

    chance: Numbers
    first: Numbers
    columns: Columns
    look: str


def score(page: Page) -> Scored:
    """The chances of a page with at least one line. Lines behind the first `MOST_LINES` have none."""
    if len(page.lines) > MOST_LINES:
        return _padded(score(_head(page)), len(page.lines) - MOST_LINES)
    measured = measures.of(page, tables.words(page.language))
    seen = evidence.of(measured)
    first = chances(trees.odds(tables.forest("first"), seen))
    columns = {**seen, **context.of(measured, look_again(page, first)), **markup.of(page)}
    second = chances(trees.odds(tables.forest(page.road), columns))
    settled = found_something(second)
    return Scored(
        chance=second if settled else first, first=first, columns=columns, look=page.road if settled else "first"
    )


def found_something(second: Numbers) -> bool:
    """Whether the second look takes any line for almost likely; if not, the first one's chances count."""
    return bool(second.max(initial=0.0) >= LEAST_BEST)


def _head(page: Page) -> Page:
    most = MOST_LINES
    return replace(
        page,
        article=replace(page.article, text=page.article.text[: page.lines[most - 1].span.end]),
        lines=page.lines[:most],
        roles=page.roles[:most],
        beside=page.beside[:most],
        dated=frozenset(index for index in page.dated if index < most),
        characters=page.characters.head(most),
        tokens=page.tokens.head(most),
        hints=page.hints[:most],
    )


def _padded(scored: Scored, missing: int) -> Scored:
    """The same with lines behind that have no chance, and no columns."""
    chance, first = (np.concatenate([one, np.zeros(missing)]) for one in (scored.chance, scored.first))
    return replace(scored, chance=chance, first=first)


def look_again(page: Page, first: Numbers) -> context.FirstLook:
    """What the second look knows of the first."""
    return context.FirstLook(chance=first, words=page.tokens, headline=headline.find(page, likely(page, first)))


def likely(page: Page, first: Numbers) -> Sequence[int]:
    """The lines that the first look takes for the article's and that have no role of their own."""
    found: Sequence[int] = np.flatnonzero((first >= THRESHOLD) & [role is None for role in page.roles]).tolist()
    return found


def chances(odds: Numbers) -> Numbers:
    """The chances that log odds stand for."""
    return np.asarray(1 / (1 + np.exp(-odds)))


def parts(scored: Scored, index: int) -> tuple[tuple[str, float], ...]:
    """What the columns add to the log odds of one line, the weightiest first; those that add nothing are left out."""
    if index >= len(scored.columns["words"]):
        return ()
    added = trees.parts(tables.forest(scored.look), scored.columns, index)
    return tuple(sorted(((name, part) for name, part in added.items() if part), key=lambda part: (-abs(part[1]), part)))
