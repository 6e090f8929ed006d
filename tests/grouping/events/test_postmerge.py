"""What is joined to a story after average link: an article alone, and a running story that has
moved on.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from briefing.grouping.events.average_linkage import Pair, Partition, link_clusters
from briefing.grouping.events.postmerge import attach_singletons, chain_days

THURSDAY, FRIDAY, MONDAY = (date(2025, 1, day) for day in (9, 10, 13))
LEAST = 0.3
STORY = {(0, 1): 0.5}


def _after(alike: Mapping[Pair, float], count: int) -> list[tuple[int, ...]]:
    groups = link_clusters(count, alike, LEAST)
    attach_singletons(groups)
    return groups.listed()


def _running(alike: Mapping[Pair, float], days: Sequence[date | None]) -> list[tuple[int, ...]]:
    groups = link_clusters(len(days), alike, LEAST)
    chain_days(groups, days, alike, LEAST)
    return groups.listed()


def test_two_events_of_one_kind() -> None:
    """Two stories as like as two articles must be stay apart, where the articles of each are much
    more alike.
    """
    within = {(0, 1): 0.9, (2, 3): 0.9}
    between = dict.fromkeys([(0, 2), (0, 3), (1, 2), (1, 3)], 0.4)
    assert link_clusters(4, {**within, **between}, LEAST).listed() == [(0, 1), (2, 3)]
    assert link_clusters(4, {(0, 1): 0.5, (2, 3): 0.5, **between}, LEAST).listed() == [(0, 1, 2, 3)]


def test_lone_article() -> None:
    """An article alone joins the one story that it is a little like."""
    assert _after({**STORY, (0, 2): 0.2, (1, 2): 0.2}, 3) == [(0, 1, 2)]


def test_lone_between_two_stories() -> None:
    """One that is nearly as like another story stays alone."""
    two = {**STORY, (3, 4): 0.5, (0, 2): 0.2, (1, 2): 0.2, (2, 3): 0.15, (2, 4): 0.15}
    assert _after(two, 5) == [(0, 1), (2,), (3, 4)]


def test_two_lone_articles() -> None:
    """Two that are a little like each other and nothing else are no story: there is nothing to
    compare them with.
    """
    assert _after({(0, 1): 0.2}, 2) == [(0,), (1,)]


def test_lone_article_hardly_like() -> None:
    """One that is hardly like the story stays alone, though it is like nothing else."""
    assert _after({**STORY, (0, 2): 0.11, (1, 2): 0.11}, 3) == [(0, 1), (2,)]


def test_story_that_moved_on() -> None:
    """Monday's report joins a story whose Friday it is like, though it is not like Thursday any
    more.
    """
    drifted = {(0, 1): 0.6, (1, 2): 0.4}
    assert link_clusters(3, drifted, LEAST).listed() == [(0, 1), (2,)]
    assert _running(drifted, (THURSDAY, FRIDAY, MONDAY)) == [(0, 1, 2)]


def test_story_that_only_began_alike() -> None:
    """One that is like the first day and not like the last one does not go on from it."""
    assert _running({(0, 1): 0.6, (0, 2): 0.4}, (THURSDAY, FRIDAY, MONDAY)) == [(0, 1), (2,)]


def test_one_goes_on_from_one() -> None:
    """Of two new stories that are like the last day, the one that is more like it goes on."""
    alike = {(0, 1): 0.9, (1, 2): 0.35, (1, 3): 0.4}
    assert _running(alike, (THURSDAY, FRIDAY, MONDAY, MONDAY)) == [(0, 1, 3), (2,)]


def test_chain_of_days() -> None:
    """Stories that go on one from another are one, in whatever order their articles come."""
    groups = Partition(3, {})
    chain_days(groups, (MONDAY, FRIDAY, THURSDAY), {(0, 1): 0.4, (1, 2): 0.5}, LEAST)
    assert groups.listed() == [(0, 1, 2)]


def test_no_days() -> None:
    """Where no day is known nothing goes on."""
    assert _running({(0, 1): 0.6, (1, 2): 0.4}, (None, None, None)) == [(0, 1), (2,)]
