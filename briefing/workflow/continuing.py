"""Today's articles beside those of earlier briefs: which story goes on, and which article was told already."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.composing.edition import Told
from briefing.model import Cleaned, Group
from briefing.workflow.recalling import History

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


def go_on(groups: Iterable[Group], today: Mapping[str, Cleaned], history: History, *, again: bool) -> Continued:
    """The groups of today's and earlier articles together, parted again.

    A copy of an earlier article that says nothing new was told already and is left out, unless it shall be told
    `again`. A group with an earlier article goes on from that article's story and takes over its key.
    """
    found = Continued()
    for group in groups:
        earlier = [member for member in group.members if member in history.articles]
        before = _most(earlier, history)
        fresh = []
        for member in group.members:
            if member in history.articles:
                continue
            source = None if again else _source(member, group, earlier)
            if source is not None and _says_nothing_new(today[member], history.articles[source]):
                found.repeated[member] = history.story(source)
            else:
                fresh.append(member)
        if fresh:
            _add(found, _only(group, fresh), before)
    return found


def _add(found: Continued, group: Group, before: Told | None) -> None:
    if before is None or before.key in found.told:  # two of today's groups can't both be the one story
        found.groups.append(group)
    else:
        found.groups.append(replace(group, key=before.key))
        found.told[before.key] = before


def _source(member: str, group: Group, earlier: Sequence[str]) -> str | None:
    """The earlier article with the same text as a member, if there is one."""
    original = dict(group.copies)
    own = original.get(member, member)
    return next((other for other in earlier if original.get(other, other) == own), None)


def _says_nothing_new(cleaned: Cleaned, earlier: Cleaned) -> bool:
    runs = _runs(cleaned)
    return len(runs & _runs(earlier)) >= TOLD * len(runs)


def _runs(cleaned: Cleaned) -> set[tuple[str, ...]]:
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


def _only(group: Group, members: Sequence[str]) -> Group:
    copies = tuple((copy, best) for copy, best in group.copies if copy in members and best in members)
    return replace(group, members=tuple(members), copies=copies)
