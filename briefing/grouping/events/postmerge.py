"""Second chances for what average linkage left apart: single articles, stories of several days."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from briefing.grouping.events.average_linkage import Pair, Partition

DayRange = tuple[date, date]  # first and last day

# Mean likeness that joins an article to a story; .10 and .14 make no difference of .005.
LEAST_ATTACHING = 0.12
# Of that likeness: another cluster must be less like the article; .3 to .7 make no difference.
MOST_OF_SECOND = 0.5


def attach_singletons(partition: Partition) -> None:
    """Merge a single article into the cluster that alone it is like.

    The cluster has several members, and nothing else is like the article nearly as much. A short
    report in words of its own is little like any other; but of what it is like at all, one story
    may stand out.
    """
    alone = [cluster for cluster, members in partition.members.items() if len(members) == 1]
    for cluster in sorted(alone, key=lambda cluster: (-_nearest(partition, cluster)[0], cluster)):
        best, story, next_best = _nearest(partition, cluster)
        if (
            best >= LEAST_ATTACHING
            and next_best <= MOST_OF_SECOND * best
            and len(partition.members[story]) > 1
        ):
            partition.merge(cluster, story)


def _nearest(partition: Partition, cluster: int) -> tuple[float, int, float]:
    """The greatest likeness to another cluster, its number, and the next greatest likeness.

    A likeness is 0 where there is no such cluster.
    """
    ranked = sorted(
        (-(partition.likeness(cluster, other) or 0.0), other) for other in partition.sums[cluster]
    )
    (best, story), (next_best, _) = (*ranked, (0.0, cluster), (0.0, cluster))[:2]
    return -best, story, -next_best


def chain_days(
    partition: Partition, days: Sequence[date | None], alike: Mapping[Pair, float], least: float
) -> None:
    """Merge a cluster with the one that it continues.

    Its first day is as like the last day of that one as `least` says. A story that runs for days
    drifts, and its mean over all of them with it. Each story goes on from one and is gone on with
    by one, the most alike first; one of which no day is known does neither.
    """
    spans = _spans(partition, days)
    means = _means(partition, spans, days, alike)
    after: dict[int, int] = {}
    for older, younger in sorted(means, key=lambda link: (-means[link], link)):
        if means[older, younger] >= least and older not in after and younger not in after.values():
            after[older] = younger
    grown: dict[int, int] = {}
    for older in sorted(after, key=lambda cluster: (spans[cluster], cluster)):
        grown[after[older]] = partition.merge(grown.pop(older, older), after[older])


def _spans(partition: Partition, days: Sequence[date | None]) -> dict[int, DayRange]:
    """The first and the last day of each cluster of which a day is known."""
    known = {
        cluster: [day for member in members if (day := days[member])]
        for cluster, members in partition.members.items()
    }
    return {cluster: (min(own), max(own)) for cluster, own in known.items() if own}


def _means(
    partition: Partition,
    spans: Mapping[int, DayRange],
    days: Sequence[date | None],
    alike: Mapping[Pair, float],
) -> dict[Pair, float]:
    """The mean likeness of an older cluster's last day and a younger one's first day."""
    cluster_of = {member: cluster for cluster in spans for member in partition.members[cluster]}
    sums: defaultdict[Pair, float] = defaultdict(float)
    for pair, likeness in alike.items():
        for earlier, later in (pair, pair[::-1]):
            if earlier in cluster_of and later in cluster_of:
                older, younger = cluster_of[earlier], cluster_of[later]
                end, start = spans[older][1], spans[younger][0]
                if days[earlier] == end < start == days[later]:
                    sums[older, younger] += likeness
    count = {
        (cluster, day): sum(days[m] == day for m in partition.members[cluster])
        for cluster in spans
        for day in spans[cluster]
    }
    return {
        (older, younger): total
        / (count[older, spans[older][1]] * count[younger, spans[younger][0]])
        for (older, younger), total in sums.items()
    }
