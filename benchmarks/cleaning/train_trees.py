"""Trees grown by LightGBM, as the tables that the package ships."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import lightgbm
import numpy as np

from briefing.cleaning.features.arrays import FeatureColumns, FloatArray
from briefing.cleaning.model import boosted_trees
from briefing.cleaning.model.boosted_trees import Tree, TreeNode

# Cross-validated by site, trees of depth 3 are better than of depth 4, and 300 slow ones better
# than 100 quick ones.
SETTINGS: Mapping[str, object] = {
    "objective": "binary",
    "max_depth": boosted_trees.DEPTH,
    "num_leaves": 2**boosted_trees.DEPTH,
    # of the columns, which a tree may ask: many of them say nearly the same
    "feature_fraction": 0.3,
    "max_bin": 63,
    "seed": 1,
    "deterministic": True,
    "num_threads": 1,
    "verbose": -1,
}
DIGITS = 4  # of the numbers in a table


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingLines:
    """The lines of a page as they are learned from."""

    features: FeatureColumns
    labels: FloatArray
    importance: FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthSettings:
    """How many trees are grown, how much each of them counts, and the fewest lines in a leaf."""

    tree_count: int
    learning_rate: float
    min_leaf_lines: int


def grow_trees(pages: Sequence[TrainingLines], pace: GrowthSettings) -> tuple[Tree, ...]:
    """The trees that tell the lines of these pages apart, their numbers rounded."""
    names = sorted(pages[0].features)
    rows = np.concatenate(
        [np.array([page.features[name] for name in names], dtype=np.float32).T for page in pages]
    )
    labels, weights = (
        np.concatenate(one) for one in zip(*((p.labels, p.importance) for p in pages), strict=True)
    )
    settings = {
        **SETTINGS,
        "learning_rate": pace.learning_rate,
        "min_data_in_leaf": pace.min_leaf_lines,
    }
    booster = lightgbm.train(
        settings, lightgbm.Dataset(rows, labels, weight=weights), pace.tree_count
    )
    found = (_branch(one["tree_structure"], names) for one in booster.dump_model()["tree_info"])
    return tuple(tree for tree in found if isinstance(tree, tuple))


def _branch(node: Mapping[str, Any], names: Sequence[str]) -> TreeNode:
    if "leaf_value" in node:
        return _rounded(node["leaf_value"])
    below, above = (_branch(node[side], names) for side in ("left_child", "right_child"))
    return names[node["split_feature"]], _rounded(node["threshold"]), below, above


def _rounded(number: float) -> float:
    return float(f"{number:.{DIGITS}g}")
