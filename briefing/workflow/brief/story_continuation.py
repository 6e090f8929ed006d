"""Today's articles beside those of earlier briefs: which story goes on, and which article was told already."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from briefing import grouping
from briefing.composing.edition import PastStory
from briefing.model import CleanedArticle, Cluster
from briefing.profiles import Profile
from briefing.workflow.load_history import PastCoverage

Shingle = tuple[str, ...]

SHINGLE_WORDS = 4  # words: the shingle by which grouping knows copies
# A copy is told already if so many of its runs of words stand in the earlier one: cut and boilerplate leave more, one
# new sentence of fifteen words in an article of 150 leaves less.
ALREADY_TOLD_SHARE = 0.9


@dataclass(slots=True, kw_only=True)
class ContinuedStories:
    """Today's groups without what was told before; the story each goes on from, by its key; and what was told."""

    groups: list[Cluster] = field(default_factory=list)
    told: dict[str, PastStory] = field(default_factory=dict)
    repeated: dict[str, PastStory] = field(default_factory=dict)  # by article id


def continue_stories(
    groups: Iterable[Cluster],
    today: Mapping[str, CleanedArticle],
    history: PastCoverage,
    profile: Profile,
    *,
    again: bool,
) -> ContinuedStories:
    """The groups of today's and earlier articles together, parted again.

    A copy of earlier articles that says nothing new was told already and is left out, unless it shall be told
    `again`. A group with an earlier article goes on from that article's story and takes over its key.
    """
    found = ContinuedStories()
    for group in groups:
        earlier = [member for member in group.members if member in history.articles]
        repeated = {} if again else _repeated(group, earlier, today, history)
        fresh = [member for member in group.members if member in today and member not in repeated]
        found.repeated |= repeated
        if fresh:
            own = [today[member] for member in fresh]
            copies = grouping.find_copies(own, profile) if earlier else dict(group.copies)
            _add(found, _only(group, fresh, copies), _most(earlier, history))
    return found


def _add(found: ContinuedStories, group: Cluster, before: PastStory | None) -> None:
    if (
        before is None or before.key in found.told
    ):  # two of today's groups can't both be the one story
        found.groups.append(group)
    else:
        found.groups.append(replace(group, key=before.key))
        found.told[before.key] = before


def _repeated(
    group: Cluster,
    earlier: Sequence[str],
    today: Mapping[str, CleanedArticle],
    history: PastCoverage,
) -> dict[str, PastStory]:
    """Today's members that say what earlier copies of them said, all of these together, and where it was told."""
    original = {member: member for member in group.members} | dict(group.copies)
    copies: dict[str, list[str]] = {}
    for article in earlier:
        copies.setdefault(original[article], []).append(article)
    told = {
        own: set().union(*(_runs(history.articles[one]) for one in same))
        for own, same in copies.items()
    }
    return {
        member: history.story(copies[original[member]][0])
        for member in group.members
        if member in today
        and original[member] in told
        and _says_nothing_new(today[member], told[original[member]])
    }


def _says_nothing_new(cleaned: CleanedArticle, told: Set[Shingle]) -> bool:
    runs = _runs(cleaned)
    return len(runs & told) >= ALREADY_TOLD_SHARE * len(runs)


def _runs(cleaned: CleanedArticle) -> set[Shingle]:
    """The runs of words of what was kept."""
    text = " ".join(block.span.slice(cleaned.article.text) for block in cleaned.kept)
    words = re.findall(r"\w+", text.casefold())
    return set(zip(*(words[n:] for n in range(SHINGLE_WORDS)), strict=False))


def _most(earlier: Sequence[str], history: PastCoverage) -> PastStory | None:
    """The story that most of these articles were told in; of several, the one that was first seen first."""
    if not earlier:
        return None
    counts = Counter(history.story(article).key for article in earlier)
    stories = {told.key: told for told in history.stories}
    return min(
        (stories[key] for key in counts),
        key=lambda told: (-counts[told.key], told.first_seen, told.key),
    )


def _only(group: Cluster, members: Sequence[str], copies: Mapping[str, str]) -> Cluster:
    """The group with these members only, those that are copies behind the others."""
    ordered = sorted(members, key=lambda member: member in copies)
    return replace(
        group, members=tuple(ordered), copies=tuple((m, copies[m]) for m in ordered if m in copies)
    )
