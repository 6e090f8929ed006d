"""Paragraphs of a short text among much debris, at chances made up for each line."""

import pytest

from briefing.cleaning import parsed_page
from briefing.cleaning.rules import short_article_recall
from briefing.model import Article

FIRST = "The ferry of Port Alder will not run on Sundays from March, the town's council said."
FUEL = "Fuel for the two boats has become a third dearer within a year."


def _filled(*below: str, chance: float = 0.05, language: str = "en") -> tuple[int, ...]:
    """The lines taken of a text whose first is likely and all others have the same low chance."""
    page = parsed_page.parse_page(
        Article(id="a", text="\n".join((FIRST, *below)), language=language)
    )
    free = [index for index, role in enumerate(page.own_labels) if role is None]
    return short_article_recall.recover_paragraphs(page, [0.9] + [chance] * len(below), free, (0,))


def test_a_paragraph_behind_an_advertisement_is_taken() -> None:
    """Running text near the likely lines belongs to the article."""
    assert _filled("Advertisement", FUEL) == (0, 2)


@pytest.mark.parametrize(
    "line",
    [
        # speaks to the reader
        "You can tell us in a letter of the town what to make of the ferry.",
        "Alder, Fuel, Boats, Ferry, River, Sundays, March, Bridges.",  # no running text
        "Fuel for the two boats has become a third dearer within …",  # cut off, as teasers are
        "• Fuel for the two boats has become a third dearer within a year.",  # an item of no list
    ],
)
def test_what_is_no_paragraph_of_the_article_is_not_taken(line: str) -> None:
    """Invitations, lists of names, teasers and items without a list are not recovered."""
    assert _filled(line) == (0,)


def test_a_list_is_taken_with_the_words_that_open_it() -> None:
    """Items right below a colon belong to it."""
    assert _filled(
        "The council will until September:", "• count who crosses;", "• ask for prices."
    ) == (0, 1, 2, 3)


def test_a_heading_of_few_words_is_taken_with_its_paragraph() -> None:
    """It comes right above the paragraph, and not for itself."""
    assert _filled("A longer way around", FUEL) == (0, 1, 2)
    assert _filled("A longer way around") == (0,)


def test_nothing_is_taken_behind_the_head_of_comments() -> None:
    """What readers write is no gap of the article."""
    assert _filled("2 comments", FUEL) == (0,)


def test_an_unlikely_line_and_an_unknown_language_are_left() -> None:
    """Below the least chance, and without stop words to tell running text by, the scorer has the
    last word.
    """
    assert _filled(FUEL, chance=0.001) == (0,)
    assert _filled(FUEL, language="fr") == (0,)
