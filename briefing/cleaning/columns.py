"""Columns of evidence: one number for every line of a page, under a name that a person can be told of."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]  # one number a line
Flags = NDArray[np.bool_]  # one yes or no a line, a word or a character
Marks = Numbers | Flags
Places = NDArray[np.intp]  # whole numbers: where something stands, or how many there are
Columns = Mapping[str, Numbers]

FAR = 200.0  # lines; what is farther away, or nowhere, counts as this far


def neighbour(values: Numbers, distance: int) -> Numbers:
    """For each line the value of the line that many below (or above, if negative); 0 beyond the page's ends."""
    moved = np.zeros_like(values)
    if 0 < distance < len(values):
        moved[:-distance] = values[distance:]
    elif 0 < -distance < len(values):
        moved[-distance:] = values[:distance]
    return moved


def around(values: Numbers, *reaches: int) -> list[Numbers]:
    """For every line the sum over itself and as many lines as it reaches on either side; of many rows, each.

    One array for each of the reaches.
    """
    lines, most = values.shape[-1], max(reaches)
    total = np.zeros((*values.shape[:-1], lines + 2 * most + 1))  # of all lines above; beyond the ends, of none or all
    np.cumsum(values, axis=-1, out=total[..., most + 1 : most + 1 + lines])
    total[..., most + 1 + lines :] = total[..., most + lines, None]
    edges = [(most - reach, most + reach + 1) for reach in reaches]
    return [total[..., high : high + lines] - total[..., low : low + lines] for low, high in edges]


def before(values: Numbers) -> Numbers:
    """For every line the sum over the lines above it."""
    return np.asarray(np.cumsum(values) - values)


def since(marks: Marks) -> Numbers:
    """For each line how many lines above it the nearest mark stands; 0 at a mark."""
    rows = np.arange(float(len(marks)))
    return np.asarray(np.minimum(FAR, rows - np.maximum.accumulate(np.where(marks > 0, rows, -FAR))))


def until(marks: Marks) -> Numbers:
    """For each line how many lines below it the nearest mark stands; 0 at a mark."""
    return np.asarray(since(marks[::-1])[::-1])


def others(marks: Marks) -> tuple[Numbers, Numbers]:
    """For each line how far the nearest mark above and the nearest one below stand, itself not counted."""
    above, below = np.full(len(marks), FAR), np.full(len(marks), FAR)
    above[1:], below[:-1] = since(marks)[:-1] + 1, until(marks)[1:] + 1
    return np.minimum(FAR, above), np.minimum(FAR, below)
