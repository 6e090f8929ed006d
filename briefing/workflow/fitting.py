"""As many stories as a reader finishes: told in full, named by their headline, or left out for want of room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.composing.edition import Piece
from briefing.config import Settings
from briefing.model import Group
from briefing.workflow import budgeting

ALSO = 10  # stories named by their headline: two lines of a phone each, more is a list that nobody reads to its end
OPINIONS = 3  # opinion pieces are told in full or not at all


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Groups by how they are told; each list is in order of importance."""

    full: tuple[Group, ...]
    also: tuple[Group, ...]
    crowded_out: tuple[Group, ...]
    words: Mapping[str, int]  # of key sentences for each story of the news that is told in full, by its key


def fit(groups: Sequence[Group], pieces: Mapping[str, Piece], settings: Settings) -> Fitted:
    """The stories told in full as long as the words last, at least one; the next ones named; the rest crowded out."""
    news = [group for group in groups if _kind(group, pieces) == "news"]
    opinion = [group for group in groups if _kind(group, pieces) == "opinion"]
    left, full = settings.brief_words, 0
    for group in news:
        left -= budgeting.taken(group, settings)
        if left < 0 and full:
            break
        full += 1
    return Fitted(
        full=(*news[:full], *opinion[:OPINIONS]),
        also=tuple(news[full : full + ALSO]),
        crowded_out=(*news[full + ALSO :], *opinion[OPINIONS:]),
        words=budgeting.budgets(news[:full], pieces, settings),
    )


def _kind(group: Group, pieces: Mapping[str, Piece]) -> str:
    return pieces[group.originals[0]].cleaned.article.kind
