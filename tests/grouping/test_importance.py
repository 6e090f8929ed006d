"""The order of stories, and what is too slight for a brief."""

from dataclasses import replace

import pytest

from briefing.grouping import StorySigns, is_slight, score_importance

PLAIN = StorySigns(relevance=0.7, families=1, officials=0, age=0, in_lead=0.0)
PASSING = replace(PLAIN, relevance=0.51)


@pytest.mark.parametrize(
    "more",
    [
        replace(PLAIN, relevance=0.8),
        replace(PLAIN, families=2),
        replace(PLAIN, officials=1),
        replace(PLAIN, in_lead=0.5),
        replace(PLAIN, acts=1.0),
        replace(PLAIN, acts_between=1.0),
    ],
)
def test_what_raises_it(more: StorySigns) -> None:
    """More relevance, families and officials, both sides in the lead and an official act each make
    a story more important.
    """
    assert score_importance(more) > score_importance(PLAIN)


def test_age() -> None:
    """Older is less important; without a day a story counts as one of yesterday."""
    today, yesterday, unknown = (score_importance(replace(PLAIN, age=age)) for age in (0, 1, None))
    assert today > yesterday == unknown


def test_families_before_officials() -> None:
    """Four independent families outweigh any number of officials in one."""
    assert score_importance(replace(PLAIN, families=4)) > score_importance(
        replace(PLAIN, officials=9)
    )


def test_comment_goes_last() -> None:
    """A story of comment alone goes behind one like it that has news."""
    assert score_importance(replace(PLAIN, has_news=False)) < score_importance(PLAIN)


def test_words_go_behind_acts() -> None:
    """A story that tells what was said of an act goes behind one like it that tells an act."""
    assert score_importance(replace(PLAIN, echoes=1.0)) < score_importance(PLAIN)


@pytest.mark.parametrize("age", [0, 1, 3, 9, None])
def test_age_alone_makes_nothing_slight(age: int | None) -> None:
    """A story that names both sides in its lead is told however old it is; so is one of today that
    names them in passing.
    """
    assert not is_slight(replace(PASSING, age=age, in_lead=1.0))
    assert not is_slight(replace(PASSING, age=0))


def test_what_is_slight() -> None:
    """Old, naming both sides in passing, and quoting no official: too slight for a brief."""
    assert is_slight(replace(PASSING, age=2))
    assert not is_slight(replace(PASSING, age=2, officials=3))
