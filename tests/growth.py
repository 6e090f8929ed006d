"""Whether time grows linearly with the size of the input: two sizes are compared, no clock is."""

from collections.abc import Callable
from math import log2
from time import process_time

GROWTH = 5  # the larger input is so many times as long as the smaller one
# Times the time: 2.3 on each doubling, which is 6.9 here, where a linear function takes 5 times as
# long and a quadratic one 25. Of 64 shapes the worst took 6.8 on 28 November 2026.
LINEAR = 2.3 ** log2(GROWTH)
NOISE = 0.3  # seconds of the processor that a collection of garbage may take
TRIES = 3  # a busy machine makes the same work dearer: one of so many pairs of measurements counts


def assert_linear(run: Callable[[int], object], size: int, *, bound: float = LINEAR) -> None:
    """Fail if an input of `size` takes far more than five times as long as one of a fifth of it.

    Far more is `bound` times as long. `run` gets a size, makes the input and does the work. The smaller input runs first, so that
    imports and caches are paid for before the larger one is timed.
    """
    pairs = []
    for _ in range(TRIES):
        few, many = _seconds(run, size // GROWTH), _seconds(run, size)
        if many < bound * few + NOISE:
            return
        pairs.append(f"{many:.2f} s for {size}, {few:.2f} s for {size // GROWTH}")
    raise AssertionError("; ".join(pairs))


def _seconds(run: Callable[[int], object], size: int) -> float:
    began = process_time()
    run(size)
    return process_time() - began
