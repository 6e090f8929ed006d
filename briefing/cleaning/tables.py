"""The tables of weights that ship with the package; `benchmarks/cleaning/train.py` makes them."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Table = Mapping[str, float]  # what is seen -> its weight; "always" is what everything gets


@cache
def read(name: str) -> Table:
    """The table of this name."""
    text = files("briefing.cleaning").joinpath("weights", f"{name}.json").read_text(encoding="utf-8")
    found: Table = json.loads(text)
    return found
