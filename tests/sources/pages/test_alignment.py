"""Which blocks of a page stand in an extraction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.pages.alignment import align_blocks

LEAD = "The two countries resume talks on tariffs on Monday."
NEXT = "Officials of both sides will meet at the border crossing."


def test_blocks_of_the_extraction_are_matched() -> None:
    """A block is matched if its words are in the extraction, however that breaks its lines."""
    assert align_blocks(["Menu", LEAD, "Advertisement", NEXT], f"{LEAD} {NEXT}") == (
        False,
        True,
        False,
        True,
    )


def test_a_repeated_block_is_matched_where_the_order_has_it() -> None:
    """Of two blocks with the same words only the one between the right neighbours is matched."""
    headline = "Talks resume"
    page = [headline, "Weather", headline, LEAD, NEXT, headline]
    assert align_blocks(page, f"{headline}\n{LEAD}\n{NEXT}")[1:] == (
        False,
        False,
        True,
        True,
        False,
    )
    assert align_blocks([LEAD, headline, NEXT, headline], f"{LEAD}\n{headline}\n{NEXT}") == (
        True,
        True,
        True,
        False,
    )


def test_a_teaser_with_the_words_of_a_paragraph_is_not_matched() -> None:
    """A copy of a paragraph after the end of the article is no part of it."""
    assert align_blocks([LEAD, NEXT, LEAD], f"{LEAD}\n{NEXT}") == (True, True, False)


def test_a_block_with_a_word_more_is_matched() -> None:
    """A footnote mark within a long paragraph does not hide it."""
    assert align_blocks([f"{LEAD.replace('talks', 'talks 1')} {NEXT}"], f"{LEAD} {NEXT}") == (True,)


@given(st.lists(st.text("ab ", max_size=20), max_size=12), st.text("ab \n", max_size=200))
def test_every_text_gets_an_answer(texts: list[str], extracted: str) -> None:
    """There is one answer for each text, and none is matched in an empty extraction."""
    assert len(align_blocks(texts, extracted)) == len(texts)
    assert not any(align_blocks(texts, ""))


@pytest.mark.slow  # a large page
def test_repeated_words_cost_no_more_than_their_number() -> None:
    """A page that says one word a hundred thousand times is matched at once."""
    assert any(align_blocks(["word " * 100_000] * 2, "word " * 100_000))
    assert len(align_blocks(["word"] * 100_000, "word " * 100_000)) == 100_000
