"""Average-link clustering of a sparse graph: merge the two groups that are most alike until none are alike enough.

Sokal and Michener, "A statistical method for evaluating systematic relationships", 1958 (UPGMA). Pairs that are not in
the graph count as not alike at all. How alike two groups must be depends on them as well: see `APART`.
"""

import heapq
from collections.abc import Mapping

Pair = tuple[int, int]  # first < second

# Of the mean likeness within the looser of two groups of two and more: if they are less alike than that, they are two
# events of one kind. With it B-cubed F1 on ECB+ hangs less on the threshold: at .18 it is .93, not .89.
LEAST_OF_COHESION = 0.63


def average_link(count: int, alike: Mapping[Pair, float], least: float) -> list[tuple[int, ...]]:
    """Groups of the items 0 … count-1, each ascending, ordered by their first item; ties merge in order of items."""
    return link_clusters(count, alike, least).listed()


def link_clusters(count: int, alike: Mapping[Pair, float], least: float) -> "Partition":
    """The same as groups that can be merged further."""
    groups = Partition(count, alike)
    while groups.waiting:
        likeness, first, second = heapq.heappop(groups.waiting)
        if -likeness < least:
            break
        if groups.likeness(first, second) == -likeness and not groups.apart(first, second):
            groups.merge(first, second)
    return groups


class Partition:
    """The groups so far by number, the sums of likeness between and within them, and the merges that are waiting."""

    def __init__(self, count: int, alike: Mapping[Pair, float]) -> None:
        self.next = count  # the number of the next new group
        self.members: dict[int, list[int]] = {item: [item] for item in range(count)}
        self.within: dict[int, float] = dict.fromkeys(range(count), 0.0)
        self.sums: dict[int, dict[int, float]] = {item: {} for item in range(count)}
        for (first, second), likeness in alike.items():
            self.sums[first][second] = self.sums[second][first] = likeness
        self.waiting = [(-likeness, *pair) for pair, likeness in alike.items()]
        heapq.heapify(self.waiting)

    def listed(self) -> list[tuple[int, ...]]:
        """The members of each group, ascending, the groups by their first one."""
        return sorted(tuple(sorted(members)) for members in self.members.values())

    def likeness(self, first: int, second: int) -> float | None:
        """The mean over all pairs of members; None where one of the groups is no more."""
        if first not in self.members or second not in self.members:
            return None
        return self.sums[first].get(second, 0.0) / (
            len(self.members[first]) * len(self.members[second])
        )

    def apart(self, first: int, second: int) -> bool:
        """Whether two groups of two and more are much less alike than the members of each."""
        sizes = [len(self.members[group]) for group in (first, second)]
        pairs = [size * (size - 1) / 2 for size in sizes]
        if not all(pairs):
            return False
        looser = min(
            self.within[group] / count for group, count in zip((first, second), pairs, strict=True)
        )
        return (self.likeness(first, second) or 0.0) < LEAST_OF_COHESION * looser

    def merge(self, first: int, second: int) -> int:
        """Make one group of two; it takes a new number, so that what waits for the old ones is void."""
        new, self.next = self.next, self.next + 1
        sums = self.sums.pop(first)
        self.within[new] = self.within.pop(first) + self.within.pop(second) + sums.get(second, 0.0)
        for other, likeness in self.sums.pop(second).items():
            sums[other] = sums.get(other, 0.0) + likeness
        self.members[new] = self.members.pop(first) + self.members.pop(second)
        self.sums[new] = {
            other: likeness for other, likeness in sums.items() if other not in (first, second)
        }
        for other in self.sums[new]:
            self._join(new, other, (first, second))
        return new

    def _join(self, new: int, other: int, old: Pair) -> None:
        for gone in old:
            self.sums[other].pop(gone, None)
        self.sums[other][new] = self.sums[new][other]
        mean = self.sums[new][other] / (len(self.members[new]) * len(self.members[other]))
        heapq.heappush(self.waiting, (-mean, other, new))
