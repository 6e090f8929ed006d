"""Columns of evidence."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning.features.arrays import (
    FAR,
    distance_above,
    distance_below,
    distances_to_others,
    shift_lines,
    sum_above,
    sum_windows,
)

VALUES = st.lists(st.floats(-50, 50), min_size=1, max_size=12).map(np.array)
MARKS = st.lists(st.booleans(), min_size=1, max_size=12).map(np.array)


@given(VALUES, st.integers(-15, 15).filter(bool))
def test_neighbours_are_moved_and_nothing_comes_from_outside(
    values: np.ndarray, distance: int
) -> None:
    """A line sees the value of the line that far away, and 0 beyond the page's ends."""
    places = range(len(values))
    seen = shift_lines(values, distance).tolist()
    assert seen == [values[at + distance] if at + distance in places else 0 for at in places]


@given(VALUES, st.integers(0, 15))
def test_around_sums_both_sides(values: np.ndarray, reach: int) -> None:
    """The sum goes over the line itself and as many lines as it reaches, cut at the page's ends."""
    expected = [values[max(0, at - reach) : at + reach + 1].sum() for at in range(len(values))]
    assert np.allclose(sum_windows(values, reach)[0], expected)


@given(VALUES, st.integers(0, 15))
def test_around_sums_many_rows_each_for_itself(values: np.ndarray, reach: int) -> None:
    """Rows that are summed together have the sums that they have alone."""
    (both,) = sum_windows(np.array([values, -values]), reach)
    assert np.allclose(both, [*sum_windows(values, reach), *sum_windows(-values, reach)])


@given(VALUES)
def test_before_leaves_the_line_itself_out(values: np.ndarray) -> None:
    """The sum goes over the lines above."""
    assert np.allclose(sum_above(values), [values[:at].sum() for at in range(len(values))])


@given(MARKS)
def test_distances_to_marks(marks: np.ndarray) -> None:
    """How far the nearest mark stands above or below, the line itself counted or not; far away
    without any.
    """
    places = np.flatnonzero(marks).tolist()
    rows = range(len(marks))
    above, below = distances_to_others(marks)
    assert distance_above(marks).tolist() == [
        min((at - one for one in places if one <= at), default=FAR) for at in rows
    ]
    assert distance_below(marks).tolist() == [
        min((one - at for one in places if one >= at), default=FAR) for at in rows
    ]
    assert above.tolist() == [
        min((at - one for one in places if one < at), default=FAR) for at in rows
    ]
    assert below.tolist() == [
        min((one - at for one in places if one > at), default=FAR) for at in rows
    ]
