"""The order of stories."""

import pytest

from briefing.grouping.importance import LEAST_IMPORTANCE, score_importance

PLAIN = {"relevance": 0.7, "families": 1, "officials": 0, "age": 0}


@pytest.mark.parametrize("more", [{"relevance": 0.8}, {"families": 2}, {"officials": 1}])
def test_what_raises_it(more: dict[str, float]) -> None:
    """More relevance, more independent families and more quoted officials each make a story more
    important.
    """
    assert score_importance(**{**PLAIN, **more}) > score_importance(**PLAIN)


def test_age() -> None:
    """Older is less important; without a day a story counts as one of yesterday."""
    today, yesterday, unknown = (score_importance(**{**PLAIN, "age": age}) for age in (0, 1, None))
    assert today > yesterday == unknown


def test_families_before_officials() -> None:
    """Four independent families outweigh any number of officials in one."""
    assert score_importance(**{**PLAIN, "families": 4}) > score_importance(
        **{**PLAIN, "officials": 9}
    )


def test_floor() -> None:
    """A lone, barely relevant article of yesterday is below the floor; a clearly relevant one is
    above.
    """
    assert (
        score_importance(**{**PLAIN, "relevance": 0.45, "age": 1})
        < LEAST_IMPORTANCE
        < score_importance(**PLAIN)
    )
