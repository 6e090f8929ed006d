"""What opens a byline is taken off."""

import pytest

from briefing.cleaning.byline_openings import strip_opening

OPENINGS = ("by ", "by our ", "por ")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ana Ruiz", "Ana Ruiz"),
        ("BY OUR staff", "staff"),
        ("Por Leo Sanz ", "Leo Sanz"),
        ("Byron Paz", "Byron Paz"),
        ("Ana Ruiz, by Lomas", "Ana Ruiz, by Lomas"),
        ("", ""),
    ],
)
def test_the_longest_opening_goes(text: str, names: str) -> None:
    """Whatever its letters; a name that begins alike, and one amid the line, stay."""
    assert strip_opening(text, OPENINGS) == names


def test_without_openings_all_stays() -> None:
    """A language may have none."""
    assert strip_opening(" Ana Ruiz ", ()) == "Ana Ruiz"
