"""Our rankers against sumy's on real articles.

The same three sentences, or sentences of equal scores.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.ranking import METHODS

ROOT = Path(__file__).parents[2]
OURS_ALONE = {"brief", "lead"}


@pytest.mark.usefixtures("shared")
def test_same_sentences() -> None:
    """Of 60 articles, English and Spanish, each difference is of sentences to which sumy gives
    equal scores.
    """
    command = [
        sys.executable,
        "-W",
        "ignore",
        ROOT / "benchmarks" / "summaries" / "same.py",
        "--articles",
        "60",
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert {line.split()[0] for line in done.stdout.splitlines()} == set(METHODS) - OURS_ALONE
