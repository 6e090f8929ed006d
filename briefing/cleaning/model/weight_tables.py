"""The weight tables that ship with the package; `benchmarks/cleaning/train.py` makes them."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefing.cleaning.model import boosted_trees
from briefing.cleaning.model.boosted_trees import TreeEnsemble

_FOLDER = Path(__file__).parents[1] / "weights"

WeightTable = Mapping[str, float]  # a feature or a word -> its weight


@cache
def load_weights(name: str) -> WeightTable:
    """The table of this name."""
    table: WeightTable = json.loads(_read_table(name))
    return table


@cache
def load_trees(name: str) -> TreeEnsemble:
    """The trees of this name: `stage1`, `stage2_text`, `stage2_markup` or `stage2_html`."""
    return boosted_trees.compile_trees(json.loads(_read_table(name)))


@cache
def word_weights(language: str) -> WeightTable:
    """Word -> how much it tells the article from its surroundings.

    Empty for a language without a table: there are too few labelled pages of it.
    """
    name = f"words_{language}"
    return load_weights(name) if _find_table(name).is_file() else {}


def _find_table(name: str) -> Path:
    return _FOLDER / f"{name}.json"


def _read_table(name: str) -> str:
    return _find_table(name).read_text(encoding="utf-8")
