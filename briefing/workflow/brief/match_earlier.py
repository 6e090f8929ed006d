"""Second look at what goes on from earlier briefs: the next day's report in words of its own.

`story_continuation` finds the copies and near reports of earlier articles by what is rare among all
of them. An order of Tuesday and its answer of Wednesday share few rare words, and in two languages
hardly any; they share the words of the event, by which the stories of one day are joined as well.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from briefing.composing.edition import PastStory
from briefing.grouping.events.average_linkage import Pair
from briefing.grouping.events.event_likeness import find_day_likeness
from briefing.grouping.events.event_merging import LEAST_LIKENESS, MOST_OF_SECOND
from briefing.model import Cluster
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief.analyze_article import BuildContext
from briefing.workflow.brief.story_continuation import ContinuedStories
from briefing.workflow.day.load_history import PastCoverage

Articles = Mapping[str, AnalyzedArticle]  # by article id
Found = tuple[float, str, PastStory]  # likeness, key of today's story, the earlier one

# Days since a story was told last, a weekend between: what is older and so little alike is another
# event of the same matter as often.
MOST_DAYS_SINCE = 3
MOST_COMPARED = 500  # as in `merge_stories`


def match_earlier(
    stories: ContinuedStories, articles: Articles, history: PastCoverage, context: BuildContext
) -> ContinuedStories:
    """The stories, those that an earlier brief told by the same words with its key.

    The most alike first; a story goes on from one, and one is gone on with by one.
    """
    new = [cluster for cluster in stories.clusters if cluster.key not in stories.told]
    earlier = _list_recent(stories, history, context)
    if not new or not earlier:
        return stories
    told: dict[str, PastStory] = {}
    found = _find_alike(_Compared(new, earlier, articles, history), context)
    for _, key, story in sorted(found, key=lambda one: (-one[0], one[1])):
        if key not in told and story not in told.values():
            told[key] = story
    clusters = (
        replace(one, key=told[one.key].key) if one.key in told else one for one in stories.clusters
    )
    again = {story.key: story for story in told.values()}
    return replace(stories, clusters=tuple(clusters), told={**stories.told, **again})


def _list_recent(
    stories: ContinuedStories, history: PastCoverage, context: BuildContext
) -> list[PastStory]:
    """The stories of the last days that nothing goes on with yet."""
    oldest = context.window.end - timedelta(days=MOST_DAYS_SINCE)
    return [
        story
        for story in history.stories
        if story.key not in stories.told and story.last_seen >= oldest
    ]


class _Compared:
    """Today's new stories and the earlier ones, by the places of their articles."""

    def __init__(
        self,
        new: Sequence[Cluster],
        earlier: Sequence[PastStory],
        articles: Articles,
        history: PastCoverage,
    ) -> None:
        own = {member: articles[member].prepared for one in new for member in one.originals}
        known = {
            article: history.articles[article]
            for story in earlier
            for article in story.articles
            if article in history.articles
            and history.articles[article].cleaned.article.kind != "opinion"
        }
        self.prepared = [*own.values(), *known.values()][:MOST_COMPARED]
        self._place = {name: n for n, name in enumerate((*own, *known)) if n < MOST_COMPARED}
        self.new = {one.key: self._find_places(one.originals) for one in new}
        self.earlier = [(self._find_places(one.articles), one) for one in earlier]

    def _find_places(self, names: Sequence[str]) -> list[int]:
        return [self._place[name] for name in names if name in self._place]


def _find_alike(compared: _Compared, context: BuildContext) -> Iterator[Found]:
    """For each new story the earlier one that it is like, and no other nearly as much."""
    alike = find_day_likeness(compared.prepared, context.profile)
    for key, places in compared.new.items():
        ranked = sorted(
            ((_mean(places, others, alike), n) for n, (others, _) in enumerate(compared.earlier)),
            reverse=True,
        )
        (best, place), (second, _) = (*ranked, (0.0, 0))[:2]
        if best >= LEAST_LIKENESS and second <= MOST_OF_SECOND * best:
            yield best, key, compared.earlier[place][1]


def _mean(places: Sequence[int], others: Sequence[int], alike: Mapping[Pair, float]) -> float:
    pairs = [(min(one, other), max(one, other)) for one in places for other in others]
    return sum(alike.get(pair, 0.0) for pair in pairs) / max(1, len(pairs))
