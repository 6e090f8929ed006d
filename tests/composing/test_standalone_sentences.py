"""Sentences that can stand alone under a heading of their own."""

import pytest

from tests.composing.days.test_upcoming_dates import list_lines


@pytest.mark.parametrize(
    "text",
    [
        "She said that the talks will begin on Feb. 3 in a hotel.",
        "But the talks will only begin on Feb. 3 in a hotel.",
        "“We will meet again on Feb. 3 in this hotel,” Ana Prueba said.",
        "Talks: Feb. 3",
    ],
)
def test_what_can_not_stand_alone_is_not_listed(text: str) -> None:
    """A sentence that leans on another, is somebody's words, or is no sentence, is not taken out of
    its place.
    """
    assert not list_lines(text)
