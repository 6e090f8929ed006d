"""Columns of evidence: what is said of every line of a page at once, named so that a person can be told of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]  # one number a line
Marks = NDArray[np.float64] | NDArray[np.bool_]  # one yes or no a line


@dataclass(frozen=True, slots=True)
class Columns:
    """A matrix with one row a line and one named column an observation."""

    names: tuple[str, ...]
    values: Numbers


def flag(name: str, values: Marks) -> Columns:
    """One column as it is."""
    return Columns((name,), np.asarray(values, dtype=float)[:, None])


def steps(name: str, values: Numbers, edges: Sequence[float]) -> Columns:
    """One column for each stretch between the edges: 1 in the one where the value lies, 0 in the others."""
    ends = ["", *(f"{edge:g}" for edge in edges), ""]
    names = tuple(f"{name} {ends[at] or '…'}–{ends[at + 1] or '…'}" for at in range(len(edges) + 1))
    return Columns(names, np.eye(len(edges) + 1)[np.digitize(values, edges)])


def bends(name: str, values: Numbers, knots: Sequence[float]) -> Columns:
    """One column for each knot: 1 at the knot, falling to 0 at its neighbours, so that weights draw a bent line."""
    last = len(knots) - 1
    place = np.interp(values, knots, np.arange(last + 1, dtype=float))
    low = np.minimum(place.astype(int), max(0, last - 1))
    drawn = np.zeros((len(values), last + 1))
    rows = np.arange(len(values))
    drawn[rows, low] = 1 - (place - low)
    drawn[rows, low + 1] += place - low
    return Columns(tuple(f"{name} ~{knot:g}" for knot in knots), drawn)


def where(name: str, columns: Columns, condition: Marks) -> Columns:
    """The same columns, zero where the condition is."""
    return Columns(tuple(f"{one}, {name}" for one in columns.names), columns.values * condition[:, None])


def neighbour(columns: Columns, distance: int) -> Columns:
    """The same columns, of the line that many lines below (or above, if negative)."""
    side = "below" if distance > 0 else "above"
    moved = np.zeros_like(columns.values)
    rows = len(moved)
    if abs(distance) < rows:
        if distance > 0:
            moved[:-distance] = columns.values[distance:]
        else:
            moved[-distance:] = columns.values[:distance]
    return Columns(tuple(f"{abs(distance)} {side}: {one}" for one in columns.names), moved)


def around(values: Numbers, reach: int) -> Numbers:
    """For every line the sum over itself and as many lines as it reaches on either side."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    rows = np.arange(len(values))
    return np.asarray(total[np.minimum(len(values), rows + reach + 1)] - total[np.maximum(0, rows - reach)])


def beside(found: Iterable[Columns]) -> Columns:
    """All columns in one matrix."""
    together = tuple(found)
    return Columns(
        tuple(name for columns in together for name in columns.names),
        np.hstack([columns.values for columns in together]),
    )
