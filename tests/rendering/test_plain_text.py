"""HTML as plain text: wrapped, marked, with its links."""

import pytest

from briefing.rendering import plain_text

CASES = {
    "a heading is underlined": (
        "<h1>A title</h1><h2>Part</h2><p>x</p>",
        "A title\n=======\n\nPart\n----\n\nx\n",
    ),
    "a list has bullets": ("<ul><li>one</li><li>two</li></ul><p>x</p>", "- one\n- two\n\nx\n"),
    "a numbered list counts": ("<ol><li>one</li><li>two</li></ol>", "1. one\n2. two\n"),
    "a link stands below its words": (
        '<p>Said. <a href="https://x.example/#:~:text=Said">[1 Outlet]</a></p>',
        "Said. [1 Outlet]\n  [1 Outlet] https://x.example/#:~:text=Said\n",
    ),
    "a link of no address is words": ("<p>Said. <a>[1]</a></p>", "Said. [1]\n"),
    "quotations stay apart": (
        "<blockquote><p>“a”</p><p>— A</p></blockquote><blockquote><p>“b”</p></blockquote>",
        "> “a”\n>\n> — A\n\n> “b”\n",
    ),
    "characters are characters": ("<p>a &lt;b&gt; &amp; c</p>", "a <b> & c\n"),
    "nothing is nothing": ("", "\n"),
}


@pytest.mark.parametrize("name", CASES)
def test_html_as_text(name: str) -> None:
    """Each case's HTML is laid out as expected."""
    html, expected = CASES[name]
    assert plain_text.html_to_text(html) == expected


def test_lines_are_short() -> None:
    """Long paragraphs are wrapped within 72 characters, items with a hanging indent."""
    lines = plain_text.html_to_text(
        f"<p>{'word ' * 100}</p><ul><li>{'word ' * 50}</li></ul>"
    ).splitlines()
    assert max(map(len, lines)) <= plain_text.LINE_WIDTH
    assert [line[:2] for line in lines[-4:]] == ["- ", "  ", "  ", "  "]
