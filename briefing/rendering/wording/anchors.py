"""The anchors of a brief's stories and sources: the same in document, page, mail and site."""

from collections.abc import Mapping

from briefing.model import Brief, Story
from briefing.text.slugs import make_slug


def story_anchor(story: Story) -> str:
    """Where a story stands in its brief; the same when the brief is built again."""
    return f"story-{make_slug(story.key)}"


def anchor_stories(brief: Brief) -> Mapping[Story, str]:
    """Where each story of a brief stands in it, no two at one place.

    Of stories with one key the first stands at `story_anchor`, a later one behind a number.
    """
    anchors: dict[Story, str] = {}
    for story in brief.stories:
        same = sum(one.key == story.key for one in anchors)
        anchors[story] = f"{story_anchor(story)}-{same + 1}" if same else story_anchor(story)
    return anchors


def source_anchor(number: int) -> str:
    """Where a source stands in the list of sources."""
    return f"source-{number}"
