"""Two-stage stacked classifier of lines: article or not.

Each stage is an ensemble of gradient-boosted trees over features of the lines. Stage 2 adds the
stage 1 probabilities of neighbouring lines, and for a page that was HTML its HTML features. Trees
that know its markup are asked first, then, if they are not sure, those that know an extractor's
vote as well, for which the extractor must be asked.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from briefing.cleaning.features import (
    box_features,
    html_features,
    line_stats,
    stage1,
    stage2,
    vote_features,
)
from briefing.cleaning.features.arrays import FeatureColumns, FloatArray
from briefing.cleaning.features.stage2 import Stage1Output
from briefing.cleaning.metadata import headline
from briefing.cleaning.model import boosted_trees, extractor_question, weight_tables
from briefing.cleaning.model.boosted_trees import sigmoid
from briefing.cleaning.parsed_page import PageLines
from briefing.quick_dataclass import dataclass

# Below one half, because a missing paragraph costs the brief more than a line too much; chosen on
# the cross-validated training pages, where F1 is flat between .35 and .5.
THRESHOLD = 0.4

# The longest labelled page has 1,467 lines; a line takes 5 KB while it is scored.
MAX_LINES = 20_000

# Stage 2 judges also by how much of an article the page seems to have, so of an item of a few
# sentences it may take nothing. If no line reaches this probability, stage 1 decides.
# Cross-validated F1 rises by .0001 on HTML of all kinds and is the same elsewhere; of 40 made-up
# pages four lines of articles fewer are lost.
MIN_BEST_PROBABILITY = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class LineScores:
    """The probability of each line, shape (n,), and what explains it."""

    probability: FloatArray
    stage1_probability: FloatArray
    features: FeatureColumns
    model: str  # the name of the trees that decided


def score_lines(page: PageLines) -> LineScores:
    """The probability of each line of a page with at least one line to belong to the article.

    Lines after the first `MAX_LINES` get 0.
    """
    if len(page.lines) > MAX_LINES:
        return _pad(score_lines(_first_lines(page)), len(page.lines) - MAX_LINES)
    stats = line_stats.compute_line_stats(page, weight_tables.word_weights(page.language))
    features = stage1.stage1_features(stats)
    first = _predict("stage1", features)
    features = {**features, **stage2.stage2_features(stats, stage1_output(page, first))}
    if not page.hints:
        return _score_stage2("stage2_text", features, first)
    features = {**features, **html_features.html_features(page)}
    if not page.article.page_source:  # of a document whose makers say what is its text
        return _score_votes(page, features, first)
    boxes = {**features, **box_features.box_features(page, first)}
    unasked = _score_stage2("stage2_markup", boxes, first)
    if extractor_question.is_sure(page, unasked.probability, THRESHOLD):
        return unasked
    asked = extractor_question.ask_extractor(page)
    has_votes = any(hint.voted for hint in asked.hints)
    return _score_votes(asked, features, first) if has_votes else unasked


def _score_votes(page: PageLines, features: FeatureColumns, first: FloatArray) -> LineScores:
    return _score_stage2("stage2_html", {**features, **vote_features.vote_features(page)}, first)


def _score_stage2(model: str, features: FeatureColumns, first: FloatArray) -> LineScores:
    """The scores by stage 2 trees; those of stage 1 where they find no article."""
    second = _predict(model, features)
    is_usable = stage2_found_article(second)
    return LineScores(
        probability=second if is_usable else first,
        stage1_probability=first,
        features=features,
        model=model if is_usable else "stage1",
    )


def stage2_found_article(probability: FloatArray) -> bool:
    """Whether stage 2 takes any line for nearly likely; if not, the stage 1 probabilities count."""
    return bool(probability.max(initial=0.0) >= MIN_BEST_PROBABILITY)


def stage1_output(page: PageLines, probability: FloatArray) -> Stage1Output:
    """What stage 2 knows of stage 1, given its probabilities."""
    return Stage1Output(
        probability=probability,
        tokens=page.tokens,
        headline_index=headline.find_headline(page, likely_lines(page, probability)),
    )


def likely_lines(page: PageLines, probability: FloatArray) -> Sequence[int]:
    """The lines above the threshold that have no label by their own text, in order."""
    unlabelled = [label is None for label in page.own_labels]
    indexes: Sequence[int] = np.flatnonzero((probability >= THRESHOLD) & unlabelled).tolist()
    return indexes


def explain_line(scores: LineScores, index: int) -> tuple[tuple[str, float], ...]:
    """Each feature with what it adds to the log-odds of one line, the largest amount first.

    Features that add nothing are left out. Empty for a line after the first `MAX_LINES`.
    """
    if index >= MAX_LINES:
        return ()
    trees = weight_tables.load_trees(scores.model)
    added = boosted_trees.contributions(trees, scores.features, index)
    nonzero = ((name, value) for name, value in added.items() if value)
    return tuple(sorted(nonzero, key=lambda part: (-abs(part[1]), part)))


def _predict(model: str, features: FeatureColumns) -> FloatArray:
    return sigmoid(boosted_trees.sum_log_odds(weight_tables.load_trees(model), features))


def _first_lines(page: PageLines) -> PageLines:
    """The page cut after its first `MAX_LINES` lines."""
    end = page.lines[MAX_LINES - 1].span.end
    return replace(
        page,
        article=replace(page.article, text=page.article.text[:end]),
        lines=page.lines[:MAX_LINES],
        own_labels=page.own_labels[:MAX_LINES],
        context_labels=page.context_labels[:MAX_LINES],
        lines_with_year=frozenset(index for index in page.lines_with_year if index < MAX_LINES),
        char_classes=page.char_classes.first_lines(MAX_LINES),
        tokens=page.tokens.first_lines(MAX_LINES),
        hints=page.hints[:MAX_LINES],
    )


def _pad(scores: LineScores, count: int) -> LineScores:
    """The scores with so many more lines of probability 0."""
    zeros = np.zeros(count)
    return replace(
        scores,
        probability=np.concatenate([scores.probability, zeros]),
        stage1_probability=np.concatenate([scores.stage1_probability, zeros]),
    )
