"""Folds of a cross-validation in which no site is in both parts, the same for every step and every
file.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar
from zlib import crc32

from benchmarks.cleaning.labelled_pages import LabelledPage

FOLDS = 5

Learned = TypeVar("Learned")


def fold_of_site(page: LabelledPage) -> int:
    """In which fold the page's site is."""
    return crc32(page.site.encode("utf-8")) % FOLDS


def learn_per_fold(
    pages: Sequence[LabelledPage], learn: Callable[[Sequence[int]], Learned]
) -> tuple[Learned, ...]:
    """For each fold what is learned from the pages outside of it, given by their indexes; at last,
    from all of them.
    """
    folds = [fold_of_site(page) for page in pages]
    outside = [[at for at, own in enumerate(folds) if own != one] for one in range(FOLDS)]
    return tuple(learn(indexes) for indexes in (*outside, range(len(pages))))
