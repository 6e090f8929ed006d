"""Words of a brief itself are text as much as a source's are, and an editor's headline is marked."""

from dataclasses import replace

import pytest

from briefing.rendering.lang_spans import make_marked_presenter
from briefing.rendering.wording.labels import load_labels
from briefing.rendering.wording.story_labels import name_title
from tests import builders

HOSTILE = "<b>*x*</b> [a](b)"
ESCAPED = "&lt;b&gt;\\*x\\*&lt;/b&gt; \\[a\\](b)"


@pytest.mark.parametrize(("page", "mark"), [("es", "{}"), ("en", '<span lang="es">{}</span>')])
def test_a_topic_or_title_of_a_foreign_brief_is_escaped(page: str, mark: str) -> None:
    """On a page of its language and of another one, where a mark of the language stands around."""
    brief = builders.brief((), (), language="es")
    assert make_marked_presenter(brief, page).own(HOSTILE) == mark.format(ESCAPED)


def test_whose_headline_it_is() -> None:
    """An editor's is marked, a missing one is said to be missing, an article's own says nothing."""
    words, story = load_labels("en"), builders.story((), headline="A title")
    assert name_title(story, words) == ""
    assert name_title(replace(story, retitled="Another"), words) == words.retitled
    assert name_title(replace(story, headline=None), words) == words.untitled
    assert words.retitled
    assert words.untitled
