"""What the lines of a page show by themselves and their neighbours: the columns of the first look."""

from collections.abc import Iterator

import numpy as np

from briefing.cleaning.columns import Columns, Marks, Numbers, around, bends, beside, flag, neighbour, steps, where
from briefing.cleaning.measures import KINDS, Measures

LEAST_PARAGRAPH = 9  # words that make a closed line look like a paragraph
LEAST_ITEM = 20  # words that make a bulleted one look like it
SHORT = 7  # words; shorter lines without an end are menus, names and dates

_FLAGS = (
    "colon", "asks", "cut", "open_end", "quoted", "quotes", "small", "shouted", "bulleted", "numbered", "apart", "year",
    "clock", "bars", "address", "parenthesis", "named",
)  # fmt: skip


def of(measures: Measures) -> tuple[Columns, ...]:
    """All columns of the first look, in groups."""
    return (*_own(measures), *_place(measures), *_near(measures))


def paragraphs(measures: Measures) -> Numbers:
    """1 for the lines that look like paragraphs, 0 for the others."""
    long = measures.words >= np.where(measures.bulleted > 0, LEAST_ITEM, LEAST_PARAGRAPH)
    return np.asarray(sentences(measures) * long * (measures.kind < 0))


def sentences(measures: Measures) -> Numbers:
    """1 for the lines that end as a sentence does and are not cut off."""
    return measures.closed * (1 - measures.cut)


def kinds(measures: Measures) -> Columns:
    """One column for each role that a line can have by its own words."""
    return Columns(tuple(KINDS), (measures.kind[:, None] == np.arange(len(KINDS))).astype(float))


def lengths(measures: Measures) -> Columns:
    """One column for each stretch of lengths."""
    return steps("words", measures.words, (2, 4, 7, 10, 14, 20, 28, 40, 60, 100))


def _own(m: Measures) -> Iterator[Columns]:
    yield lengths(m)
    yield where("closed", lengths(m), sentences(m))
    yield where("in prose", steps("stop words", m.stop, (0.001, 0.12, 0.22, 0.3, 0.38, 0.46, 0.55)), m.words >= 4)
    yield where("in prose", steps("capitals", m.capitals, (0.01, 0.12, 0.25, 0.4, 0.6, 0.85)), m.words >= 3)
    yield steps("digits", m.digits, (0.001, 0.02, 0.06, 0.15, 0.4))
    yield steps("sentences inside", m.inside, (1, 2, 3, 5))
    yield steps("commas a word", m.commas, (0.01, 0.06, 0.12, 0.2))
    yield steps("said again", m.repeats, (1, 2))
    yield steps("to the reader", m.to_reader, (0.001, 0.04, 0.1))
    yield steps("words of the site", m.of_site, (1, 2, 3, 5))
    yield steps("share of words of the site", m.of_site / np.maximum(1, m.words), (0.001, 0.06, 0.12, 0.25))
    yield steps("words of pictures", m.of_picture, (1, 2))
    yield from (flag(name, getattr(m, name)) for name in _FLAGS)
    yield flag("closed", sentences(m))
    yield flag("long item", m.bulleted * (m.words >= 14))
    yield flag("closed item", m.bulleted * sentences(m))
    yield flag("long numbered item", m.numbered * (m.words >= 14))
    yield kinds(m)
    yield where("long", kinds(m), m.words >= 12)


def _place(m: Measures) -> Iterator[Columns]:
    rows = len(m.words)
    mass = paragraphs(m) * m.words
    total = max(1.0, mass.sum())
    above = (np.cumsum(mass) - mass) / total
    yield steps("place", np.arange(rows) / rows, (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9))
    yield steps("text above", np.cumsum(m.characters) / m.characters.sum(), (0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9))
    yield steps("paragraphs above", above, (0.001, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 0.999))
    marks = ((m.kind == 0) | (m.kind == 1)).astype(float)
    yield steps("marks of an end above", np.cumsum(marks * (above > 0.3)), (1, 2, 4))
    yield bends("lines since such a mark", since(marks), (0, 1, 2, 4, 8, 20))
    for reach in (4, 10, 25):
        share = around(mass, reach) / np.maximum(1, around(m.words, reach))
        yield bends(f"paragraphs within {reach}", share, (0, 0.2, 0.5, 0.8, 1))
        yield bends(f"of all paragraphs within {reach}", around(mass, reach) / total, (0, 0.05, 0.15, 0.4, 0.8))


def _near(m: Measures) -> Iterator[Columns]:
    paragraph = flag("paragraph", paragraphs(m))
    short = flag("short", (m.words < SHORT) * (1 - sentences(m)))
    item = flag("item", m.bulleted)
    looks = beside((paragraph, short, item))
    shapes = (lengths(m), kinds(m), flag("apart", m.apart), flag("stop", m.stop), flag("capitals", m.capitals))
    yield from (neighbour(looks, distance) for distance in (-3, -2, 2, 3))
    yield from (neighbour(beside((looks, *shapes)), distance) for distance in (-1, 1))
    yield bends("short lines within 5", around(short.values[:, 0], 5), (0, 2, 5, 9))
    yield bends("items within 5", around(item.values[:, 0], 5), (0, 2, 5, 9))


def since(marks: Marks) -> Numbers:
    """For each line the number of lines since the last mark, itself included; a large number before the first."""
    rows = np.arange(len(marks))
    last = np.maximum.accumulate(np.where(marks > 0, rows, -10_000))
    return (rows - last).astype(float)
