"""Today's articles beside those of earlier briefs: which story goes on, and which article was told already."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from briefing import grouping
from briefing.composing.edition import Told
from briefing.model import Cleaned, Group
from briefing.profiles import Profile
from briefing.workflow.recalling import History

Run = tuple[str, ...]

RUN = 4  # words: the shingle by which grouping knows copies
# A copy is told already if so many of its runs of words stand in the earlier one: cut and boilerplate leave more, one
# new sentence of fifteen words in an article of 150 leaves less.
TOLD = 0.9


@dataclass(slots=True, kw_only=True)
class Continued:
    """Today's groups without what was told before; the story each goes on from, by its key; and what was told."""

    groups: list[Group] = field(default_factory=list)
    told: dict[str, Told] = field(default_factory=dict)
    repeated: dict[str, Told] = field(default_factory=dict)  # by article id


def go_on(
    groups: Iterable[Group], today: Mapping[str, Cleaned], history: History, profile: Profile, *, again: bool
) -> Continued:
    """The groups of today's and earlier articles together, parted again.

    A copy of earlier articles that says nothing new was told already and is left out, unless it shall be told
    `again`. A group with an earlier article goes on from that article's story and takes over its key.
    """
    found = Continued()
    for group in groups:
        earlier = [member for member in group.members if member in history.articles]
        repeated = {} if again else _repeated(group, earlier, today, history)
        fresh = [member for member in group.members if member in today and member not in repeated]
        found.repeated |= repeated
        if fresh:
            own = [today[member] for member in fresh]
            copies = grouping.copied(own, profile) if earlier else dict(group.copies)
            _add(found, _only(group, fresh, copies), _most(earlier, history))
    return found


def _add(found: Continued, group: Group, before: Told | None) -> None:
    if before is None or before.key in found.told:  # two of today's groups can't both be the one story
        found.groups.append(group)
    else:
        found.groups.append(replace(group, key=before.key))
        found.told[before.key] = before


def _repeated(group: Group, earlier: Sequence[str], today: Mapping[str, Cleaned], history: History) -> dict[str, Told]:
    """Today's members that say what earlier copies of them said, all of these together, and where it was told."""
    original = {member: member for member in group.members} | dict(group.copies)
    copies: dict[str, list[str]] = {}
    for article in earlier:
        copies.setdefault(original[article], []).append(article)
    told = {own: set().union(*(_runs(history.articles[one]) for one in same)) for own, same in copies.items()}
    return {
        member: history.story(copies[original[member]][0])
        for member in group.members
        if member in today and original[member] in told and _says_nothing_new(today[member], told[original[member]])
    }


def _says_nothing_new(cleaned: Cleaned, told: Set[Run]) -> bool:
    runs = _runs(cleaned)
    return len(runs & told) >= TOLD * len(runs)


def _runs(cleaned: Cleaned) -> set[Run]:
    """The runs of words of what was kept."""
    text = " ".join(block.span.of(cleaned.article.text) for block in cleaned.kept)
    words = re.findall(r"\w+", text.casefold())
    return set(zip(*(words[n:] for n in range(RUN)), strict=False))


def _most(earlier: Sequence[str], history: History) -> Told | None:
    """The story that most of these articles were told in; of several, the one that was first seen first."""
    if not earlier:
        return None
    counts = Counter(history.story(article).key for article in earlier)
    stories = {told.key: told for told in history.stories}
    return min((stories[key] for key in counts), key=lambda told: (-counts[told.key], told.first_seen, told.key))


def _only(group: Group, members: Sequence[str], copies: Mapping[str, str]) -> Group:
    """The group with these members only, those that are copies behind the others."""
    ordered = sorted(members, key=lambda member: member in copies)
    return replace(group, members=tuple(ordered), copies=tuple((m, copies[m]) for m in ordered if m in copies))
