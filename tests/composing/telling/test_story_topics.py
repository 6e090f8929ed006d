"""The topics of a story."""

from dataclasses import replace

import pytest

from briefing.composing.telling.story_topics import choose_story_topics
from tests.builders import analyzed, taken


@pytest.mark.parametrize(
    ("given", "topics"),
    [
        ([("diplomacy", "trade"), ("trade",), ("trade",)], ("trade", "diplomacy")),
        ([("diplomacy",), ("trade",), ("trade",)], ("diplomacy",)),
        ([("diplomacy", "trade"), ("trade",), ("diplomacy",)], ("diplomacy", "trade")),
        ([("diplomacy", "trade")], ("diplomacy", "trade")),
        ([(), ("trade",)], ("other",)),
    ],
)
def test_topics(given: list[tuple[str, ...]], topics: tuple[str, ...]) -> None:
    """Most articles' main topic goes first, where the story's first article names it too."""
    one = analyzed(taken("Two dams open."))
    articles = [replace(one, relevance=replace(one.relevance, topics=own)) for own in given]
    assert choose_story_topics(articles) == topics
