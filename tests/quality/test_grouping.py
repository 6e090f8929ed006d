"""Grouping on labelled articles: floors that only rise."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FLOORS = (
    ("duplicates", "duplicates_reuters_dev", "f1", 0.995),
    ("stories", "stories_ecb_dev", "b3_f1", 0.92),
    ("relevance", "relevance_modern_dev", "f1", 0.99),
    ("relevance", "relevance_real_dev", "f1", 0.82),
    ("relevance", "relevance_reuters_dev", "f1", 0.8),
)


@pytest.mark.parametrize(("task", "name", "figure", "floor"), FLOORS)
def test_figures(shared: Path, task: str, name: str, figure: str, floor: float) -> None:
    """The figure of each task does not fall below its floor."""
    command = [sys.executable, "-m", "briefing", "stories", "--jsonl", "--no-clean"]
    measure = [
        sys.executable,
        shared / "measure" / "measure.py",
        task,
        shared / "data" / f"{name}.jsonl.gz",
    ]
    done = subprocess.run([*measure, "--", *command], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)[figure] >= floor
