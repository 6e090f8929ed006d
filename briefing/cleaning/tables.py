"""The tables of weights that ship with the package; `benchmarks/cleaning/train.py` makes them."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from briefing.cleaning import trees
from briefing.cleaning.trees import Forest

Table = Mapping[str, float]  # what is seen -> its weight

LEARNED = ("en",)  # the languages whose words were learned; of others there are too few labelled pages


@cache
def read(name: str) -> Table:
    """The table of this name."""
    found: Table = json.loads(_text(name))
    return found


@cache
def forest(name: str) -> Forest:
    """The trees of this name."""
    return trees.plant(json.loads(_text(name)))


def words(language: str) -> Table:
    """How much a word tells the article from what surrounds it; no words for a language of which none were learned."""
    return read(f"words_{language}") if language in LEARNED else {}


def _text(name: str) -> str:
    return files("briefing.cleaning").joinpath("weights", f"{name}.json").read_text(encoding="utf-8")
