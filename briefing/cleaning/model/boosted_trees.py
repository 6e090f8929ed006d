"""Trees of questions: each asks whether columns pass an edge, and adds what it then says to the log odds of a line.

Gradient boosting (Friedman 2001). In a table a tree is [column, edge, below, above], where below and above are again
trees, or a number to add. No tree asks more than three questions of a line.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.cleaning.features.arrays import FeatureColumns, FloatArray

DEPTH = 3
INNER_NODES = (
    2**DEPTH - 1
)  # questions of a full tree, level by level: what is below and above question 1 are 3 and 4
BATCH_LINES = 384  # lines at once, so that all that is asked of them stays near the processor

Tree = tuple[str, float, "TreeNode", "TreeNode"]
TreeNode = Tree | float
Answers = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class TreeEnsemble:
    """The trees of a table as arrays, with one column a tree and one row a node, each tree filled up to full depth."""

    names: tuple[str, ...]  # of the columns that are asked
    asked: NDArray[np.intp]  # (INNER, trees): places in `names`
    edges: NDArray[np.float32]  # (INNER, trees)
    values: FloatArray  # (INNER + 2**DEPTH, trees): what a leaf adds; of a question, the mean of what is below it
    leaves: FloatArray  # the leaves alone, tree after tree


def compile_trees(trees: Sequence[Tree]) -> TreeEnsemble:
    """The forest of a table."""
    names = tuple(sorted({name for tree in trees for name in _names(tree)}))
    places = {name: float(place) for place, name in enumerate(names)}
    nodes = [list(zip(*_levels(tree, places), strict=True)) for tree in trees]
    asked, edges, leaves = (
        np.array([tree[part] for tree in nodes], dtype=float).T for part in range(3)
    )
    values = [leaves[INNER_NODES:]]
    while len(values[0]) > 1:
        values.insert(0, (values[0][::2] + values[0][1::2]) / 2)
    return TreeEnsemble(
        names=names,
        asked=asked[:INNER_NODES].astype(np.intp),
        edges=edges[:INNER_NODES].astype(np.float32),
        values=np.concatenate(values),
        leaves=values[-1].T.ravel(),
    )


def sum_log_odds(forest: TreeEnsemble, columns: FeatureColumns) -> FloatArray:
    """The log odds of every line."""
    values = np.array([columns[name] for name in forest.names], dtype=np.float32)
    starts = range(0, values.shape[1], BATCH_LINES)
    return np.concatenate(
        [_sums(forest, values[:, start : start + BATCH_LINES]) for start in starts]
    )


def contributions(forest: TreeEnsemble, columns: FeatureColumns, index: int) -> Mapping[str, float]:
    """What each column adds to the log odds of one line; with `base` they are all of it.

    A question credits its column with the step from its own value to that of the branch it leads to (Saabas 2014).
    """
    values = np.array([columns[name][index] for name in forest.names], dtype=np.float32)
    added = dict.fromkeys(forest.names, 0.0)
    trees = np.arange(forest.asked.shape[1])
    node = np.zeros(len(trees), dtype=np.intp)
    for _ in range(DEPTH):
        asked = forest.asked[node, trees]
        branch = 2 * node + 1 + (values[asked] > forest.edges[node, trees])
        steps = forest.values[branch, trees] - forest.values[node, trees]
        for place, step in zip(asked.tolist(), steps.tolist(), strict=True):
            added[forest.names[place]] += step
        node = branch
    return added


def bias(forest: TreeEnsemble) -> float:
    """The log odds of a line of which nothing was asked."""
    return float(forest.values[0].sum())


def _sums(forest: TreeEnsemble, values: NDArray[np.float32]) -> FloatArray:
    """What all trees add to each line. Every question is asked of every line: that is quicker than to choose."""
    above = values[forest.asked.ravel()] > forest.edges.ravel()[:, None]
    root, low, high, *deepest = above.reshape(INNER_NODES, -1, values.shape[1])
    second = _either(root, high, low)
    third = _either(
        root, _either(high, deepest[3], deepest[2]), _either(low, deepest[1], deepest[0])
    )
    leaf = (4 * root.view(np.int8) + 2 * second.view(np.int8) + third.view(np.int8)).astype(np.intp)
    leaf += np.arange(0, forest.leaves.size, 2**DEPTH)[:, None]
    return np.asarray(forest.leaves.take(leaf).sum(axis=0))


def _either(which: Answers, one: Answers, other: Answers) -> Answers:
    """The one answer where it holds, else the other; a quarter of the time of `numpy.where`."""
    return (which & one) | (~which & other)


def _names(branch: TreeNode) -> Iterator[str]:
    if not isinstance(branch, float | int):
        name, _, below, above = branch
        yield name
        yield from _names(below)
        yield from _names(above)


def _levels(tree: TreeNode, places: Mapping[str, float]) -> Iterator[tuple[float, float, float]]:
    """The nodes of the full tree, level by level: the place of the column, the edge, what it adds."""
    level: list[TreeNode] = [tree]
    for _ in range(DEPTH):
        split = [(_question(branch)) for branch in level]
        yield from ((places.get(name, 0.0), edge, 0.0) for name, edge, _, _ in split)
        level = [branch for _, _, below, above in split for branch in (below, above)]
    for branch in level:
        if not isinstance(branch, float | int):
            raise ValueError(f"a tree asks more than {DEPTH} questions of a line")
        yield 0.0, 0.0, float(branch)


def _question(branch: TreeNode) -> Tree:
    """A leaf above the last level becomes a question with the same leaf on both sides."""
    return ("", np.inf, branch, branch) if isinstance(branch, float | int) else branch
