"""Whether time grows linearly with the size of the input: two sizes are compared, no clock is."""

from collections.abc import Callable
from time import process_time

GROWTH = 5  # the larger input is so many times as long as the smaller one
LINEAR = 12  # times the time: 5 for a linear function, 25 for a quadratic one, with room for noise
NOISE = 0.3  # seconds of the processor that a collection of garbage may take


def assert_linear(run: Callable[[int], object], size: int) -> None:
    """Fail if an input of `size` takes far more than five times as long as one of a fifth of it.

    `run` gets a size, makes the input and does the work. The smaller input runs first, so that
    imports and caches are paid for before the larger one is timed.
    """
    few, many = _seconds(run, size // GROWTH), _seconds(run, size)
    assert many < LINEAR * few + NOISE, f"{many:.2f} s for {size}, {few:.2f} s for {size // GROWTH}"


def _seconds(run: Callable[[int], object], size: int) -> float:
    began = process_time()
    run(size)
    return process_time() - began
