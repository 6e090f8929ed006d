"""Arrays with one entry for each line, and sums and distances along the lines of a page."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
FlagArray = FloatArray | BoolArray  # 0 and 1, or False and True
IntArray = NDArray[np.intp]
FeatureColumns = Mapping[str, FloatArray]  # feature name -> its value for each line, shape (n,)

FAR = 200.0  # lines; a larger distance, or one to nothing, counts as this


def shift_lines(values: FloatArray, distance: int) -> FloatArray:
    """For each line the value of the line so many below it; above it for a negative distance.

    `values` has shape (n,) or (rows, n). Beyond the ends of the page the value is 0.
    """
    shifted, lines = np.zeros_like(values), values.shape[-1]
    if 0 < distance < lines:
        shifted[..., :-distance] = values[..., distance:]
    elif 0 < -distance < lines:
        shifted[..., -distance:] = values[..., :distance]
    return shifted


def sum_windows(values: FloatArray, *reaches: int) -> list[FloatArray]:
    """For each reach the sums over each line and so many lines on both sides, cut at the ends.

    `values` has shape (n,) or (rows, n); each sum has the same shape.
    """
    lines, longest = values.shape[-1], max(reaches)
    # total[..., longest + i] is the sum over the first i lines, padded at both ends.
    total = np.zeros((*values.shape[:-1], lines + 2 * longest + 1))
    np.cumsum(values, axis=-1, out=total[..., longest + 1 : longest + 1 + lines])
    total[..., longest + 1 + lines :] = total[..., longest + lines, None]
    edges = [(longest - reach, longest + reach + 1) for reach in reaches]
    return [total[..., high : high + lines] - total[..., low : low + lines] for low, high in edges]


def sum_above(values: FloatArray) -> FloatArray:
    """For each line the sum over the lines above it, shape (n,)."""
    return np.asarray(np.cumsum(values) - values)


def distance_above(flags: FlagArray) -> FloatArray:
    """Distance in lines to the nearest flagged line above, shape (n,), capped at `FAR`.

    It is 0 on a flagged line.
    """
    rows = np.arange(float(len(flags)))
    nearest = np.maximum.accumulate(np.where(flags > 0, rows, -FAR))
    return np.asarray(np.minimum(FAR, rows - nearest))


def distance_below(flags: FlagArray) -> FloatArray:
    """Distance in lines to the nearest flagged line below, shape (n,), capped at `FAR`.

    It is 0 on a flagged line.
    """
    return np.asarray(distance_above(flags[::-1])[::-1])


def distances_to_others(flags: FlagArray) -> tuple[FloatArray, FloatArray]:
    """Distances to the nearest other flagged line above and below, each of shape (n,).

    Unlike in `distance_above`, the line itself does not count. Capped at `FAR`.
    """
    above, below = np.full(len(flags), FAR), np.full(len(flags), FAR)
    above[1:] = distance_above(flags)[:-1] + 1
    below[:-1] = distance_below(flags)[1:] + 1
    return np.minimum(FAR, above), np.minimum(FAR, below)
