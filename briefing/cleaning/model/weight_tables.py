"""The tables of weights that ship with the package; `benchmarks/cleaning/train.py` makes them."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from briefing.cleaning.model import boosted_trees
from briefing.cleaning.model.boosted_trees import TreeEnsemble

WeightTable = Mapping[str, float]  # what is seen -> its weight

LANGUAGES_WITH_WEIGHTS = (
    "en",
)  # the languages whose words were learned; of others there are too few labelled pages


@cache
def load_weights(name: str) -> WeightTable:
    """The table of this name."""
    found: WeightTable = json.loads(_text(name))
    return found


@cache
def load_trees(name: str) -> TreeEnsemble:
    """The trees of this name."""
    return boosted_trees.compile_trees(json.loads(_text(name)))


def word_weights(language: str) -> WeightTable:
    """How much a word tells the article from what surrounds it; no words for a language of which none were learned."""
    return load_weights(f"words_{language}") if language in LANGUAGES_WITH_WEIGHTS else {}


def _text(name: str) -> str:
    return (
        files("briefing.cleaning").joinpath("weights", f"{name}.json").read_text(encoding="utf-8")
    )
