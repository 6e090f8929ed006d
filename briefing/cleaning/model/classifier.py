"""How likely each line belongs to the article: two looks, each by trees of questions about named columns.

The second look sees what the first one thought of the lines around, and of a page that was HTML its markup too.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from briefing.cleaning.features import html_features, line_stats, stage1, stage2
from briefing.cleaning.features.arrays import FeatureColumns, FloatArray
from briefing.cleaning.metadata import headline
from briefing.cleaning.model import boosted_trees, weight_tables
from briefing.cleaning.parsed_page import PageLines

# Below one half, because a paragraph that is missing costs the brief more than a line too much; chosen on the
# cross-validated training pages, where F1 is flat between .35 and .5.
THRESHOLD = 0.4

# The longest labelled page has 1,467 lines; a line costs 5 KB while it is scored.
MAX_LINES = 20_000

# Where no line is even almost likely, the second look has judged by how much of an article the page seems to have, and
# found too little: so it does of items of a few sentences. Cross-validated F1 rises by .0001 on HTML of all kinds and
# is the same elsewhere; of 40 made-up pages four lines of articles fewer are lost.
MIN_BEST_PROBABILITY = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class LineScores:
    """The chance of every line after both looks, and what explains it: columns, and the trees that ask them."""

    chance: FloatArray
    first: FloatArray
    columns: FeatureColumns
    look: str


def score_lines(page: PageLines) -> LineScores:
    """The chances of a page with at least one line. Lines behind the first `MOST_LINES` have none."""
    if len(page.lines) > MAX_LINES:
        return _padded(score_lines(_head(page)), len(page.lines) - MAX_LINES)
    measured = line_stats.compute_line_stats(page, weight_tables.word_weights(page.language))
    seen = stage1.stage1_features(measured)
    first = sigmoid(boosted_trees.sum_log_odds(weight_tables.load_trees("first"), seen))
    columns = {
        **seen,
        **stage2.stage2_features(measured, stage1_output(page, first)),
        **html_features.html_features(page),
    }
    second = sigmoid(boosted_trees.sum_log_odds(weight_tables.load_trees(page.road), columns))
    settled = stage2_found_article(second)
    return LineScores(
        chance=second if settled else first,
        first=first,
        columns=columns,
        look=page.road if settled else "first",
    )


def stage2_found_article(second: FloatArray) -> bool:
    """Whether the second look takes any line for almost likely; if not, the first one's chances count."""
    return bool(second.max(initial=0.0) >= MIN_BEST_PROBABILITY)


def _head(page: PageLines) -> PageLines:
    most = MAX_LINES
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


def _padded(scored: LineScores, missing: int) -> LineScores:
    """The same with lines behind that have no chance, and no columns."""
    chance, first = (
        np.concatenate([one, np.zeros(missing)]) for one in (scored.chance, scored.first)
    )
    return replace(scored, chance=chance, first=first)


def stage1_output(page: PageLines, first: FloatArray) -> stage2.Stage1Output:
    """What the second look knows of the first."""
    return stage2.Stage1Output(
        chance=first,
        words=page.tokens,
        headline=headline.find_headline(page, likely_lines(page, first)),
    )


def likely_lines(page: PageLines, first: FloatArray) -> Sequence[int]:
    """The lines that the first look takes for the article's and that have no role of their own."""
    found: Sequence[int] = np.flatnonzero(
        (first >= THRESHOLD) & [role is None for role in page.roles]
    ).tolist()
    return found


def sigmoid(odds: FloatArray) -> FloatArray:
    """The chances that log odds stand for."""
    return np.asarray(1 / (1 + np.exp(-odds)))


def explain_line(scored: LineScores, index: int) -> tuple[tuple[str, float], ...]:
    """What the columns add to the log odds of one line, the weightiest first; those that add nothing are left out."""
    if index >= len(scored.columns["words"]):
        return ()
    added = boosted_trees.contributions(
        weight_tables.load_trees(scored.look), scored.columns, index
    )
    return tuple(
        sorted(
            ((name, part) for name, part in added.items() if part),
            key=lambda part: (-abs(part[1]), part),
        )
    )
