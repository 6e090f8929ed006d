"""Summaries on articles and clusters with reference summaries.

Floors that only rise, and above the lead.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

# Data, word budget, articles, floor of ROUGE-1, and how far above the lead of the same sentences.
FLOORS = (
    ("summary_writers_dev", 48, 54, 47.3, 1.0),
    ("summary_inshorts_dev", 58, 227, 47.7, 1.2),
    ("summary_cnndm_dev", 60, 100, 32.5, 0.3),
    ("summary_multinews_dev", 220, 30, 45.0, 1.6),
)


def rouge(shared: Path, name: str, articles: int, *options: str) -> float:
    """ROUGE-1 of our summaries; fails where one is not word for word from its article."""
    command = [sys.executable, "-m", "briefing", "summarize", "--jsonl", "--no-clean", *options]
    measure = [
        sys.executable,
        shared / "measure" / "measure.py",
        "summarize",
        shared / "data" / f"{name}.jsonl.gz",
    ]
    done = subprocess.run(
        [*measure, "--limit", str(articles), "--", *command],
        capture_output=True,
        text=True,
        check=True,
    )
    figures = json.loads(done.stdout)
    assert figures["not_verbatim"] == 0
    return float(figures["rouge1"])


@pytest.mark.parametrize(("name", "words", "articles", "floor", "margin"), FLOORS)
def test_rouge(
    shared: Path, name: str, words: int, articles: int, floor: float, margin: float
) -> None:
    """The default method does not fall below its floor, nor near the lead."""
    found = rouge(shared, name, articles, "--words", str(words))
    lead = rouge(shared, name, articles, "--words", str(words), "--method", "lead")
    assert found >= floor
    assert found - lead >= margin
