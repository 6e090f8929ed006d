"""Text that was broken into lines of one width."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.unwrapping import unwrapped

HEADLINE = "Talks on tariffs resume\nat the border"
PARAGRAPH = (
    "The two countries resume talks on tariffs on Monday, officials of both sides said in a statement. "
    "Delegations meet at the border crossing of Paso Claro, where trucks have waited since the first week of the "
    "year, and where a first round ended without agreement in December. Both sides then blamed each other for the "
    "delay, which has cost growers a third of the season and carriers most of their contracts."
)
ITEMS = "- avocados\n- peppers, which were to pay eighteen percent of their value\n- trucks"


@pytest.mark.parametrize("width", [60, 72, 76, 80])
def test_wrapped_paragraphs_are_made_whole(width: int) -> None:
    """Paragraphs come back letter for letter; headline and items keep their lines."""
    wrapped = textwrap.fill(PARAGRAPH, width, break_on_hyphens=False)
    assert unwrapped(f"{HEADLINE}\n\n{wrapped}\n\n{ITEMS}\n\n{wrapped}\n") == (
        f"{HEADLINE}\n\n{PARAGRAPH}\n\n{ITEMS}\n\n{PARAGRAPH}\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        PARAGRAPH,
        f"{PARAGRAPH}\n{PARAGRAPH}",
        "word\n" * 100,
        f"{ITEMS}\n" * 20,
        "Calle Mayor 1\n85000 Valle\n" * 20,
    ],
    ids=["empty", "blank", "a paragraph", "paragraphs in lines", "words in lines", "items", "addresses"],
)
def test_other_text_stays(text: str) -> None:
    """Text whose lines end for another reason is not touched."""
    assert unwrapped(text) == text


@given(
    st.text("ab .\n-", max_size=400)
    | st.lists(st.text("abc", min_size=1, max_size=12)).map(" ".join).map(textwrap.fill)
)
def test_no_word_is_lost(text: str) -> None:
    """Whatever is joined, the words and their order stay."""
    assert unwrapped(text).split() == text.split()
