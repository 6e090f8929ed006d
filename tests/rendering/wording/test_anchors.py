"""Where the stories of a brief stand: no two at one place."""

import re

import html5lib

from briefing.rendering import render_html
from briefing.rendering.document import render_markdown
from briefing.rendering.wording.anchors import anchor_stories, story_anchor
from tests import builders

TEXT = "Officials met. They agreed on dates."


def test_two_stories_of_one_key_stand_at_two_places() -> None:
    """A story that is named as news and as opinion, with the key of one cluster, has two anchors;
    the first is that of the key.
    """
    first = builders.story((builders.excerpt(TEXT, "Officials met."),), key="k", told="headline")
    second = builders.story((builders.excerpt(TEXT, "Officials met."),), key="k", kind="opinion")
    made = builders.brief((first, second), (builders.citation(TEXT),))
    assert anchor_stories(made) == {
        first: story_anchor(first),
        second: f"{story_anchor(first)}-2",
    }
    tree = html5lib.parse(render_html(made), namespaceHTMLElements=False)
    document = render_markdown(made)
    for names in (
        [node.get("id") for node in tree.iter() if node.get("id")],
        re.findall(r'<a id="([^"]+)">', document),
    ):
        assert len(set(names)) == len(names)
