"""The comparison of two sizes tells a quadratic function from a linear one."""

import pytest

from tests.growth import assert_linear


def _count(times: int) -> int:
    return sum(1 for _ in range(times))


def test_a_linear_function_passes() -> None:
    """A loop over the input is linear."""
    assert_linear(lambda size: _count(size), 2_000_000)


@pytest.mark.slow
def test_a_quadratic_function_fails() -> None:
    """A loop over all pairs of the input is not."""
    with pytest.raises(AssertionError, match="s for"):
        assert_linear(lambda size: _count(size * size), 5_000)
