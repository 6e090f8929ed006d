"""What pages state of themselves, on labelled pages: floors that only rise.

A headline that differs from the label is mostly another one of the outlet's own; a missing day is
mostly one that the page prints as a day of change, or nowhere.
"""

import gzip
import json
from collections.abc import Callable
from functools import cache
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


@cache  # several figures are asked of the same pages
def _read_pages(data: Path) -> list[tuple[Row, page_metadata.PageMetadata | None]]:
    """The labelled pages with what each states; None for one that can't be parsed."""
    with gzip.open(data, "rt", encoding="utf-8") as lines:
        rows = [*map(json.loads, lines)]
    trees = ((row, html_parser.parse_tree(row["html"])) for row in rows)
    return [
        (row, None if tree is None else page_metadata.extract_metadata(tree)) for row, tree in trees
    ]


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
    pages = [
        page for page in _read_pages(shared / "data" / f"{name}.jsonl.gz") if page[0].get(label)
    ]
    assert sum(right(row, found) for row, found in pages if found) >= floor * len(pages)
