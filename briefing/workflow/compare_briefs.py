"""Two briefs -> what changed between them."""

from collections.abc import Iterator

from briefing.model import Brief, Story

UNTITLED = "(no headline in the source)"


def compare_briefs(one: Brief, other: Brief) -> Iterator[str]:
    """A line for each story that came (+), went (-) or went on (=), and each new sentence."""
    before = {story.key: story for story in one.stories}
    after = {story.key: story for story in other.stories}
    for key, story in after.items():
        if key not in before:
            yield f"+ {_name(story)}"
        else:
            yield f"= {_name(story)}"
            yield from _new(before[key], story)
    yield from (f"- {_name(story)}" for key, story in before.items() if key not in after)


def _name(story: Story) -> str:
    return story.headline or UNTITLED


def _new(before: Story, after: Story) -> Iterator[str]:
    if before.headline != after.headline:
        yield f"    headline before: {_name(before)}"
    old = {excerpt.text for excerpt in before.sentences}
    yield from (
        f"    new: {' '.join(e.text.split())}" for e in after.sentences if e.text not in old
    )
