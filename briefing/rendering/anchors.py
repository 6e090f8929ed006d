"""The anchors of a brief's stories and sources: the same in document, page, mail and site."""

from briefing.model import Story
from briefing.text.slugs import make_slug


def story_anchor(story: Story) -> str:
    """Where a story stands in its brief; the same when the brief is built again."""
    return f"story-{make_slug(story.key)}"


def source_anchor(number: int) -> str:
    """Where a source stands in the list of sources."""
    return f"source-{number}"
