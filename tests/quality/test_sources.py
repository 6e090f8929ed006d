"""What pages state of themselves, on labelled pages: floors that only rise.

A headline that differs from the label is mostly another one of the outlet's own; a missing day is
mostly one that the page prints as a day of change, or nowhere.
"""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.sources.pages import html_parser, page_metadata
from briefing.text.plain_words import score_overlap

Row = dict[str, str]


def _right_headline(row: Row, found: page_metadata.PageMetadata) -> bool:
    return score_overlap(found.title or "", row["title"]) >= 0.8


def _right_day(row: Row, found: page_metadata.PageMetadata) -> bool:
    return str(found.published) == row["date"][:10]


def _no_wrong_day(row: Row, found: page_metadata.PageMetadata) -> bool:
    return found.published is None or _right_day(row, found)


@pytest.mark.parametrize(
    ("name", "label", "right", "floor"),
    [
        ("clean_html_fundus", "title", _right_headline, 0.95),
        ("clean_html_wcxb", "title", _right_headline, 0.92),
        ("clean_html_fundus", "date", _right_day, 1.0),
        ("clean_html_wcxb", "date", _right_day, 0.78),
        ("clean_html_wcxb", "date", _no_wrong_day, 0.96),
    ],
)
def test_floor(
    shared: Path,
    name: str,
    label: str,
    right: Callable[[Row, page_metadata.PageMetadata], bool],
    floor: float,
) -> None:
    """The share of pages that are right does not fall below its floor."""
    with gzip.open(shared / "data" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row.get(label)]
    trees = ((row, html_parser.parse_tree(row["html"])) for row in rows)
    assert sum(
        right(row, page_metadata.extract_metadata(tree)) for row, tree in trees if tree is not None
    ) >= floor * len(rows)
