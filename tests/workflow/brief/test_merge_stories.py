"""Today's clusters as stories: one key, and no more comparing than a brief needs."""

from datetime import date

import pytest

from briefing import profiles
from briefing.composing.edition import PastStory
from briefing.model import Cluster
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief import merge_stories as merging
from briefing.workflow.brief.merge_stories import merge_stories
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


def test_no_story_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is too many to be compared stays as it is, and nothing is told twice or dropped."""
    monkeypatch.setattr(merging, "MOST_COMPARED", 30)
    names = [f"n{number}" for number in range(merging.MOST_COMPARED + 3)]
    shared = _article("n0")
    articles = dict.fromkeys(names, shared)
    merged = merge_stories(_stories(*names), articles, PAIR)
    told = [member for cluster in merged.clusters for member in cluster.members]
    assert sorted(told) == sorted(names)
    assert len(merged.clusters) == 4


DEAL = (
    "Mexico and the United States signed a deal on Friday that ends the duties on melons and sends "
    "two hundred inspectors to the packing houses of Sonora. The economy ministry in Mexico City "
    "said that the first trucks would cross at Nogales on Monday.",
    "The duties on Mexican melons end on Monday under a deal that both governments signed on "
    "Friday. Two hundred inspectors will check the packing houses, the economy ministry said in "
    "Mexico City.",
)
BLOCKADE = (
    "Growers from Florida blocked the bridge at Nogales on Friday and turned back forty trucks with "
    "melons. The police of Arizona cleared the road in the evening, and Mexico asked that the "
    "drivers be left in peace.",
    "The bridge at Nogales is open again after growers from Florida blocked it on Friday and turned "
    "back trucks with fruit. Police of Arizona cleared the road, and Mexico asked for calm.",
)
OF_BOTH = (
    "The union of growers in Florida said on Saturday that the end of the duties on melons ruins "
    "forty farms. Growers who blocked the bridge at Nogales would come again with trucks, it "
    "warned, and two hundred inspectors in the packing houses were too few."
)
OF_ANOTHER = (
    "The union of growers in Florida said on Saturday that the water of the Bartolo dam belongs to "
    "the farms of Texas, and asked Mexico to open the valves."
)


@pytest.mark.parametrize(
    ("title", "text", "stories"),
    [
        ("Union slams the trade policy of both governments", OF_BOTH, 2),
        ("Union sues over the trade policy of both governments", OF_BOTH, 3),
        ("Union slams the water policy of both governments", OF_ANOTHER, 3),
    ],
)
def test_echo_joins_an_act(title: str, text: str, stories: int) -> None:
    """What was said of an act is told with it, though another act is nearly as like it; a report
    of its own that lies between two stories is told by itself, as is what was said of another."""
    told = {
        "a": ("Mexico and the United States sign melon deal", DEAL[0]),
        "b": ("Mexico, United States agree to end melon duties", DEAL[1]),
        "c": ("Growers block Nogales bridge over fruit from Sonora", BLOCKADE[0]),
        "d": (title, text),
        "e": ("Blockade of Nogales bridge ends after police step in", BLOCKADE[1]),
    }
    articles = {
        name: analyzed(taken(body, id=name, title=headline))
        for name, (headline, body) in told.items()
    }
    assert len(merge_stories(_stories(*articles), articles, PAIR).clusters) == stories


def test_no_stories() -> None:
    """Of nothing comes nothing."""
    assert merge_stories(ContinuedStories(), {}, PAIR).clusters == ()
