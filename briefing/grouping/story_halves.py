"""Halves of one event among the day's stories: a figure, names, or many small likenesses tell them.

Short reports, in words of their own or in two languages, leave an event in parts: one tells who
arrived, one what was agreed, one what the other side said of it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.grouping import event_vectors
from briefing.grouping.average_linkage import Partition
from briefing.grouping.lead_figures import list_lead_figures
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
LEAST_PRINTING = 0.5  # share of a story's articles whose beginning prints the figure or the name
LEAD_WORDS = 60  # behind the headline

Articles = Sequence[PreparedArticle]


def join_halves(partition: Partition, articles: Articles, profile: Profile | None) -> None:
    """Merge what is alike a little and shares what an event turns on, the most alike first.

    Two lone articles are left apart: what two print may be chance.
    """
    figures = [list_lead_figures(article.words) for article in articles]
    names = [list_lead_names(article, profile) for article in articles]
    while candidates := list(_list_halves(partition, figures, names)):
        _, first, second = min(candidates)
        partition.merge(first, second)


def list_lead_names(article: PreparedArticle, profile: Profile | None) -> frozenset[str]:
    """The names in headline and first paragraph that are none of the profile's."""
    terms = event_vectors.list_terms(article.words, profile)
    end = article.words.headline + LEAD_WORDS
    return frozenset(term for place, kind, term in terms if kind == "name" and place < end)


def _list_halves(
    partition: Partition, figures: Sequence[frozenset[str]], names: Sequence[frozenset[str]]
) -> Iterator[tuple[float, int, int]]:
    """The pairs of stories that may be halves of one, each with its negative likeness first."""
    sizes = {story: len(members) for story, members in partition.members.items()}
    main = {story: _find_main(members, figures) for story, members in partition.members.items()}
    named = {story: _find_main(members, names) for story, members in partition.members.items()}
    for first in sorted(partition.members):
        for second in sorted(partition.sums[first]):
            if second < first or sizes[first] == sizes[second] == 1:
                continue
            likeness = partition.likeness(first, second) or 0.0
            shares_figure = bool(main[first] & main[second])
            shares_names = len(named[first] & named[second]) >= LEAST_NAMES
            if (
                (likeness >= LEAST_WITH_FIGURE and shares_figure)
                or (likeness >= LEAST_WITH_NAMES and shares_names)
                or (likeness >= LEAST_OF_STORIES and 1 not in (sizes[first], sizes[second]))
            ):
                yield -likeness, first, second


def _find_main(members: Sequence[int], found: Sequence[frozenset[str]]) -> set[str]:
    """What most beginnings of these articles print."""
    counted = Counter(one for place in members for one in found[place])
    return {one for one, times in counted.items() if times >= LEAST_PRINTING * len(members)}
