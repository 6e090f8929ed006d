"""Today's clusters -> today's stories: one event is one story, however many clusters it was."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing import grouping
from briefing.composing.edition import PastStory
from briefing.composing.telling.telling_articles import is_commentary
from briefing.model import Cluster
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.workflow.brief.order_members import is_echo
from briefing.workflow.brief.story_continuation import ContinuedStories

Articles = Mapping[str, AnalyzedArticle]  # by article id

# Articles compared each with each: of articles of one relationship nearly all are alike a little,
# so that five times as many cost 25 times as much. A brief tells some twenty stories, and these are
# among the clusters of most articles.
MOST_COMPARED = 500


def merge_stories(
    stories: ContinuedStories, articles: Articles, profile: Profile
) -> ContinuedStories:
    """The stories, those that tell one event as one; in the order of their first ones.

    A merged story goes on from the earliest of the stories that its parts go on from, else it has
    the key of the part with the article that was published first.
    """
    compared = _choose_foremost(stories.clusters, articles)
    kept = {cluster.members for cluster in compared}
    others = [cluster for cluster in stories.clusters if cluster.members not in kept]
    stories = replace(stories, clusters=compared)
    originals = [member for cluster in stories.clusters for member in cluster.originals]
    place = {member: number for number, member in enumerate(originals)}
    part_of = {m: n for n, cluster in enumerate(stories.clusters) for m in cluster.originals}
    merged = grouping.merge_events(
        [tuple(place[member] for member in cluster.originals) for cluster in stories.clusters],
        [articles[member].prepared for member in originals],
        profile,
        echoes=[
            place[one.id]
            for one in map(articles.__getitem__, originals)
            if is_echo(one, profile) and not is_commentary(one)
        ],
    )
    clusters = []
    for places in merged:
        numbers = dict.fromkeys(part_of[originals[number]] for number in places)
        parts = [stories.clusters[number] for number in numbers]
        key = _choose_key(parts, stories.told, articles)
        clusters.append(_join(parts, key, [originals[number] for number in places]))
    keys = {cluster.key for cluster in (*clusters, *others)}
    told = {key: before for key, before in stories.told.items() if key in keys}
    return replace(stories, clusters=(*clusters, *others), told=told)


def _choose_foremost(clusters: Sequence[Cluster], articles: Articles) -> tuple[Cluster, ...]:
    """The clusters of most articles, then of the most relevant ones, as many as are compared."""

    def rank(cluster: Cluster) -> tuple[int, float]:
        best = max(articles[member].relevance.score for member in cluster.members)
        return -len(cluster.members), -best

    count, foremost = 0, set()
    for cluster in sorted(clusters, key=rank):
        count += len(cluster.originals)
        if count > MOST_COMPARED:
            break
        foremost.add(cluster.members)
    return tuple(cluster for cluster in clusters if cluster.members in foremost)


def _join(parts: Sequence[Cluster], key: str, own: Collection[str]) -> Cluster:
    """One cluster of these originals: those of the first part first, their copies behind them."""
    originals = [member for part in parts for member in part.originals if member in own]
    copies = [copy for part in parts for copy in part.copies if copy[1] in own]
    members = (*originals, *(copy for copy, _ in copies))
    return Cluster(key=key, members=members, copies=tuple(copies))


def _choose_key(parts: Sequence[Cluster], told: Mapping[str, PastStory], articles: Articles) -> str:
    def rank(part: Cluster) -> tuple[date, date, str]:
        before = told.get(part.key)
        days = (articles[member].article.published or date.max for member in part.members)
        return (before.first_seen if before else date.max, min(days), part.key)

    return min(parts, key=rank).key
