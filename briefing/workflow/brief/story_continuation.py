"""Which of today's stories goes on from an earlier brief, and what was told already."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import field, replace

from briefing import grouping
from briefing.composing.edition import PastStory
from briefing.model import CleanedArticle, Cluster
from briefing.model.analyzed import PreparedArticle
from briefing.quick_dataclass import dataclass
from briefing.workflow.day.load_history import PastCoverage

Shingle = tuple[str, ...]

SHINGLE_WORDS = 4  # as in `text.shingles`
# A copy is told already if so many of its shingles stand in the earlier one: cut and boilerplate
# leave more, one new sentence of fifteen words in an article of 150 leaves less.
ALREADY_TOLD_SHARE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class ContinuedStories:
    """Today's clusters without what was told before."""

    clusters: tuple[Cluster, ...] = ()
    told: Mapping[str, PastStory] = field(default_factory=dict)  # by the key that goes on
    repeated: Mapping[str, PastStory] = field(default_factory=dict)  # by article id


def continue_stories(
    clusters: Iterable[Cluster],
    today: Mapping[str, PreparedArticle],
    history: PastCoverage,
    *,
    again: bool,
) -> ContinuedStories:
    """Clusters of today's and earlier articles, parted again.

    A copy of earlier articles that says nothing new was told already and is left out, unless it
    shall be told `again`. A cluster with an earlier article inherits the key of that article's
    story; of two clusters that would inherit one key, the first does.
    """
    continued: list[Cluster] = []
    told: dict[str, PastStory] = {}
    repeated: dict[str, PastStory] = {}
    for cluster in clusters:
        earlier = [member for member in cluster.members if member in history.articles]
        repeats = {} if again else _find_repeats(cluster, earlier, today, history)
        repeated |= repeats
        fresh = [member for member in cluster.members if member in today and member not in repeats]
        if not fresh:
            continue
        own = _keep_members(cluster, fresh, today) if earlier else cluster
        before = _find_continued(earlier, history)
        if before is not None and before.key not in told:
            told[before.key] = before
            own = replace(own, key=before.key)
        continued.append(own)
    return ContinuedStories(clusters=tuple(continued), told=told, repeated=repeated)


def _keep_members(
    cluster: Cluster, members: Sequence[str], today: Mapping[str, PreparedArticle]
) -> Cluster:
    """The cluster with these members only, those that are copies of another behind the others."""
    copies = grouping.find_copies([today[member] for member in members])
    ordered = sorted(members, key=lambda member: member in copies)
    return replace(
        cluster,
        members=tuple(ordered),
        copies=tuple((member, copies[member]) for member in ordered if member in copies),
    )


def _find_repeats(
    cluster: Cluster,
    earlier: Sequence[str],
    today: Mapping[str, PreparedArticle],
    history: PastCoverage,
) -> dict[str, PastStory]:
    """Today's members that say what earlier copies of them said, and where it was told."""
    original = {member: member for member in cluster.members} | dict(cluster.copies)
    copies: dict[str, list[str]] = {}
    for article in earlier:
        copies.setdefault(original[article], []).append(article)
    told = {
        own: set[Shingle]().union(*(_shingles(history.articles[copy].cleaned) for copy in same))
        for own, same in copies.items()
    }
    return {
        member: history.story_of[copies[original[member]][0]]
        for member in cluster.members
        if member in today
        and original[member] in told
        and _says_nothing_new(today[member].cleaned, told[original[member]])
    }


def _says_nothing_new(cleaned: CleanedArticle, told: Set[Shingle]) -> bool:
    shingles = _shingles(cleaned)
    return len(shingles & told) >= ALREADY_TOLD_SHARE * len(shingles)


def _shingles(cleaned: CleanedArticle) -> set[Shingle]:
    """The runs of words of what was kept."""
    text = " ".join(block.span.slice(cleaned.article.text) for block in cleaned.kept)
    words = re.findall(r"\w+", text.casefold())
    return set(zip(*(words[n:] for n in range(SHINGLE_WORDS)), strict=False))


def _find_continued(earlier: Sequence[str], history: PastCoverage) -> PastStory | None:
    """The story that most of these articles were told in; of several, the one first seen first."""
    if not earlier:
        return None
    counts = Counter(history.story_of[article].key for article in earlier)
    stories = {story.key: story for story in history.stories}
    return min(
        (stories[key] for key in counts),
        key=lambda story: (-counts[story.key], story.first_seen, story.key),
    )
