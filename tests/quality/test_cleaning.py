"""Cleaning on the labelled inputs and pages: floors that only rise.

The weights were learned from the pages with `fundus` in their name, so those figures tell of a
change, not of how well unseen pages fare: for that see the cross-validation in
`benchmarks/cleaning/README.md`.
"""

import gzip
import json
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article

FLOORS = (
    ("clean_seeds", "f1", 0.99),
    ("clean_seeds", "title_right", 1.0),
    ("clean_text_fundus_semi", "f1", 0.968),
    ("clean_text_fundus_semi", "title_right", 0.91),
    ("clean_text_fundus_semi", "date_right", 0.90),
)
# The labels of the seeds -> the kinds that say the same. What has no kind of its own counts as what
# stands there.
KINDS = {
    "page_date": {"date"}, "title": {"headline"}, "body": {"body"}, "subhead": {"subhead"}, "caption": {"caption"},
    "alt_text": {"caption"}, "credit": {"credit"}, "embed_title": {"embed"}, "comment": {"comment"},
    "comment_header": {"comment"}, "comment_footer": {"comment"}, "teaser": {"teaser"}, "standfirst": {"deck"},
    "link_list": {"nav", "related"}, "teaser_header": {"related"}, "read_more": {"related"},
}  # fmt: skip
RIGHT_OF_A_KIND = 0.9


@cache
def measured(shared: Path, name: str) -> dict[str, float]:
    """What measure.py says of the command on this data set."""
    command = [sys.executable, "-m", "briefing", "clean", "--jsonl"]
    measure = [
        sys.executable,
        shared / "measure" / "measure.py",
        "clean",
        shared / "data" / f"{name}.jsonl.gz",
    ]
    done = subprocess.run([*measure, "--", *command], capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


@pytest.mark.parametrize(("name", "figure", "floor"), FLOORS)
def test_figures(shared: Path, name: str, figure: str, floor: float) -> None:
    """No figure falls below its floor."""
    assert measured(shared, name)[figure] >= floor


def test_kinds_of_the_seeds(shared: Path) -> None:
    """Of the labelled lines of each kind in the two real inputs, nine in ten get that kind."""
    right, seen = Counter[str](), Counter[str]()
    lines = (
        gzip.decompress((shared / "data" / "clean_seeds.jsonl.gz").read_bytes())
        .decode("utf-8")
        .splitlines()
    )
    for row in map(json.loads, lines):
        blocks = clean_article(Article(id="a", text=row["text"])).blocks
        starts = [0, *(at + 1 for at, character in enumerate(row["text"]) if character == "\n")]
        for number, label in row["labels"].items():
            first = next(b.kind for b in blocks if b.span.start >= starts[int(number) - 1])
            name = label.split("+")[0]
            seen[name] += 1
            right[name] += first in KINDS[name]
    assert {
        name: right[name] / seen[name]
        for name in seen
        if right[name] < RIGHT_OF_A_KIND * seen[name]
    } == {}
