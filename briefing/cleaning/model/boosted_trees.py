"""Gradient-boosted decision trees (Friedman 2001), evaluated with numpy.

In a weight table a tree is [feature, threshold, below, above]. `below` and `above` are again trees,
or a number to add to the log-odds of a line whose value is not above, or above, the threshold. No
tree is deeper than `DEPTH`.
"""

from collections.abc import Mapping, Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray

from briefing.cleaning.features.arrays import FeatureColumns, FloatArray
from briefing.quick_dataclass import dataclass

DEPTH = 3
# Nodes of a full tree, level by level: the children of node i are nodes 2i + 1 and 2i + 2.
INNER_NODES = 2**DEPTH - 1
# Evaluated at once. Of more lines the arrays are so large that the allocator gives them back each
# time and maps new pages, 450 faults for a page of 233 lines: 1.7 times the processor time.
BATCH_LINES = 64
LEAVES = 2**DEPTH

Tree = tuple[str, float, "TreeNode", "TreeNode"]
TreeNode = Tree | float
Answers = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class TreeEnsemble:
    """Trees as arrays with a column for each tree and a row for each node, all of full depth."""

    feature_names: tuple[str, ...]
    feature_indexes: NDArray[np.intp]  # (INNER_NODES, trees), into `feature_names`
    thresholds: NDArray[np.float32]  # (INNER_NODES, trees)
    # Each question once, as trees share half of theirs: its feature and threshold, shape
    # (questions,), and for each node the index of its question.
    asked_features: NDArray[np.intp]
    asked_thresholds: NDArray[np.float32]
    node_questions: NDArray[np.intp]  # (INNER_NODES * trees,), level by level
    # (INNER_NODES + LEAVES, trees), in log-odds: what a leaf adds; of another node, the mean of
    # its children.
    node_values: FloatArray
    # What two trees in a row add, for each leaf of the one and each of the other, pair after pair:
    # half as many numbers are looked up and summed for a line. (pairs * LEAVES**2,)
    pair_values: FloatArray


def compile_trees(trees: Sequence[Tree]) -> TreeEnsemble:
    """The trees of a weight table as arrays; ValueError for a tree that is too deep."""
    inner, leaves = _list_nodes(trees)
    names = tuple(sorted({name for nodes in inner for name, *_ in nodes if name}))
    indexes = {name: index for index, name in enumerate(names)}
    asked = [(indexes.get(name, 0), threshold) for nodes in inner for name, threshold, *_ in nodes]
    # Each question once, as trees share half of theirs.
    questions = {question: number for number, question in enumerate(sorted(set(asked)))}
    features, thresholds = (
        np.array(part).reshape(INNER_NODES, -1) for part in zip(*asked, strict=True)
    )
    values = [np.array(leaves, dtype=float)]
    while len(values[0]) > 1:
        values.insert(0, (values[0][::2] + values[0][1::2]) / 2)
    return TreeEnsemble(
        feature_names=names,
        feature_indexes=features.astype(np.intp),
        thresholds=thresholds.astype(np.float32),
        asked_features=np.array([feature for feature, _ in questions], dtype=np.intp),
        asked_thresholds=np.array([threshold for _, threshold in questions], dtype=np.float32),
        node_questions=np.array([questions[one] for one in asked], dtype=np.intp),
        node_values=np.concatenate(values),
        pair_values=_add_pairs(values[-1].T),
    )


def _add_pairs(leaves: FloatArray) -> FloatArray:
    """The sums of the leaves, shape (trees, LEAVES), of each two trees in a row."""
    even = np.concatenate([leaves, np.zeros((len(leaves) % 2, LEAVES))])
    return np.asarray(even[::2, :, None] + even[1::2, None, :]).ravel()


def sum_log_odds(ensemble: TreeEnsemble, features: FeatureColumns) -> FloatArray:
    """The log-odds of every line, shape (n,)."""
    values = np.array([features[name] for name in ensemble.feature_names], dtype=np.float32)
    starts = range(0, values.shape[1], BATCH_LINES)
    batches = (values[:, start : start + BATCH_LINES] for start in starts)
    return np.concatenate([_sum_leaves(ensemble, batch) for batch in batches])


def contributions(
    ensemble: TreeEnsemble, features: FeatureColumns, index: int
) -> Mapping[str, float]:
    """What each feature adds to the log-odds of one line.

    Each node credits its feature with the step from its own value to that of the child it leads to
    (Saabas 2014). With the values of the trees' roots, the contributions sum to the log-odds.
    """
    names = ensemble.feature_names
    values = np.array([features[name][index] for name in names], dtype=np.float32)
    added = dict.fromkeys(names, 0.0)
    trees = np.arange(ensemble.feature_indexes.shape[1])
    node = np.zeros(len(trees), dtype=np.intp)
    for _ in range(DEPTH):
        asked = ensemble.feature_indexes[node, trees]
        child = 2 * node + 1 + (values[asked] > ensemble.thresholds[node, trees])
        steps = ensemble.node_values[child, trees] - ensemble.node_values[node, trees]
        for feature, step in zip(asked.tolist(), steps.tolist(), strict=True):
            added[names[feature]] += step
        node = child
    return added


def sigmoid(log_odds: FloatArray) -> FloatArray:
    """The probabilities of log-odds."""
    return np.asarray(1 / (1 + np.exp(-log_odds)))


def _sum_leaves(ensemble: TreeEnsemble, values: NDArray[np.float32]) -> FloatArray:
    """What all trees add to each line, given its values, shape (features, n).

    Every node is evaluated for every line, which is faster than to follow the branches.
    """
    asked = values.take(ensemble.asked_features, axis=0) > ensemble.asked_thresholds[:, None]
    above = asked.take(ensemble.node_questions, axis=0)
    root, low, high, *deepest = above.reshape(INNER_NODES, -1, values.shape[1])
    second = _select(root, high, low)
    third = _select(
        root, _select(high, deepest[3], deepest[2]), _select(low, deepest[1], deepest[0])
    )
    leaf = 4 * root.view(np.int8) + 2 * second.view(np.int8) + third.view(np.int8)
    pair = LEAVES * leaf[::2]
    pair[: len(leaf) // 2] += leaf[1::2]
    place = pair.astype(np.intp)
    place += np.arange(0, ensemble.pair_values.size, LEAVES**2)[:, None]
    return np.asarray(ensemble.pair_values.take(place).sum(axis=0))


def _select(condition: Answers, if_true: Answers, if_false: Answers) -> Answers:
    """`numpy.where` of three boolean arrays, in a fifth of its time."""
    return if_false ^ (condition & (if_true ^ if_false))


def _list_nodes(trees: Sequence[Tree]) -> tuple[list[list[Tree]], list[list[float]]]:
    """For each node that asks, level by level, that of all trees, and so for each leaf."""
    inner: list[list[Tree]] = []
    level: list[list[TreeNode]] = [[*trees]]
    for _ in range(DEPTH):
        asking = [list(map(_as_inner, nodes)) for nodes in level]
        inner += asking
        level = [
            [*side] for nodes in asking for side in zip(*(node[2:] for node in nodes), strict=True)
        ]
    if not all(isinstance(node, float | int) for nodes in level for node in nodes):
        raise ValueError(f"a tree asks more than {DEPTH} questions of a line")
    return inner, cast(list[list[float]], level)


def _as_inner(node: TreeNode) -> Tree:
    """A leaf above the last level becomes an inner node with the same leaf on both sides."""
    return ("", np.inf, node, node) if isinstance(node, float | int) else node
