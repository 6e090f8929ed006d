"""Second look at one day's clusters: those whose articles use the same words tell one event.

`clustering` weighs a term by how rare it is among the articles, and by the names and numbers they
share. It has to, among all that was ever collected. But the few articles of one brief are all of
one relationship: the words that most of them share are the event itself, and rarity throws just
those away. Here words count by how often they stand in an article and by nothing else, so how alike
two articles are does not hang on what else was read that day.

Likeness is the mean of three cosines (headline, first paragraph, first 300 words), and a little
more where two articles print the same quotes. On the labelled days B-cubed F1 rises from .70 to
.87, and on 22 other days from .65 to .89.
"""

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefing.grouping import event_vectors
from briefing.grouping.average_linkage import Pair, Partition
from briefing.grouping.event_vectors import Row, Term
from briefing.model.analyzed import ArticleWords, PreparedArticle
from briefing.profiles import Profile

# Mean likeness; from .25 to .30 F1 on the labelled days stays within .03. At .20 a visit and a
# speech of one day are one story, at .32 a quarter of what belongs together is apart.
LEAST_LIKENESS = 0.27
# Mean likeness that joins a lone article to the story that it is most like: a reaction to an event,
# or an analysis, has few of its words. .20 to .24 are no worse; at .18 precision falls by .06.
LEAST_ATTACHING = 0.22
# Of that likeness: another story must be less like the article. Other lone articles are not asked,
# since they may be of the same event.
MOST_OF_SECOND = 0.9
HEADLINE_WORDS = 15  # read as a headline where the article has none
LEAD_WORDS = 60
KIND_SHARES: Mapping[str, float] = {"headline": 1 / 3, "lead": 1 / 3, "text": 1 / 3}
QUOTE_WORDS = 5  # of a run within quotation marks; that two share one is no chance
MOST_FOR_QUOTES = 0.1  # added to the likeness of two articles that share fifteen such runs or more
FULL_QUOTE_DOUBLINGS = 4
MOST_NEIGHBOURS = 20  # articles that print a run, with which each of them is compared

Articles = Sequence[PreparedArticle]
Places = tuple[int, ...]


def merge_events(
    clusters: Sequence[Places], articles: Articles, profile: Profile | None = None
) -> list[Places]:
    """The clusters (of places of these articles), those of one event as one; ascending.

    Every article is in one cluster. A cluster is never parted.
    """
    partition = Partition(len(articles), _find_likeness(articles, profile))
    for first, *others in clusters:
        whole = first
        for place in others:
            whole = partition.merge(whole, place)
    _link(partition)
    _attach_singletons(partition)
    return partition.listed()


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
    for cluster in sorted(alone, key=lambda one: (-_rank_stories(partition, one)[0][0], one)):
        (best, story), (second, _) = _rank_stories(partition, cluster)
        if best >= LEAST_ATTACHING and second <= MOST_OF_SECOND * best:
            partition.merge(cluster, story)


def _rank_stories(partition: Partition, cluster: int) -> list[tuple[float, int]]:
    """The two stories of several articles that a cluster is most like, each with its likeness."""
    ranked = sorted(
        (-(partition.likeness(cluster, other) or 0.0), other)
        for other in partition.sums[cluster]
        if len(partition.members[other]) > 1
    )
    return [(-likeness, story) for likeness, story in (*ranked, (0.0, 0), (0.0, 0))[:2]]


def _find_likeness(articles: Articles, profile: Profile | None) -> dict[Pair, float]:
    from briefing.grouping import cosine_pairs

    rows = [_weigh_words(article.words, profile) for article in articles]
    alike = cosine_pairs.find_similar_pairs(rows, most_share=1)
    for pair, shared in _count_shared_quotes(articles).items():
        doublings = min(1.0, math.log2(1 + shared) / FULL_QUOTE_DOUBLINGS)
        alike[pair] = alike.get(pair, 0.0) + MOST_FOR_QUOTES * doublings
    return alike


def _weigh_words(article: ArticleWords, profile: Profile | None) -> Row:
    headline = article.headline or HEADLINE_WORDS
    counted: Counter[Term] = Counter()
    for place, kind, term in event_vectors.list_terms(article, profile):
        if kind == "word":
            counted["text", term] += 1
            if place < LEAD_WORDS:
                counted["lead", term] += 1
            if place < headline:
                counted["headline", term] += 1
    weights = {term: event_vectors.log_count(times) for term, times in counted.items()}
    return event_vectors.scale_kinds(weights, KIND_SHARES)


def _count_shared_quotes(articles: Articles) -> Counter[Pair]:
    """How many runs of words within quotation marks each two articles share."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for place, article in enumerate(articles):
        for run in dict.fromkeys(_quoted_runs(article.words)):
            holders.setdefault(run, []).append(place)
    return Counter(pair for places in holders.values() for pair in _neighbours(places))


def _quoted_runs(article: ArticleWords) -> Iterable[tuple[str, ...]]:
    for first, last in article.quoted:
        folded = [word.folded for word in article.words[first:last]]
        yield from zip(*(folded[n:] for n in range(QUOTE_WORDS)), strict=False)


def _neighbours(places: Sequence[int]) -> Iterable[Pair]:
    """Each with the next few, so that a quote that a thousand articles print costs no million."""
    for at, first in enumerate(places):
        for second in places[at + 1 : at + 1 + MOST_NEIGHBOURS]:
            yield first, second
