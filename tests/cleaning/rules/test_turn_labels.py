"""The labels of speakers before the turns of a transcript."""

import pytest

from briefing.cleaning import parsed_page
from briefing.cleaning.rules.turn_labels import find_first_turn, opens_turn
from briefing.model import Article

SPOKEN = ("Good morning.", "The bridge opens in May.", "And the toll?", "There is none.")


def _page(text: str) -> parsed_page.PageLines:
    return parsed_page.parse_page(Article(id="a", text=text, language="en"))


@pytest.mark.parametrize("joint", [": ", "\n"])
def test_turns_of_two_speakers(joint: str) -> None:
    """A label before a turn, or above it, is one where the speaker has several."""
    labels = ("MAYOR ADA QUILL", "QUESTION")
    turns = [f"{labels[number % 2]}{joint}{words}" for number, words in enumerate(SPOKEN)]
    page = _page("\n".join(("Conference of the mayor", *turns)))
    assert find_first_turn(page) == 1
    assert opens_turn(page, 1)
    assert not opens_turn(page, 0)


@pytest.mark.parametrize("line", ["RIVER: Two towns agree on shared water", "UN: Talks go on"])
def test_a_headline_that_the_page_repeats_has_no_turns(line: str) -> None:
    """A kicker in capitals stands before one headline, however often a page prints it."""
    page = _page("\n".join((line, "Weather", line, "The two towns will share it.", line)))
    assert not any(opens_turn(page, index) for index in range(len(page.lines)))
