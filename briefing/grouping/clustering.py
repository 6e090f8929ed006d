"""Articles -> stories, the copies of an article beside it."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from briefing.grouping import average_linkage, event_vectors, postmerge
from briefing.grouping.article_words import ArticleWords, read_words
from briefing.model import Article, CleanedArticle, Cluster
from briefing.profiles import Profile

# Mean likeness. B-cubed F1 on ECB+ is .94, from .16 to .245 above .925, and over 20 parts of it of 12 to 280 articles
# above .905.
LEAST_LIKENESS = 0.225
MOST_DAYS_APART = 7  # days between two publications that can't tell one event
TYPICAL_SHARE = 0.8  # of the greatest likeness to the others: among such articles the one without faults stands first


def cluster_articles(
    cleaned: Sequence[CleanedArticle], profile: Profile | None = None
) -> tuple[Cluster, ...]:
    """The stories of these articles, by first appearance; every article is in one. No articles, no stories.

    Members are ordered from the best on (typical of the story, undamaged, dated, of a good outlet), copies behind
    them. The key comes from the text of the member that was published first, so it stays while a story grows.
    """
    from briefing.grouping import canonical

    readings = [read_words(one) for one in cleaned]
    outlets = [
        profile.outlet(one.article.url, one.article.outlet) if profile else None for one in cleaned
    ]
    copy_of = canonical.choose_canonical(cleaned, readings, outlets)
    faults = [
        canonical.rank_faults(one, outlet) for one, outlet in zip(cleaned, outlets, strict=True)
    ]
    originals_only = [place for place in range(len(cleaned)) if place not in copy_of]
    stories = []
    for typical in _stories(originals_only, cleaned, readings, profile):
        story = _ordered(typical, faults)
        copies = sorted(copy for copy, best in copy_of.items() if best in typical)
        stories.append((*story, *copies))
    stories.sort(key=min)
    return tuple(
        _group([cleaned[place].article for place in story], story, copy_of) for story in stories
    )


def find_copies(
    cleaned: Sequence[CleanedArticle], profile: Profile | None = None
) -> Mapping[str, str]:
    """For each of these articles that is a copy, by id, the one it is a copy of."""
    from briefing.grouping import canonical

    outlets = [
        profile.outlet(one.article.url, one.article.outlet) if profile else None for one in cleaned
    ]
    found = canonical.choose_canonical(cleaned, [read_words(one) for one in cleaned], outlets)
    return {cleaned[copy].article.id: cleaned[best].article.id for copy, best in found.items()}


def _stories(
    places: Sequence[int],
    cleaned: Sequence[CleanedArticle],
    readings: Sequence[ArticleWords],
    profile: Profile | None,
) -> list[dict[int, float]]:
    """The stories; for each member, by place, how much it is like the others of its story."""
    days = [cleaned[place].article.published for place in places]
    alike = _alike([readings[place] for place in places], days, profile)
    stories: list[dict[int, float]] = []
    groups = average_linkage.link_clusters(len(places), alike, LEAST_LIKENESS)
    postmerge.attach_singletons(groups)
    postmerge.chain_days(groups, days, alike, LEAST_LIKENESS)
    for story in groups.listed():
        stories.append({places[member]: 0.0 for member in story})
        for first, second in combinations(story, 2):
            much = alike.get((first, second), 0.0)
            stories[-1][places[first]] += much
            stories[-1][places[second]] += much
    return stories


def _alike(
    readings: Sequence[ArticleWords], published: Sequence[date | None], profile: Profile | None
) -> dict[tuple[int, int], float]:
    from briefing.grouping import cosine_pairs

    counted = [event_vectors.count_terms(reading, profile) for reading in readings]
    rows = event_vectors.weight_terms(counted, [reading.language for reading in readings])
    return {(one, other): much for (one, other), much in cosine_pairs.find_similar_pairs(rows).items()
            if not _far(published[one], published[other])}  # fmt: skip


def _far(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and abs((one - other).days) > MOST_DAYS_APART


def _ordered(typical: Mapping[int, float], faults: Sequence[tuple[int, ...]]) -> list[int]:
    enough = TYPICAL_SHARE * max(typical.values())
    return sorted(
        typical, key=lambda place: (typical[place] < enough, faults[place], -typical[place], place)
    )


def _group(
    articles: Sequence[Article], places: Sequence[int], copy_of: Mapping[int, int]
) -> Cluster:
    earliest = min(articles, key=lambda article: (article.published or date.max, article.id))
    ids = {place: article.id for place, article in zip(places, articles, strict=True)}
    return Cluster(
        key=hashlib.sha256(
            (earliest.text if earliest.text.strip() else earliest.id).encode(
                "utf-8", "surrogatepass"
            )
        ).hexdigest()[:12],
        members=tuple(ids.values()),
        copies=tuple((ids[place], ids[copy_of[place]]) for place in places if place in copy_of),
    )
