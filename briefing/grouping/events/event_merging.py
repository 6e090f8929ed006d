"""Second look at one day's clusters: those whose articles use the same words tell one event.

`clustering` weighs a term by how rare it is among the articles, and by the names and numbers they
share. It has to, among all that was ever collected. But the few articles of one brief are all of
one relationship: the words that most of them share are the event itself, and rarity throws just
those away. So here they are compared by `event_likeness`. On the labelled days B-cubed F1 rises
from .70 to .94, and on 22 other days from .65 to .89.

Short reports, in words of their own or in two languages, still leave an event in parts:
`story_halves` joins those.
"""

import heapq
from collections.abc import Collection, Mapping, Sequence

from briefing.grouping.events.average_linkage import Pair, Partition
from briefing.grouping.events.event_likeness import find_day_likeness
from briefing.grouping.events.story_halves import join_halves
from briefing.model import DOCUMENTS
from briefing.model.analyzed import PreparedArticle
from briefing.profiles import Profile

# Mean likeness; from .25 to .30 F1 on the labelled days stays within .03. At .20 a visit and a
# speech of one day are one story, at .32 a quarter of what belongs together is apart.
LEAST_LIKENESS = 0.27
# Mean likeness that joins a lone article to the story that it is most like: a reaction to an event,
# or an analysis, has few of its words. .20 to .24 are no worse; at .18 precision falls by .03.
LEAST_ATTACHING = 0.20
# Of an analysis, a list, or what may be opinion: it is cited with the event that it is on, and is
# no story by itself. From .20 down to .10 F1 on the labelled days only rises (.946 to .959).
LEAST_OF_COMMENT = 0.1
# Of what others say of an act: it is no story beside the act's, also where a second story of the
# matter is nearly as like it. On 324 mixed days of US news and 165 of one matter each, rounded up
# by editors, F1 stays within .001 from .25 down to .20, and falls by .003 at .15.
LEAST_OF_ECHO = 0.20
# Of an undated article, of which nobody knows that it is of these days: on the labelled days there
# is none, of 31 fresh modern ones five such were told as a story beside their own (.15 to .2), one
# in a state that it overtook; none of another event was so like.
LEAST_OF_UNDATED = 0.15
# Of that likeness: another story must be less like the article. Other lone articles are not asked,
# since they may be of the same event.
MOST_OF_SECOND = 0.9

# Likeness of two articles of one cluster; what is less alike shares no more than a name.
LEAST_WITHIN = 0.1

COMMENTS = frozenset({"analysis", "other"})
PAIR = 2  # articles: a report and the document that it is on

Articles = Sequence[PreparedArticle]
Places = tuple[int, ...]


def merge_events(
    clusters: Sequence[Places],
    articles: Articles,
    profile: Profile | None = None,
    *,
    echoes: Collection[int] = (),
) -> list[Places]:
    """The clusters (of places of these articles), those of one event as one; ascending.

    Every article is in one cluster. Of a cluster is parted what is not like the rest of it at all:
    among few articles "Corte" and "Estados Unidos" are rare enough to join two rulings. `echoes`
    are the articles that tell no act, but what was said of one.
    """
    alike = find_day_likeness(articles, profile)
    partition = Partition(len(articles), alike)
    for first, *others in (part for one in clusters for part in _part_unlike(one, alike)):
        whole = first
        for place in others:
            whole = partition.merge(whole, place)
    _link(partition)
    _attach_singletons(partition)
    _attach_undated(partition, articles)
    join_halves(partition, articles, profile)
    _attach_followers(partition, articles)
    _attach_echoes(partition, frozenset(echoes))
    return partition.listed()


def _part_unlike(cluster: Places, alike: Mapping[Pair, float]) -> list[Places]:
    """The cluster in parts, each of articles that are like one of those before them."""
    parts: list[Places] = []
    for place in cluster:
        own = next((n for n, part in enumerate(parts) if _is_like(place, part, alike)), None)
        if own is None:
            parts.append((place,))
        else:
            parts[own] = (*parts[own], place)
    return parts


def _is_like(place: int, part: Places, alike: Mapping[Pair, float]) -> bool:
    pairs = ((min(place, other), max(place, other)) for other in part)
    return any(alike.get(pair, 0.0) >= LEAST_WITHIN for pair in pairs)


def _link(partition: Partition) -> None:
    """Merge the two clusters that are most alike until none are alike enough."""
    while partition.waiting:
        likeness, first, second = heapq.heappop(partition.waiting)
        if -likeness < LEAST_LIKENESS:
            return
        if partition.likeness(first, second) == -likeness:
            partition.merge(first, second)


def _attach_singletons(partition: Partition) -> None:
    """Merge each lone article into the story that it is most like, the most alike first."""
    alone = [cluster for cluster, members in partition.members.items() if len(members) == 1]
    _attach(partition, alone, LEAST_ATTACHING)


def _attach_undated(partition: Partition, articles: Articles) -> None:
    """Merge each lone report of no known day into the story that it is most like."""
    alone = [
        cluster
        for cluster, own in partition.members.items()
        if len(own) == 1 and articles[own[0]].cleaned.article.published is None
    ]
    _attach(partition, alone, LEAST_OF_UNDATED)


def _attach_followers(partition: Partition, articles: Articles) -> None:
    """Merge what is no report of its own into the story of its event.

    One report with a document of it; then a lone article that makes something of the event.
    """
    kinds = [article.cleaned.article.kind for article in articles]
    pairs = [
        cluster
        for cluster, own in partition.members.items()
        if len(own) == PAIR and any(kinds[member] in DOCUMENTS for member in own)
    ]
    _attach(partition, pairs, LEAST_ATTACHING)
    alone = [
        c for c, own in partition.members.items() if kinds[own[0]] in COMMENTS and len(own) == 1
    ]
    _attach(partition, alone, LEAST_OF_COMMENT)


def _attach_echoes(partition: Partition, echoes: frozenset[int]) -> None:
    """Merge each story of echoes alone into the story of an act that it is most like."""
    acts = {c for c, own in partition.members.items() if not echoes.issuperset(own)}
    for story in [c for c in partition.members if c not in acts]:
        near = (other for other in partition.sums[story] if other in acts)
        alike = [(-(partition.likeness(story, other) or 0.0), other) for other in near]
        likeness, act = min(alike, default=(0.0, story))
        if -likeness >= LEAST_OF_ECHO:
            acts.add(partition.merge(story, act))


def _attach(partition: Partition, alone: Sequence[int], least: float) -> None:
    """Merge each of these clusters that is clearly most like one story, the most alike first."""
    for cluster in sorted(alone, key=lambda one: (-_rank_stories(partition, one)[0][0], one)):
        if cluster not in partition.members:  # a pair that another pair has joined
            continue
        (best, story), (second, _) = _rank_stories(partition, cluster)
        if best >= least and second <= MOST_OF_SECOND * best:
            partition.merge(cluster, story)


def _rank_stories(partition: Partition, cluster: int) -> list[tuple[float, int]]:
    """The two stories of several articles that a cluster is most like, each with its likeness."""
    ranked = sorted(
        (-(partition.likeness(cluster, other) or 0.0), other)
        for other in partition.sums[cluster]
        if len(partition.members[other]) > 1
    )
    return [(-likeness, story) for likeness, story in (*ranked, (0.0, 0), (0.0, 0))[:2]]
