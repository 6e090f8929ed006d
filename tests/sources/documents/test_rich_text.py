import pytest

from briefing.errors import InputError
from tests.sources.documents.building import article, read


def test_letters_beyond_ascii_are_read() -> None:
    """Escapes of Windows-1252 and of Unicode give the letters that they stand for."""
    assert (
        article(b"{\\rtf1\\ansi\\ansicpg1252 M\\'e9xico \\u8212 ?said.\\par}", ".rtf").text
        == "México —said."
    )


@pytest.mark.parametrize(
    "content",
    [
        b"no rich text",
        b"{\\rtf1 " + b"{" * 100_000 + b"}" * 100_000 + b"}",
        b"{\\rtf1 " + b"a" * 11_000_000,
    ],
)
def test_what_is_broken_or_a_bomb_is_said(content: bytes) -> None:
    """What is no RTF, or nests or weighs more than any document, is refused in one line."""
    with pytest.raises(InputError, match="RTF that can't be read"):
        read(content, ".rtf")
