"""Escaped characters survive the way through Markdown, in linear time."""

import html5lib
import markdown as library
import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.rendering import escape
from briefing.rendering.document_html import render_body
from briefing.rendering.escape_placeholders import hide_escapes, show_escapes
from tests.growth import assert_linear

MARKS = st.sampled_from("*_`[]<>&=|~^\\#!-+.:@{}()'\"aé1 \U000f0000\U000f002a\U000f00ff\U000f00fe")


def _text_of(page: str) -> str:
    return "".join(html5lib.parse(page, namespaceHTMLElements=False).itertext()).strip()


@given(st.text(MARKS, max_size=40))
def test_an_escaped_text_is_shown_as_it_was_written(text: str) -> None:
    """Marks, names of characters and the placeholders themselves come out as the same text."""
    shown = _text_of(render_body(f"{escape.markdown(text)}\n"))
    assert " ".join(shown.split()) == " ".join(text.split())


@given(st.text(MARKS, max_size=40))
def test_the_page_is_that_of_markdown_without_placeholders(text: str) -> None:
    """Escaped in a list, a link and emphasis, the HTML is what Python-Markdown alone makes."""
    safe = escape.markdown(text) or "x"
    document = f"- {safe}\n\n*a {escape.inline(text)} b* [{safe}](https://x.example/a?b=1&c)\n"
    plain = library.markdown(document, extensions=["toc"], output_format="html")
    assert _text_of(render_body(document)) == _text_of(nh3.clean(plain))


@given(st.text(MARKS))
def test_hiding_and_showing_are_inverse_but_for_escapes(text: str) -> None:
    """A document without escapes comes back as it was."""
    bare = text.replace("\\", "").replace("&", "")
    assert show_escapes(hide_escapes(bare)) == bare


@pytest.mark.slow
@pytest.mark.parametrize("mark", ["*", "=", "_", "`", "[", "<", "&a", "\\"])
def test_a_line_of_marks_takes_linear_time(mark: str) -> None:
    """Five times as many escaped characters in a line take about five times as long."""
    assert_linear(lambda size: render_body(str(escape.markdown(mark * size))), 50_000)
