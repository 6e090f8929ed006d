"""Trees of questions: as arrays they say what the nested table says, in parts that add up."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning.model import boosted_trees
from briefing.cleaning.model.boosted_trees import Tree, TreeNode

LEAVES = st.floats(-3, 3)
NAMES = st.sampled_from(["words", "links", "place"])


def branches(depth: int) -> st.SearchStrategy[TreeNode]:
    """Leaves, and trees of at most this depth."""
    if not depth:
        return LEAVES
    return LEAVES | st.tuples(
        NAMES, st.floats(-5, 5, width=32), branches(depth - 1), branches(depth - 1)
    )


TREES = st.lists(
    branches(boosted_trees.DEPTH).filter(lambda branch: isinstance(branch, tuple)),
    min_size=1,
    max_size=5,
)
LINES = st.lists(st.tuples(*[st.floats(-6, 6, width=32)] * 3), min_size=1, max_size=5)


def walked(branch: TreeNode, line: dict[str, float]) -> float:
    """What a tree says of a line, by going down it."""
    while isinstance(branch, tuple):
        name, edge, below, above = branch
        branch = above if line[name] > edge else below
    return branch


@pytest.mark.slow
@given(TREES, LINES)
def test_a_forest_says_what_its_trees_say(
    table: list[Tree], lines: list[tuple[float, ...]]
) -> None:
    """The odds of a line are the sum of the leaves that its answers lead to, however deep each tree
    is.
    """
    columns = dict(zip(("words", "links", "place"), np.array(lines).T, strict=True))
    expected = [
        sum(walked(tree, dict(zip(columns, line, strict=True))) for tree in table) for line in lines
    ]
    assert np.allclose(
        boosted_trees.sum_log_odds(boosted_trees.compile_trees(table), columns), expected
    )


@pytest.mark.slow
@given(TREES, LINES)
def test_the_parts_add_up(table: list[Tree], lines: list[tuple[float, ...]]) -> None:
    """What each column adds, with what a line gets before any answer, is the whole."""
    columns = dict(zip(("words", "links", "place"), np.array(lines).T, strict=True))
    forest = boosted_trees.compile_trees(table)
    parts = boosted_trees.contributions(forest, columns, 0)
    assert math.isclose(
        sum(parts.values()) + forest.node_values[0].sum(),
        boosted_trees.sum_log_odds(forest, columns)[0],
        abs_tol=1e-9,
    )


def test_a_column_that_alone_is_asked_gets_all() -> None:
    """The step from the mean of the leaves to the leaf is the column's."""
    forest = boosted_trees.compile_trees([("words", 7.0, -1.0, 3.0)])
    assert forest.node_values[0].sum() == 1
    assert boosted_trees.contributions(forest, {"words": np.array([12.0])}, 0) == {"words": 2.0}


def test_many_lines_are_asked_in_slices() -> None:
    """A text longer than a slice gets the same answers."""
    forest = boosted_trees.compile_trees([("words", 7.0, -1.0, 3.0)])
    words = np.arange(boosted_trees.BATCH_LINES + 20.0)
    assert (
        boosted_trees.sum_log_odds(forest, {"words": words}).tolist()
        == np.where(words > 7, 3.0, -1.0).tolist()
    )


def test_a_deeper_tree_is_refused() -> None:
    """A table with a fourth question in a row is a mistake, not cut off in silence."""
    deep: TreeNode = 0.0
    for _ in range(boosted_trees.DEPTH + 1):
        deep = ("words", 1.0, deep, 0.0)
    with pytest.raises(ValueError, match="more than 3 questions"):
        boosted_trees.compile_trees([deep])
