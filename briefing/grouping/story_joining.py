"""Relevance asked again, once the stories of a day are known: who tells a story belongs to it.

A report of an event between two countries need not name both: of a suit that a president files
against a foreign lawyer, it may print the lawyer's name alone. What several relevant articles tell
as one event is of the relationship whoever reports it.
"""

from collections.abc import Mapping, Sequence

from briefing.grouping.events.average_linkage import Pair
from briefing.grouping.events.event_likeness import find_day_likeness
from briefing.model.analyzed import PreparedArticle
from briefing.profiles import Profile

LEAST_ARTICLES = 2  # of a story that an article may join: two that agree are an event
# Mean likeness to the story, and of it at most what the next story has. Of 23 articles of 29 real
# days that are a little like a story and were left out, the six above both belong to it, and none
# that is of another matter lies above .20.
LEAST_JOINING = 0.24
MOST_OF_SECOND = 0.5
# A column has few of an event's words; it stands apart, and must name both sides itself.
LEAST_OF_COLUMN = 0.15

Places = Sequence[int]


def choose_joining(
    stories: Sequence[Places],
    newcomers: Mapping[int, float],
    articles: Sequence[PreparedArticle],
    profile: Profile | None,
) -> list[int]:
    """Those newcomers that tell one of these stories (of places of these articles), ascending.

    Of each newcomer the least mean likeness is given.
    """
    several = [story for story in stories if len(story) >= LEAST_ARTICLES]
    if not several or not newcomers:
        return []
    alike = find_day_likeness(articles, profile)
    return [one for one in sorted(newcomers) if _joins(one, newcomers[one], several, alike)]


def _joins(
    newcomer: int, least: float, stories: Sequence[Places], alike: Mapping[Pair, float]
) -> bool:
    ranked = sorted((_mean(newcomer, story, alike) for story in stories), reverse=True)
    best, second = (*ranked, 0.0)[:2]
    return best >= least and second <= MOST_OF_SECOND * best


def _mean(newcomer: int, story: Places, alike: Mapping[Pair, float]) -> float:
    pairs = ((min(newcomer, member), max(newcomer, member)) for member in story)
    return sum(alike.get(pair, 0.0) for pair in pairs) / len(story)
