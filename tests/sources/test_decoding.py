"""Bytes become text, whatever they say of themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.sources.decoding import decode

TEXT = "La presidenta dijo: «Habrá diálogo» — mañana, según él."


@given(
    st.binary(),
    st.none()
    | st.text()
    | st.sampled_from(["utf-8", "latin-1", "shift_jis", "hex", "idna", "utf-7"]),
)
def test_decoding_never_fails(content: bytes, declared: str | None) -> None:
    """Any bytes with any declaration are text, or an error that says what they are."""
    try:
        assert isinstance(decode(content, declared), str)
    except InputError as error:
        assert str(error).startswith("is a")  # noqa: PT017  either outcome is right


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_common_encodings_need_no_declaration(encoding: str) -> None:
    """Text is told by its mark or its bytes."""
    assert decode((TEXT * 3).encode(encoding)) == TEXT * 3


@pytest.mark.parametrize(
    "declared", ["latin-1", "ISO-8859-1", "us-ascii", "windows-1252", "no-such-encoding", "\0", ""]
)
def test_a_wrong_declaration_is_passed_over(declared: str) -> None:
    """Valid UTF-8 is UTF-8, whatever was declared."""
    assert decode(TEXT.encode(), declared) == TEXT


@pytest.mark.parametrize(
    ("declared", "text"),
    [("gb2312", "墨西哥总统"), ("koi8-r", "Президент"), ("iso-8859-15", "5 €")],
)
def test_a_declaration_that_fits_is_believed(declared: str, text: str) -> None:
    """Bytes that are not UTF-8 are read as declared."""
    assert decode(text.encode(declared), declared) == text


def test_latin_1_means_windows_1252() -> None:
    """As in browsers, a page that says latin-1 may hold curly quotes."""
    assert decode("“Sí”".encode("cp1252"), "latin-1") == "“Sí”"


def test_one_broken_byte_does_not_garble_the_rest() -> None:
    """UTF-8 with a broken byte stays UTF-8; only the byte is lost."""
    content = TEXT.encode()
    assert decode(content[:20] + b"\xff" + content[20:], "latin-1").replace("\ufffd", "") == TEXT


def test_text_cut_inside_a_letter_is_read() -> None:
    """A download that ended within a letter loses that letter only."""
    assert (
        decode("Habrá diálogo mañana, según é".encode()[:-1])
        == "Habrá diálogo mañana, según \ufffd"
    )


def test_a_few_nul_bytes_make_no_binary() -> None:
    """A scraper's stray NULs do not make a text unreadable."""
    assert decode(b"\0" + TEXT.encode() + b"\0") == f"\0{TEXT}\0"
