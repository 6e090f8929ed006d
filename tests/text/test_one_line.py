"""What a message or a list shows of a long text."""

import pytest

from briefing.text.one_line import shorten_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        (" two\n\n lines\t", "two lines"),
        ("ten signs.", "ten signs."),
        ("eleven sign", "eleven si…"),
        ("ñandú y avestruz", "ñandú y a…"),
    ],
)
def test_a_text_is_one_line_of_so_many_characters(text: str, shown: str) -> None:
    """Blanks are one each before characters are counted, of which the last is the mark."""
    assert shorten_line(text, 10) == shown
