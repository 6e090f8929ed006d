"""Two briefs -> what changed between them."""

from collections.abc import Iterator

from briefing.model import Brief, Story
from briefing.rendering.wording.headline_words import word_headline_apart

UNTITLED = "(no headline in the source)"


def compare_briefs(one: Brief, other: Brief) -> Iterator[str]:
    """A line for each story that came (+), went (-) or went on (=), and each new sentence."""
    before = {story.key: story for story in one.stories}
    after = {story.key: story for story in other.stories}
    for key, story in after.items():
        if key not in before:
            yield f"+ {_name(story, other)}"
        else:
            yield f"= {_name(story, other)}"
            if (named := _name(before[key], one)) != _name(story, other):
                yield f"    headline before: {named}"
            yield from _new(before[key], story)
    yield from (f"- {_name(story, one)}" for key, story in before.items() if key not in after)


def _name(story: Story, brief: Brief) -> str:
    return word_headline_apart(story, brief) or UNTITLED


def _new(before: Story, after: Story) -> Iterator[str]:
    old = {excerpt.text for excerpt in before.sentences}
    yield from (
        f"    new: {' '.join(e.text.split())}" for e in after.sentences if e.text not in old
    )
