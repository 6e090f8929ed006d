"""The vote of an extractor on the blocks of a page."""

import pytest

from briefing.sources.pages.extractor_vote import MOST_ELEMENTS, MOST_TEXT, vote_on_blocks

LEAD = "The two countries resume talks on tariffs on Monday, officials of both sides said in a statement."
NEXT = "Delegations meet at the border crossing of Paso Claro, where trucks have waited since the first week of the year."
LAST = "A first round ended without agreement in December, and both sides then blamed each other for the delay."
STORY = f"<p>{LEAD}</p><p>{NEXT}</p><p>{LAST}</p>"


def test_an_extractor_votes_for_the_body() -> None:
    """Paragraphs of the article have the vote, a menu and a teaser do not."""
    page = (
        "<html><body><nav><a href=a>Home</a> <a href=b>Weather</a></nav><article><h1>Talks "
        f"resume</h1>{STORY}</article><aside><a href=c>Other news of the day</a></aside>"
    )
    texts = ["Home Weather", LEAD, NEXT, LAST, "Other news of the day"]
    assert vote_on_blocks(page, texts) == (False, True, True, True, False)


@pytest.mark.parametrize("around", ["button", "fieldset", "dialog"])
def test_an_article_inside_a_part_for_other_things_has_the_vote(around: str) -> None:
    """Where a page's maker put the whole article into a button or the like, the extractor is asked
    for that too."""
    page = f"<html><body><{around}><div>{STORY}</div></{around}></body></html>"
    assert vote_on_blocks(page, [LEAD, NEXT, LAST]) == (True, True, True)


@pytest.mark.parametrize("page", ["", "<!-- -->", "<b>" * (MOST_ELEMENTS + 1)])
def test_no_vote(page: str) -> None:
    """A page without a tree, or with too many elements to copy, has no vote."""
    assert vote_on_blocks(page, ["One two."]) == (False,)


def test_no_vote_on_a_text_of_the_length_of_a_book() -> None:
    """What is longer than any page of news is not compared with an extraction."""
    page = f"<html><body><article>{STORY}</article></body></html>"
    long = "x" * (MOST_TEXT - len(LEAD + NEXT + LAST))
    assert vote_on_blocks(page, [LEAD, NEXT, LAST, long])[:3] == (True, True, True)
    assert vote_on_blocks(page, [LEAD, NEXT, LAST, f"{long}x"]) == (False,) * 4
