"""The blocks of a page, case by case: `tests/cases/sources/blocks.txt`.

A case is a title behind `===`, a page, and its blocks in lines that begin with `>`: tag, `|`, text
(⏎ for a line end).
"""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.pages.page_blocks import MOST_ANCESTORS, split_into_blocks
from briefing.text.normalization import normalize

CASES = (
    (Path(__file__).parents[2] / "cases" / "sources" / "blocks.txt")
    .read_text("utf-8")
    .split("=== ")[1:]
)
PIECES = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<br>",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<table>",
    "<td>",
    "<pre>",
]
PIECES += [
    "</pre>",
    "<script>",
    "</script>",
    "<p hidden>",
    "<svg>",
    "</svg>",
    "one",
    " two\n",
    "&amp;",
    "<",
    "<!--",
    "-->",
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.split("\n")[0])
def test_cases(case: str) -> None:
    """The page of a case has the blocks of the case."""
    page = "\n".join(line for line in case.split("\n")[1:] if not line.startswith("> "))
    found = [f"{block.tag} | {block.text}".replace("\n", "⏎") for block in split_into_blocks(page)]
    assert found == re.findall(r"^> (.*)$", case, re.MULTILINE)


def test_the_path_names_what_stands_around_a_block() -> None:
    """A path leads down to the block, classes and ids in lower case; an inline tag is in it if it
    holds all of it."""
    page = (
        '<div class="Story Body" id="Main"><p><span class="credit">Photo: <b>A. Ríos</b></span></p>'
    )
    assert [block.path for block in split_into_blocks(page)] == [
        "html body div.story.body#main p span.credit"
    ]
    assert [block.path for block in split_into_blocks("<p><b>One</b> <i>two</i>")] == [
        "html body p"
    ]


def test_the_link_share_counts_letters() -> None:
    """The share of a block that is links."""
    page = "<p><a>1234</a> 12345678 <a>90</a>12</p><p><a>all of it</a></p><p>none</p>"
    assert [block.link_share for block in split_into_blocks(page)] == [6 / 16, 1.0, 0.0]


def test_deep_pages_have_short_paths() -> None:
    """However deep a page nests, its text is found and its path holds the nearest tags only."""
    (block,) = split_into_blocks("<div>" * 10_000 + "deep")
    assert (block.text, block.path) == ("deep", " ".join(["div"] * MOST_ANCESTORS))


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
def test_blocks_are_settled_texts(page: str) -> None:
    """Whatever the page, a block is settled text with a letter of ink in it, and has a tag."""
    for block in split_into_blocks(page):
        assert block.text.strip()
        assert normalize(block.text) == block.text
        assert block.tag
        assert 0 <= block.link_share <= 1
