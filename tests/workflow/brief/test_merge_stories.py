"""Today's clusters as stories: one key, and no more comparing than a brief needs."""

from datetime import date

from briefing import profiles
from briefing.composing.edition import PastStory
from briefing.model import Cluster
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief.merge_stories import MOST_COMPARED, merge_stories
from briefing.workflow.brief.story_continuation import ContinuedStories
from tests.builders import analyzed, taken

PAIR = profiles.load("us-mexico")
DAMS = "The water office will open the Bartolo dam on Monday and fill dry canals in three towns."


def _article(name: str, text: str = DAMS) -> AnalyzedArticle:
    return analyzed(taken(text, id=name, title="Bartolo dam to open"))


def _stories(*names: str, told: dict[str, PastStory] | None = None) -> ContinuedStories:
    clusters = tuple(Cluster(key=f"key-{name}", members=(name,)) for name in names)
    return ContinuedStories(clusters=clusters, told=told or {})


def test_one_event_keeps_the_key_that_goes_on() -> None:
    """Of merged parts the one that goes on from an earlier brief gives the story its key."""
    past = PastStory(
        key="key-b",
        first_seen=date(2025, 1, 14),
        last_seen=date(2025, 1, 14),
        days=1,
        articles=(),
        sentences=(),
    )
    articles = {name: _article(name) for name in "ab"}
    merged = merge_stories(_stories("a", "b", told={"key-b": past}), articles, PAIR)
    assert [(one.key, set(one.members)) for one in merged.clusters] == [("key-b", {"a", "b"})]
    assert merged.told == {"key-b": past}


def test_no_story_is_lost() -> None:
    """What is too many to be compared stays as it is, and nothing is told twice or dropped."""
    names = [f"n{number}" for number in range(MOST_COMPARED + 3)]
    shared = _article("n0")
    articles = dict.fromkeys(names, shared)
    merged = merge_stories(_stories(*names), articles, PAIR)
    told = [member for cluster in merged.clusters for member in cluster.members]
    assert sorted(told) == sorted(names)
    assert len(merged.clusters) == 4


def test_no_stories() -> None:
    """Of nothing comes nothing."""
    assert merge_stories(ContinuedStories(), {}, PAIR).clusters == ()
