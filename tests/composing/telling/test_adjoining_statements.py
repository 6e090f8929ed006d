"""A sentence of a paper is quoted with the next one that goes on with who acts.

Offices, papers and matters are made up.
"""

from datetime import date

import pytest

import briefing as bf

HEAD = (
    "Trade Representative Ada Quill met today with the mayor of Lomas, Mexico, to discuss the "
    "bridge of Lomas. The two delegations came with their lists to the port of Lomas in Mexico."
)
FIRST = "Ms. Quill asked Mexico to open the bridge of Lomas on Monday."


def _quotes(second: str) -> list[str]:
    document = bf.from_text(
        f"{HEAD}\n\n{FIRST} {second}\n\nThe port of Lomas is old.",
        title="Readout of Trade Representative Ada Quill’s Meeting in Mexico",
        url="https://www.whitehouse.gov/briefings-statements/readout", published="2025-05-06",
        language="en",
    )  # fmt: skip
    brief = bf.build([document], day=date(2025, 5, 6)).brief
    return [quote.excerpt.text for story in brief.stories for quote in story.quotes]


@pytest.mark.parametrize(
    "second",
    [
        "They agreed to close the old gate of the port in June.",
        "They also signed a list of 40 pumps for the dam.",
        "She sent Mexico 40 pumps for the dam.",
    ],
)
def test_who_acts_stands_in_the_first_and_what_in_the_second(second: str) -> None:
    """Both are one slice of the paper."""
    assert f"{FIRST} {second}" in _quotes(second)


@pytest.mark.parametrize(
    "second",
    [
        # Nothing is done at once, something is supposed, and another one acts.
        "They know that the gate of the port, which is old, was closed.",
        "They agreed that it might be closed if the dam is ready.",
        "The mayor signed a list of 40 pumps for the dam.",
    ],
)
def test_what_does_not_only_go_on_stays_apart(second: str) -> None:
    """A sentence that tells no act, or has a subject, is no part of the one before it."""
    assert FIRST in _quotes(second)


def test_what_heads_a_paper_stays_alone() -> None:
    """The first sentence is a headline, whatever they did behind it."""
    document = bf.from_text(
        f"{FIRST} They agreed to close the old gate of the port in June.",
        title="Readout of Trade Representative Ada Quill’s Meeting in Mexico",
        url="https://www.whitehouse.gov/briefings-statements/readout", published="2025-05-06",
        language="en",
    )  # fmt: skip
    brief = bf.build([document], day=date(2025, 5, 6)).brief
    heads = [story.head.excerpt.text for story in brief.stories if story.head]
    assert heads == [FIRST]
