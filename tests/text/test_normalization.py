"""Text as it is stored."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.normalization import join_lines, normalize, normalize_in_place, replace_controls

HARMFUL = {"Cc", "Cs"}
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ANYTHING = st.text(st.characters(categories=["L", "M", "N", "P", "S", "Z", "C"]))


def harmful(text: str) -> set[str]:
    """The characters that no stored text may hold."""
    return {
        c for c in text if (unicodedata.category(c) in HARMFUL and c not in "\n\t") or c in BIDI
    }


@given(ANYTHING)
def test_settled_text_is_harmless(text: str) -> None:
    """Settled text is in NFC, holds no control, bidi or lone surrogate, and settled again it
    stays."""
    found = normalize(text)
    assert not harmful(found)
    assert unicodedata.is_normalized("NFC", found)
    assert normalize(found) == found


@given(ANYTHING)
def test_text_settled_in_place_keeps_its_offsets(text: str) -> None:
    """In place nothing moves: the length stays, and every letter stands where it stood."""
    found = normalize_in_place(text)
    assert len(found) == len(text)
    assert not harmful(found)
    assert all(now == was for now, was in zip(found, text, strict=True) if was.isalnum())


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        (
            "one\r\ntwo\rthree\u2028four\u2029five\x85six\x0bseven\x0ceight",
            "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight",
        ),
        ("Montalbán\x00 \x07said", "Montalbán said"),
        ("\u202eevil\u202c \u2066text\u2069", "evil text"),
        ("\ufeffta\u00adriffs\u200b\u2060", "tariffs"),
        ("Me\u0301xico", "M\u00e9xico"),
        ("half \ud83d emoji", "half \ufffd emoji"),
        ("tab\tstays", "tab\tstays"),
        ("👩\u200d👧 joined", "👩\u200d👧 joined"),
    ],
    ids=["line ends", "controls", "bidi", "invisible", "composed", "surrogate", "tab", "joiner"],
)
def test_settled(text: str, stored: str) -> None:
    """What is removed, what is replaced, what stays."""
    assert normalize(text) == stored


def test_one_line() -> None:
    """A name is one line without double spaces, whatever was in it."""
    assert (
        join_lines("  Talks\r\n\u00a0resume\u202e \u200b on\tMonday ") == "Talks resume on Monday"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb", "a\nb"),
        ("a\tb\r\n\x0bc\u2028d", "a b \n c d"),
        ("\x1b[2J\x9b\x7f\x00", "\ufffd[2J\ufffd\ufffd\ufffd"),
        ("\u202egpj.exe\u2066", "\ufffdgpj.exe\ufffd"),
        ("México “—” 👩\u200d🚀 e\u0301", "México “—” 👩\u200d🚀 e\u0301"),
    ],
)
def test_controls_are_replaced(text: str, shown: str) -> None:
    """Codes and marks of direction become U+FFFD, moves of the line a space; letters stay."""
    assert replace_controls(text) == shown
