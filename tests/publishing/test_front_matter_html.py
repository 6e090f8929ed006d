"""What the site's engine gets as YAML: HTML in every text, at any depth, and still YAML."""

import html
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import TemplateError
from briefing.publishing.pages.front_matter_html import escape_front_matter, write_front_matter


def _load(front_matter: str) -> object:
    return yaml.safe_load(front_matter.removeprefix("---\n").removesuffix("---\n\n"))


@given(st.text())
def test_a_text_comes_back_as_html_without_marks(text: str) -> None:
    """Any text is one scalar that has none of HTML's marks and shows the same characters."""
    loaded = _load(write_front_matter({"title": text}))
    assert isinstance(loaded, dict)
    assert not set(loaded["title"]) & set("<>\"'")
    assert html.unescape(loaded["title"]) == html.unescape(html.escape(" ".join(text.split())))


def test_a_document_s_front_matter_is_escaped_at_every_depth() -> None:
    """Lists, tables and names are escaped; dates and numbers stay what they are."""
    header = (
        'title: "<b>"\ndate: 2025-01-16\ntags: ["<i>"]\nbriefing:\n  made_with: "<u>"\n  n: 3\n'
    )
    assert _load(escape_front_matter(header)) == {
        "title": "&lt;b&gt;",
        "date": date(2025, 1, 16),
        "tags": ["&lt;i&gt;"],
        "briefing": {"made_with": "&lt;u&gt;", "n": 3},
    }


@pytest.mark.parametrize("header", ["", "a: [", "- a", "x"])
def test_front_matter_of_an_own_template_that_is_none_is_named(header: str) -> None:
    """A template of the user's that spoils the front matter gets one clear line."""
    with pytest.raises(TemplateError, match=r"brief\.md\.j2"):
        escape_front_matter(header)
