"""As many stories as a reader finishes: told in full, named by their headline, or left out for want of room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.config import Settings
from briefing.model import Cluster
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief import word_budget

MOST_HEADLINES = 10  # stories named by their headline: two lines of a phone each, more is a list that nobody reads to its end
MOST_OPINIONS = 3  # opinion pieces are told in full or not at all


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthPlan:
    """Groups by how they are told; each list is in order of importance."""

    full: tuple[Cluster, ...]
    also: tuple[Cluster, ...]
    crowded_out: tuple[Cluster, ...]
    words: Mapping[
        str, int
    ]  # of key sentences for each story of the news that is told in full, by its key


def fit_length(
    groups: Sequence[Cluster], pieces: Mapping[str, AnalyzedArticle], settings: Settings
) -> LengthPlan:
    """The stories told in full as long as the words last, at least one; the next ones named; the rest crowded out."""
    news = [group for group in groups if _kind(group, pieces) == "news"]
    opinion = [group for group in groups if _kind(group, pieces) == "opinion"]
    left, full = settings.brief_words, 0
    for group in news:
        left -= word_budget.estimate_words(group, settings)
        if left < 0 and full:
            break
        full += 1
    return LengthPlan(
        full=(*news[:full], *opinion[:MOST_OPINIONS]),
        also=tuple(news[full : full + MOST_HEADLINES]),
        crowded_out=(*news[full + MOST_HEADLINES :], *opinion[MOST_OPINIONS:]),
        words=word_budget.allot_words(news[:full], pieces, settings),
    )


def _kind(group: Cluster, pieces: Mapping[str, AnalyzedArticle]) -> str:
    return pieces[group.originals[0]].cleaned.article.kind
