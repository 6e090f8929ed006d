"""Scores -> the sentences of a summary: the best within the budget, none said twice."""

from collections import Counter, defaultdict
from dataclasses import field

import numpy as np

from briefing.quick_dataclass import dataclass
from briefing.ranking.documents import Budget
from briefing.ranking.matrix import COMPARED_DIGITS, Floats, SentenceMatrix
from briefing.ranking.standalone import depends_on_previous, is_standalone

# The share of the shorter sentence's stems that makes two the same. Articles of one event say it in
# other words: at .6, clusters lose half a point of ROUGE-1; at .45, single articles do, whose words
# repeat because the subject does.
_REPEAT = 0.6
_CLUSTER_REPEAT = 0.45
# With so few words to go a summary is full: the sentence that fits there says little, and ROUGE-1
# is not missing it.
_TOO_LITTLE = 8


def select_sentences(matrix: SentenceMatrix, scores: Floats, budget: Budget) -> list[int]:
    """The chosen sentences in their order; of equal scores the earlier one is chosen.

    At least one is chosen, if any qualifies. A sentence that would leave the words further from the
    budget than they are is passed over for a shorter one. One that leans on the sentence before it
    ("He added …") waits until that one is chosen.
    """
    choice = _Selection(matrix=matrix, budget=budget)
    waiting: set[int] = set()
    for index in map(int, np.argsort(-np.round(scores, COMPARED_DIGITS), kind="stable")):
        following = index
        while choice.wants(following):
            if depends_on_previous(matrix, following) and following - 1 not in choice.taken:
                waiting.add(following)
                break
            choice.take(following)
            following += 1
            if following not in waiting:
                break
        if choice.full:
            break
    return sorted(choice.taken)


@dataclass(slots=True)
class _Selection:
    """The sentences taken so far, their words, and which of them have which stem."""

    matrix: SentenceMatrix
    budget: Budget
    taken: set[int] = field(default_factory=set)
    words: int = 0
    holders: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [0, *np.cumsum(self.matrix.lengths).tolist()]

    @property
    def full(self) -> bool:
        if self.budget.sentences is not None:
            return len(self.taken) >= self.budget.sentences
        return self.words > (self.budget.words or 0) - _TOO_LITTLE

    def wants(self, index: int) -> bool:
        """Whether the sentence can stand, fits, and is not said yet."""
        if index in self.taken or (self.taken and not self._has_room(index)):
            return False
        return is_standalone(self.matrix, index) and not self._said(index)

    def take(self, index: int) -> None:
        self.taken.add(index)
        self.words += self._length(index)
        for stem in self._stems(index):
            self.holders[stem].append(index)

    def _has_room(self, index: int) -> bool:
        if self.budget.sentences is not None:
            return len(self.taken) < self.budget.sentences
        return self.words + self._length(index) / 2 <= (self.budget.words or 0)

    def _length(self, index: int) -> int:
        return len(self.matrix.texts[index].split())

    def _said(self, index: int) -> bool:
        stems = self._stems(index)
        shared = Counter(other for stem in stems for other in self.holders.get(stem, ()))
        most = _REPEAT if len(self.matrix.headlines) == 1 else _CLUSTER_REPEAT
        return any(
            count > most * min(len(stems), len(self._stems(other)))
            for other, count in shared.items()
        )

    def _stems(self, index: int) -> set[int]:
        words = slice(self.starts[index], self.starts[index + 1])
        return set(self.matrix.stems[words][~self.matrix.stops[words]].tolist())
