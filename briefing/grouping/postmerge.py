"""Second chances for what average link left apart: an article alone, and a running story that has moved on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from briefing.grouping.average_linkage import Pair, Partition

DayRange = tuple[date, date]  # first and last day

LEAST_ATTACHING = (
    0.12  # mean likeness that joins an article to a story; .10 and .14 make no difference of .005
)
MOST_OF_SECOND = 0.5  # of that likeness: another group must be less like the article; .3 to .7 make no difference


def attach_singletons(groups: Partition) -> None:
    """Join an article that is alone to a story of several which it is like, if it is like nothing else nearly as much.

    A short report in words of its own is little like any other; but of what it is like at all, one story may stand out.
    """
    alone = [group for group, members in groups.members.items() if len(members) == 1]
    for group in sorted(alone, key=lambda group: (-_nearest(groups, group)[0], group)):
        best, story, next_best = _nearest(groups, group)
        if (
            best >= LEAST_ATTACHING
            and next_best <= MOST_OF_SECOND * best
            and len(groups.members[story]) > 1
        ):
            groups.merge(group, story)


def _nearest(groups: Partition, group: int) -> tuple[float, int, float]:
    """The greatest likeness to another group, that group, and the next greatest likeness; 0 where there is none."""
    ranked = sorted(
        (-(groups.likeness(group, other) or 0.0), other) for other in groups.sums[group]
    )
    (best, story), (next_best, _) = (*ranked, (0.0, group), (0.0, group))[:2]
    return -best, story, -next_best


def chain_days(
    groups: Partition, days: Sequence[date | None], alike: Mapping[Pair, float], least: float
) -> None:
    """Join a story to the one it goes on from: its first day is as like the last day of that one as `least` says.

    A story that runs for days drifts, and its mean over all of them with it. Each story goes on from one and is gone on
    with by one, the most alike first; one of which no day is known does neither.
    """
    spans = _spans(groups, days)
    means = _means(groups, spans, days, alike)
    after: dict[int, int] = {}
    for older, younger in sorted(means, key=lambda link: (-means[link], link)):
        if means[older, younger] >= least and older not in after and younger not in after.values():
            after[older] = younger
    grown: dict[int, int] = {}
    for older in sorted(after, key=lambda group: (spans[group], group)):
        grown[after[older]] = groups.merge(grown.pop(older, older), after[older])


def _spans(groups: Partition, days: Sequence[date | None]) -> dict[int, DayRange]:
    """The first and the last day of each group of which a day is known."""
    known = {
        group: [day for member in members if (day := days[member])]
        for group, members in groups.members.items()
    }
    return {group: (min(own), max(own)) for group, own in known.items() if own}


def _means(
    groups: Partition,
    spans: Mapping[int, DayRange],
    days: Sequence[date | None],
    alike: Mapping[Pair, float],
) -> dict[Pair, float]:
    """How much the last day of an older group is like the first day of a younger one, on average."""
    at = {member: group for group in spans for member in groups.members[group]}
    sums: defaultdict[Pair, float] = defaultdict(float)
    for pair, likeness in alike.items():
        for one, other in (pair, pair[::-1]):
            if one in at and other in at:
                older, younger = at[one], at[other]
                end, start = spans[older][1], spans[younger][0]
                if days[one] == end < start == days[other]:
                    sums[older, younger] += likeness
    count = {
        (group, day): sum(days[m] == day for m in groups.members[group])
        for group in spans
        for day in spans[group]
    }
    return {
        (older, younger): total
        / (count[older, spans[older][1]] * count[younger, spans[younger][0]])
        for (older, younger), total in sums.items()
    }
