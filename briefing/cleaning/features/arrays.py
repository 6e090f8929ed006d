"""Columns of evidence: one number for every line of a page, under a name that a person can be told of."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]  # one number a line
BoolArray = NDArray[np.bool_]  # one yes or no a line, a word or a character
FlagArray = FloatArray | BoolArray
IntArray = NDArray[np.intp]  # whole numbers: where something stands, or how many there are
FeatureColumns = Mapping[str, FloatArray]

FAR = 200.0  # lines; what is farther away, or nowhere, counts as this far


def shift_lines(values: FloatArray, distance: int) -> FloatArray:
    """For each line the value of the line that many below (or above, if negative); 0 beyond the page's ends."""
    moved = np.zeros_like(values)
    if 0 < distance < len(values):
        moved[:-distance] = values[distance:]
    elif 0 < -distance < len(values):
        moved[-distance:] = values[:distance]
    return moved


def sum_windows(values: FloatArray, *reaches: int) -> list[FloatArray]:
    """For every line the sum over itself and as many lines as it reaches on either side; of many rows, each.

    One array for each of the reaches.
    """
    lines, most = values.shape[-1], max(reaches)
    total = np.zeros(
        (*values.shape[:-1], lines + 2 * most + 1)
    )  # of all lines above; beyond the ends, of none or all
    np.cumsum(values, axis=-1, out=total[..., most + 1 : most + 1 + lines])
    total[..., most + 1 + lines :] = total[..., most + lines, None]
    edges = [(most - reach, most + reach + 1) for reach in reaches]
    return [total[..., high : high + lines] - total[..., low : low + lines] for low, high in edges]


def sum_above(values: FloatArray) -> FloatArray:
    """For every line the sum over the lines above it."""
    return np.asarray(np.cumsum(values) - values)


def distance_above(marks: FlagArray) -> FloatArray:
    """For each line how many lines above it the nearest mark stands; 0 at a mark."""
    rows = np.arange(float(len(marks)))
    return np.asarray(
        np.minimum(FAR, rows - np.maximum.accumulate(np.where(marks > 0, rows, -FAR)))
    )


def distance_below(marks: FlagArray) -> FloatArray:
    """For each line how many lines below it the nearest mark stands; 0 at a mark."""
    return np.asarray(distance_above(marks[::-1])[::-1])


def distances_to_others(marks: FlagArray) -> tuple[FloatArray, FloatArray]:
    """For each line how far the nearest mark above and the nearest one below stand, itself not counted."""
    above, below = np.full(len(marks), FAR), np.full(len(marks), FAR)
    above[1:], below[:-1] = distance_above(marks)[:-1] + 1, distance_below(marks)[1:] + 1
    return np.minimum(FAR, above), np.minimum(FAR, below)
