"""Halves of one event among the day's stories: a figure, names, or many small likenesses tell them.

Short reports, in words of their own or in two languages, leave an event in parts: one tells who
arrived, one what was agreed, one what the other side said of it.
"""

import heapq
from collections import Counter
from collections.abc import Sequence
from functools import cache

from briefing.grouping.events import event_vectors
from briefing.grouping.events.average_linkage import Partition
from briefing.grouping.events.lead_figures import list_lead_figures
from briefing.grouping.grouping_lexicon import collect_words
from briefing.grouping.phrase_matcher import split_words
from briefing.model.analyzed import PreparedArticle
from briefing.profiles import Profile

# Mean likeness of two parts of an event that turn on one figure. On seven days outside the
# labelled ones, most of them bilingual, F1 rises from .91 to .97 with it, and precision stays 1;
# .06 to .13 make no difference on them, nor to eight mixtures of those days.
LEAST_WITH_FIGURE = 0.08
# Of two stories of several articles each: the mean over many pairs is surer than that of two. On 36
# days no two events have more than .224; the halves of two visits and of a sanction .23 to .27.
LEAST_OF_STORIES = 0.25
# Of two that share names in most of their beginnings, but none whom the profile knows, since they
# act in every story: "CIBanco, Intercam", "Alto Nivel". No two events of those days do.
LEAST_WITH_NAMES, LEAST_NAMES = 0.2, 2
# Of two that name one of the profile's people in most of their beginnings, and no other story of
# the day does: an envoy's arrival, and what was agreed with her. Not of those who govern.
LEAST_WITH_PERSON = 0.2
LEAST_PRINTING = 0.5  # share of a story's articles whose beginning prints the figure or the name
LEAD_WORDS = 60  # behind the headline

Articles = Sequence[PreparedArticle]


def join_halves(partition: Partition, articles: Articles, profile: Profile | None) -> None:
    """Merge what is alike a little and shares what an event turns on, the most alike first.

    Two lone articles are left apart, but for a person's: what else two print may be chance.
    """
    turning = _TurningPoints(partition, articles, profile)
    waiting = [
        (-likeness, first, second)
        for first in partition.members
        for second in partition.sums[first]
        if first < second and (likeness := turning.find_likeness(first, second))
    ]
    heapq.heapify(waiting)
    while waiting:
        _, first, second = heapq.heappop(waiting)
        if first in partition.members and second in partition.members:
            new = partition.merge(first, second)
            for other in partition.sums[new]:
                if likeness := turning.find_likeness(other, new):
                    heapq.heappush(waiting, (-likeness, other, new))


def list_lead_names(article: PreparedArticle, profile: Profile | None) -> frozenset[str]:
    """The names in headline and first paragraph that are none of the profile's."""
    terms = event_vectors.list_terms(article.words, profile)
    end = article.words.headline + LEAD_WORDS
    return frozenset(form for place, (kind, form) in terms if kind == "name" and place < end)


def list_lead_people(article: PreparedArticle, profile: Profile | None) -> frozenset[str]:
    """The names of the profile's people in headline and first paragraph."""
    if profile is None:
        return frozenset()
    usual = event_vectors.find_usual(article.words, profile)
    end = article.words.headline + LEAD_WORDS
    words = article.words.words
    named = (place for place, kind in usual.items() if kind == "person" and place < end)
    people = frozenset(words[place].folded for place in named if words[place].written[0].isupper())
    return people - _list_governing(profile)


@cache
def _list_governing(profile: Profile) -> frozenset[str]:
    """The names of those who govern, or did, or preside over a house: they act in every story."""
    openings = collect_words("governing")
    return frozenset(
        word.folded
        for person in profile.people
        if any(
            split_words(title)[0].folded in openings
            for held in person.offices
            for _, title in held.label.by_language
            if title
        )
        for name in (person.name, *person.aliases)
        for word in split_words(name)
    )


def list_common_words(articles: Articles) -> frozenset[str]:
    """The words that one of these articles has without a capital: "Security" of a headline is none
    of the names by which an event is known, nor is the first word of a sentence."""
    return frozenset(
        word.folded for one in articles for word in one.words.words if word.written[0].islower()
    )


class _TurningPoints:
    """The figures and names that the stories of a partition turn on, found once for each story."""

    def __init__(self, partition: Partition, articles: Articles, profile: Profile | None) -> None:
        self._partition = partition
        self._figures = [list_lead_figures(article.words) for article in articles]
        common = list_common_words(articles)
        self._names = [list_lead_names(article, profile) - common for article in articles]
        self._people = [list_lead_people(article, profile) for article in articles]
        self._known_people: dict[int, set[str]] = {}
        self._known: dict[int, tuple[set[str], set[str]]] = {}

    def find_likeness(self, first: int, second: int) -> float:
        """The likeness of two stories that may be halves of one; 0 for two that may not."""
        sizes = [len(self._partition.members[story]) for story in (first, second)]
        likeness = self._partition.likeness(first, second) or 0.0
        if likeness >= LEAST_WITH_PERSON and self._share_person(first, second):
            return likeness
        if likeness < LEAST_WITH_FIGURE or sizes == [1, 1]:
            return 0.0
        (figures, names), (other_figures, other_names) = self._find(first), self._find(second)
        is_half = (
            bool(figures & other_figures)
            or (likeness >= LEAST_WITH_NAMES and len(names & other_names) >= LEAST_NAMES)
            or (likeness >= LEAST_OF_STORIES and 1 not in sizes)
        )
        return likeness if is_half else 0.0

    def _share_person(self, first: int, second: int) -> bool:
        """Whether somebody stands in most beginnings of both, and in those of no other story."""
        shared = self._find_people(first) & self._find_people(second)
        return bool(shared) and any(
            all(
                person not in self._find_people(other)
                for other in self._partition.members
                if other not in (first, second)
            )
            for person in shared
        )

    def _find_people(self, story: int) -> set[str]:
        if story not in self._known_people:
            members = self._partition.members[story]
            self._known_people[story] = _find_main(members, self._people)
        return self._known_people[story]

    def _find(self, story: int) -> tuple[set[str], set[str]]:
        if story not in self._known:
            members = self._partition.members[story]
            self._known[story] = (
                _find_main(members, self._figures),
                _find_main(members, self._names),
            )
        return self._known[story]


def _find_main(members: Sequence[int], found: Sequence[frozenset[str]]) -> set[str]:
    """What most beginnings of these articles print."""
    counted = Counter(one for place in members for one in found[place])
    return {one for one, times in counted.items() if times >= LEAST_PRINTING * len(members)}
