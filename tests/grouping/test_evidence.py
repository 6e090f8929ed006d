"""What of a relationship the words of an article name, and where."""

from collections.abc import Mapping, Sequence

import pytest

from briefing.grouping.evidence import Evidence

HEADLINE, LENGTH = 10, 300


def _find(first: Sequence[int], second: Sequence[int], third: Sequence[int] = ()) -> Evidence:
    places: Mapping[tuple[str, int], Sequence[int]] = {
        ("side", 0): first,
        ("side", 1): second,
        ("other", 0): third,
    }
    return Evidence(places, LENGTH, HEADLINE)


@pytest.mark.parametrize(
    ("first", "second", "third", "is_of_both"),
    [
        ((12, 80, 250), (20, 88, 240), (), True),
        ((12, 80, 250), (20, 88, 240), (30, 90, 100, 110), True),
        ((12, 80, 250, 260, 270), (20, 150, 240), (), True),  # two of three
        ((12, 80, 200, 290), (20, 150, 240), (), False),  # one of three
        ((12, 80, 90), (20, 85, 95), (), False),  # only where it begins
        ((12, 250), (20, 240), (), False),  # too seldom to say
        ((70, 80, 250), (75, 88, 240), (), False),  # behind the lead
        ((12, 80, 250), (20, 88, 240), (11,), False),  # a third one acts first
        ((2, 80, 250), (20, 88, 240), (11,), False),
        ((2, 80, 250), (5, 88, 240), (11,), True),  # but the headline says what it is about
        ((2, 80, 250), (20, 88, 240), (1, 30), True),  # and its first name need not be theirs
        ((), (), (), False),
    ],
)
def test_what_is_of_both(
    first: Sequence[int], second: Sequence[int], third: Sequence[int], is_of_both: bool
) -> None:
    """What begins with the two and goes on with them together is theirs, whoever else is named."""
    assert _find(first, second, third).is_of_both is is_of_both
    assert _find(second, first, third).is_of_both is is_of_both


def test_what_names_both_at_once_stands_beside_nothing() -> None:
    """A river of both says nothing of whether they act together."""
    shared = Evidence({("joint", 0): (12, 80, 250)}, LENGTH, HEADLINE)
    assert not shared.is_of_both
