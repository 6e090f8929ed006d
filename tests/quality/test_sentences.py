"""Sentence boundaries on labelled paragraphs of Universal Dependencies: floors that only rise."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

# What nltk's own pretrained Punkt reaches: .970, .932, .981.
FLOORS = (
    ("sentences_gum_dev", 0.987),
    ("sentences_ewt_dev", 0.948),
    ("sentences_es_gsd_dev", 0.990),
)


@pytest.mark.parametrize(("name", "floor"), FLOORS)
def test_boundary_f1(shared: Path, name: str, floor: float) -> None:
    """The F1 of the boundaries found does not fall below its floor."""
    command = [sys.executable, "-m", "briefing", "sentences", "--jsonl", "--no-clean"]
    measure = [
        sys.executable,
        shared / "measure" / "measure.py",
        "sentences",
        shared / "data" / f"{name}.jsonl.gz",
    ]
    done = subprocess.run([*measure, "--", *command], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["f1"] >= floor
