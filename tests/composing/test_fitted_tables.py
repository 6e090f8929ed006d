"""The weights that choose key sentences, quotes and stories are those of the kept labels."""

import runpy
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing.composing.gate.signs import newsworthiness
from briefing.composing.printed_quotes import quote_weight, speech_weight
from briefing.composing.standing import report_weight

HERE = Path(__file__).parents[2] / "benchmarks" / "briefs"
ROUNDED = 0.0051  # weights have two decimals


@pytest.mark.parametrize(
    ("file", "weights"),
    [
        ("sentence_signs.csv.gz", newsworthiness._WEIGHTS),
        ("quote_signs.csv.gz", quote_weight._WEIGHTS),
        ("speech_signs.csv.gz", speech_weight._WEIGHTS),
        ("story_signs.csv.gz", report_weight._WEIGHTS),
    ],
)
def test_the_weights_are_those_of_the_fit(file: str, weights: Mapping[str, float]) -> None:
    """Fitted again, each table has the same signs and, to two decimals, the same weights."""
    tables = runpy.run_path(str(HERE / "fit_tables.py"))
    _, signs, names, labels = tables["read_signs"](HERE / file, tables["TABLES"][file])
    base, fitted = tables["fit"](signs, labels)
    assert set(weights) == {"base", *names}
    assert weights["base"] == pytest.approx(base, abs=ROUNDED)
    assert [weights[name] for name in names] == pytest.approx(list(fitted), abs=ROUNDED)
