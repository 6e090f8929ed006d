"""Cleaning on the labelled inputs and pages: floors that only rise."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FLOORS = (("clean_seeds", 0.97), ("clean_text_fundus_semi", 0.85))


@pytest.mark.parametrize(("name", "floor"), FLOORS)
def test_four_gram_f1(shared: Path, name: str, floor: float) -> None:
    """The F1 of the kept text does not fall below its floor."""
    command = [sys.executable, "-m", "briefing", "clean", "--jsonl"]
    measure = [sys.executable, shared / "measure" / "measure.py", "clean", shared / "data" / f"{name}.jsonl.gz"]
    done = subprocess.run([*measure, "--", *command], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["f1"] >= floor
