"""Of copies of one text, which is the best; the others are copies of it."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from briefing.grouping.article_words import ArticleWords
from briefing.grouping.near_duplicates import (
    LEAST_CONTAINMENT,
    Hashes,
    containment,
    drop_boilerplate,
    find_duplicate_pairs,
    hash_shingles,
)
from briefing.model import CleanedArticle
from briefing.profiles import Outlet

COMPLETE_SHARE = (
    0.9  # of the longest text: a copy with less was cut short, however good it is otherwise
)
MOST_BESTS = 20  # different texts in one chain of links that each copy is compared with, so that the cost stays linear
PRINTED_WHOLE = 0.8  # of a text's runs stand in a page that prints all of it
SAME_HEADLINE = (
    0.5  # of the words of the shorter of two headlines stand in the other, if they are of one text
)
ROUNDUP_PASSES = 3  # of looking for round-ups: one that is put behind may uncover another
LOWEST_TIER = 3  # of an outlet that is not known

Outlets = Sequence[Outlet | None]


def choose_canonical(
    cleaned: Sequence[CleanedArticle], readings: Sequence[ArticleWords], outlets: Outlets
) -> dict[int, int]:
    """For each article that is a copy, the one it is a copy of; both by place. No chains: that one is no copy."""
    numbers: dict[str, int] = {}
    rows = [hash_shingles(_ids(reading, numbers)) for reading in readings]
    rows = drop_boilerplate(rows, _numbered(outlets))
    best: dict[int, int] = {}
    for component in _components(len(rows), find_duplicate_pairs(rows)):
        ranks = {place: rank_faults(cleaned[place], outlets[place]) for place in component}
        headlines = {place: _headline(readings[place]) for place in component}
        best |= _settled(component, rows, ranks, headlines)
    return best


def _settled(
    component: Sequence[int],
    rows: Sequence[Hashes],
    ranks: Mapping[int, tuple[int, ...]],
    headlines: Mapping[int, frozenset[str]],
) -> dict[int, int]:
    """The copies, where no round-up is the best: it would take away the texts that it prints, each of another event."""
    last: set[int] = set()
    copies = _copies(component, rows, ranks, last)
    for _ in range(ROUNDUP_PASSES):
        if not (found := _roundups(copies, rows, headlines) - last):
            break
        last |= found
        copies = _copies(component, rows, ranks, last)
    return copies


def _copies(
    component: Sequence[int],
    rows: Sequence[Hashes],
    ranks: Mapping[int, tuple[int, ...]],
    last: Collection[int],
) -> dict[int, int]:
    """Each a copy of the first better one that shares enough with it: a text that quotes two others may link them."""
    text = _lengths(component, rows)
    enough = COMPLETE_SHARE * max(text.values())
    copies: dict[int, int] = {}
    bests: list[int] = []
    for place in sorted(
        component, key=lambda place: (place in last, text[place] < enough, ranks[place], place)
    ):
        alike = (
            best
            for best in bests[:MOST_BESTS]
            if containment(rows[place], rows[best]) >= LEAST_CONTAINMENT
        )
        if (best := next(alike, None)) is not None:
            copies[place] = best
        else:
            bests.append(place)
    return copies


def _roundups(
    copies: Mapping[int, int], rows: Sequence[Hashes], headlines: Mapping[int, frozenset[str]]
) -> set[int]:
    """The bests that print two texts whole which share nothing with each other, not even a headline."""
    held: dict[int, list[int]] = {}
    for copy, best in copies.items():
        if (
            headlines[copy]
            and len(rows[copy]) < len(rows[best])
            and containment(rows[copy], rows[best]) >= PRINTED_WHOLE
        ):
            held.setdefault(best, []).append(copy)
    found = set()
    for best, (first, *others) in held.items():
        strangers = (
            one for one in others if containment(rows[first], rows[one]) < LEAST_CONTAINMENT
        )
        if any(_differ(headlines[first], headlines[one]) for one in strangers):
            found.add(best)
    return found


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) < SAME_HEADLINE * min(len(one), len(other))


def _headline(reading: ArticleWords) -> frozenset[str]:
    return frozenset(word.folded for word in reading.words[: reading.headline])


def _lengths(component: Sequence[int], rows: Sequence[Hashes]) -> dict[int, int]:
    """The length of each text in runs; what only one of three or more has is not text that the others miss."""
    least = 1 if len(component) == 2 else 2
    holders = Counter(run for place in component for run in rows[place].tolist())
    return {
        place: sum(holders[run] >= least for run in rows[place].tolist()) for place in component
    }


def rank_faults(cleaned: CleanedArticle, outlet: Outlet | None) -> tuple[int, ...]:
    """What speaks against showing this one, the gravest first: damage, no date, no headline, a lesser outlet."""
    article = cleaned.article
    tier = outlet.tier if outlet else LOWEST_TIER
    return (len(cleaned.damage), article.published is None, article.title is None, tier)


def _components(count: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The groups of two or more that links hold together, each ascending."""
    root = list(range(count))
    for first, second in links:
        root[_top(root, second)] = _top(root, first)
    groups: dict[int, list[int]] = {}
    for place in range(count):
        groups.setdefault(_top(root, place), []).append(place)
    return [group for group in groups.values() if len(group) > 1]


def _top(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = place = root[root[place]]
    return place


def _ids(reading: ArticleWords, numbers: dict[str, int]) -> list[int]:
    return [numbers.setdefault(word.folded, len(numbers) + 1) for word in reading.words]


def _numbered(outlets: Outlets) -> list[int]:
    numbers: dict[str, int] = {}
    return [numbers.setdefault(outlet.name, len(numbers)) if outlet else -1 for outlet in outlets]
