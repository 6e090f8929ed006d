"""Columns of evidence."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning.columns import around, bends, beside, flag, neighbour, steps

VALUES = st.lists(st.floats(-50, 50), min_size=1, max_size=12).map(np.array)


@given(VALUES)
def test_a_value_lies_in_one_stretch(values: np.ndarray) -> None:
    """Each line has exactly one of the stretches between the edges."""
    assert (steps("v", values, (0, 10, 20)).values.sum(axis=1) == 1).all()


@given(VALUES)
def test_bends_add_up_to_one_and_keep_the_value(values: np.ndarray) -> None:
    """Weights at the knots draw a bent line: with the knots as weights it is the value itself, within the knots."""
    knots = (-10, 0, 5, 30)
    drawn = bends("v", values, knots).values
    assert np.allclose(drawn.sum(axis=1), 1)
    assert np.allclose(drawn @ np.array(knots), np.clip(values, -10, 30))


@given(VALUES, st.integers(-15, 15).filter(bool))
def test_neighbours_are_moved_and_nothing_comes_from_outside(values: np.ndarray, distance: int) -> None:
    """A line sees the value of the line that far away, and 0 beyond the page's ends."""
    seen = neighbour(flag("v", values), distance).values[:, 0]
    places = range(len(values))
    assert seen.tolist() == [values[at + distance] if at + distance in places else 0 for at in places]


@given(VALUES, st.integers(0, 15))
def test_around_sums_both_sides(values: np.ndarray, reach: int) -> None:
    """The sum goes over the line itself and as many lines as it reaches, cut at the page's ends."""
    expected = [values[max(0, at - reach) : at + reach + 1].sum() for at in range(len(values))]
    assert np.allclose(around(values, reach), expected)


def test_columns_side_by_side_keep_their_names() -> None:
    """Every column has a name of its own, so that a score can be explained."""
    values = np.array([1.0, 2.0])
    names = beside([flag("a", values), steps("b", values, (1.5,)), neighbour(flag("a", values), -1)]).names
    assert names == ("a", "b …–1.5", "b 1.5–…", "1 above: a")
