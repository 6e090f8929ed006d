"""Columns of evidence: what is said of every line of a page at once, named so that a person can be told of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise

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


def steps(name: str, values: Numbers, edges: tuple[float, ...]) -> Columns:
    """One column for each stretch between the edges: 1 in the one where the value lies, 0 in the others."""
    stretch = _numbers(edges).searchsorted(values, side="right")
    return Columns(_stretches(name, edges), (stretch[:, None] == np.arange(len(edges) + 1)).astype(float))


def bends(name: str, values: Numbers, knots: tuple[float, ...]) -> Columns:
    """One column for each knot: 1 at the knot, falling to 0 at its neighbours, so that weights draw a bent line."""
    numbers = np.arange(float(len(knots)))
    place = np.interp(values, _numbers(knots), numbers)
    return Columns(_knots(name, knots), np.maximum(0, 1 - np.abs(place[:, None] - numbers)))


def where(name: str, columns: Columns, condition: Marks) -> Columns:
    """The same columns, zero where the condition is."""
    return Columns(_named("{}, {}", columns.names, name), columns.values * condition[:, None])


def neighbour(columns: Columns, distance: int) -> Columns:
    """The same columns, of the line that many lines below (or above, if negative)."""
    moved = np.zeros_like(columns.values)
    if 0 < distance < len(moved):
        moved[:-distance] = columns.values[distance:]
    elif 0 < -distance < len(moved):
        moved[-distance:] = columns.values[:distance]
    side = f"{abs(distance)} {'below' if distance > 0 else 'above'}"
    return Columns(_named("{1}: {0}", columns.names, side), moved)


def around(values: Numbers, reach: int) -> Numbers:
    """For every line the sum over itself and as many lines as it reaches on either side."""
    lines = len(values)
    total = np.zeros(lines + 2 * reach + 1)  # the sum of all lines above, and of none or all beyond the ends
    np.cumsum(values, out=total[reach + 1 : reach + 1 + lines])
    total[reach + 1 + lines :] = total[reach + lines]
    return total[2 * reach + 1 :] - total[:lines]


def beside(found: Iterable[Columns]) -> Columns:
    """All columns in one matrix."""
    together = tuple(found)
    return Columns(
        tuple(chain.from_iterable(columns.names for columns in together)),
        np.concatenate([columns.values for columns in together], axis=1),
    )


# Edges and names are the same for every page; making them would take a third of the time.
@cache
def _numbers(edges: tuple[float, ...]) -> Numbers:
    return np.array(edges, dtype=float)


@cache
def _stretches(name: str, edges: tuple[float, ...]) -> tuple[str, ...]:
    ends = ["…", *(f"{edge:g}" for edge in edges), "…"]
    return tuple(f"{name} {low}–{high}" for low, high in pairwise(ends))


@cache
def _knots(name: str, knots: tuple[float, ...]) -> tuple[str, ...]:
    return tuple(f"{name} ~{knot:g}" for knot in knots)


@cache
def _named(form: str, names: tuple[str, ...], addition: str) -> tuple[str, ...]:
    return tuple(form.format(name, addition) for name in names)
