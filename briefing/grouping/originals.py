"""Of copies of one text, which is the best; the others are copies of it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefing.grouping.copies import CONTAINED, Hashes, contained, linked, shingles, without_boilerplate
from briefing.grouping.reading import Reading
from briefing.model import Cleaned
from briefing.profiles import Outlet

COMPLETE = 0.9  # of the longest text: a copy with less was cut short, however good it is otherwise
MOST_BESTS = 20  # different texts in one chain of links that each copy is compared with, so that the cost stays linear
LOWEST_TIER = 3  # of an outlet that is not known

Outlets = Sequence[Outlet | None]


def settle(cleaned: Sequence[Cleaned], readings: Sequence[Reading], outlets: Outlets) -> dict[int, int]:
    """For each article that is a copy, the one it is a copy of; both by place. No chains: that one is no copy."""
    numbers: dict[str, int] = {}
    rows = [shingles(_ids(reading, numbers)) for reading in readings]
    rows = without_boilerplate(rows, _numbered(outlets))
    best: dict[int, int] = {}
    for component in _components(len(rows), linked(rows)):
        best |= _settled(component, rows, {place: faults(cleaned[place], outlets[place]) for place in component})
    return best


def _settled(component: Sequence[int], rows: Sequence[Hashes], ranks: Mapping[int, tuple[int, ...]]) -> dict[int, int]:
    """Each a copy of the first better one that shares enough with it: a text that quotes two others may link them."""
    text = _lengths(component, rows)
    enough = COMPLETE * max(text.values())
    copies: dict[int, int] = {}
    bests: list[int] = []
    for place in sorted(component, key=lambda place: (text[place] < enough, ranks[place], place)):
        alike = (best for best in bests[:MOST_BESTS] if contained(rows[place], rows[best]) >= CONTAINED)
        if (best := next(alike, None)) is not None:
            copies[place] = best
        else:
            bests.append(place)
    return copies


def _lengths(component: Sequence[int], rows: Sequence[Hashes]) -> dict[int, int]:
    """The length of each text in runs; what only one of three or more has is not text that the others miss."""
    least = 1 if len(component) == 2 else 2
    holders = Counter(run for place in component for run in rows[place].tolist())
    return {place: sum(holders[run] >= least for run in rows[place].tolist()) for place in component}


def faults(cleaned: Cleaned, outlet: Outlet | None) -> tuple[int, ...]:
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


def _ids(reading: Reading, numbers: dict[str, int]) -> list[int]:
    return [numbers.setdefault(word.folded, len(numbers) + 1) for word in reading.words]


def _numbered(outlets: Outlets) -> list[int]:
    numbers: dict[str, int] = {}
    return [numbers.setdefault(outlet.name, len(numbers)) if outlet else -1 for outlet in outlets]
