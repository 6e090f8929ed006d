"""Whole briefs of labelled real days: what is told, in which order, and what can't stand alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Shares that must not fall, and "bad" ones that must not rise. Measured on 30 November 2026, a lead
# or a sentence of these few days below it: `benchmarks/briefs/README.md` has the figures.
FLOORS = {
    "en": {
        "stories_b3": 0.94, "lead_right": 0.81, "top3_told": 0.90, "bottom_news": 0.94,
        "first_news": 0.94, "relevance_f1": 0.97,
        "told_twice_bad": 0.1, "opinion_bad": 0.28, "news_apart_bad": 0.0, "unfit_bad": 0.03,
        "bottom_unfit_bad": 0.04, "quotes_wrong_bad": 0.0,
    },
    "es": {
        "stories_b3": 0.95, "lead_right": 0.71, "top3_told": 0.94, "bottom_news": 0.90,
        "first_news": 0.90, "relevance_f1": 0.97,
        "told_twice_bad": 0.15, "news_apart_bad": 0.0, "unfit_bad": 0.03,
        "bottom_unfit_bad": 0.04, "quotes_wrong_bad": 0.0,
    },
}  # fmt: skip
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", FLOORS)
def test_briefs_of_labelled_days(language: str, shared: Path) -> None:
    """No share of what is right falls, and none of what is wrong rises."""
    measure, days = shared / "measure" / "brief.py", shared / "data" / f"days_{language}_dev"
    command = [sys.executable, "-m", "briefing", "build"]
    done = subprocess.run(
        [sys.executable, str(measure), f"{days}.jsonl.gz", "--", *command],
        capture_output=True, text=True, check=True, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    scores = json.loads(done.stdout)
    worse = {
        name: (scores[name], floor)
        for name, floor in FLOORS[language].items()
        if (scores[name] > floor if name.endswith("_bad") else scores[name] < floor)
    }
    assert not worse
