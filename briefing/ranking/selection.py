"""Scores -> the sentences of a summary: the best first, as many as the budget holds, none said twice."""

import numpy as np

from briefing.ranking import Budget
from briefing.ranking.view import Floats, View

# The share of the shorter sentence's stems that makes two the same; in the news, rewordings start at about half.
_REPEAT = 0.6


def select(view: View, scores: Floats, budget: Budget) -> list[int]:
    """The chosen sentences in their order; of equal scores the earlier one. At least one, if any qualifies.

    A sentence that would leave the words further from the budget than they are is passed over for a shorter one.
    """
    stems = _content(view)
    chosen: list[int] = []
    words = 0
    for index in map(int, np.argsort(-scores, kind="stable")):
        length = len(view.texts[index].split())
        if not view.standing[index] or (chosen and not _room(budget, len(chosen), words, length)):
            continue
        if any(_repeats(stems[index], stems[other]) for other in chosen):
            continue
        chosen.append(index)
        words += length
        if budget.sentences is None and words >= (budget.words or 0):
            break
    return sorted(chosen)


def _room(budget: Budget, sentences: int, words: int, length: int) -> bool:
    if budget.sentences is not None:
        return sentences < budget.sentences
    return words + length / 2 <= (budget.words or 0)


def _content(view: View) -> list[frozenset[int]]:
    ends = np.cumsum(view.lengths)
    stems = np.where(view.stops, -1, view.stems).tolist()
    return [frozenset(stems[end - length : end]) - {-1} for end, length in zip(ends, view.lengths, strict=True)]


def _repeats(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) > _REPEAT * min(len(one), len(other))
