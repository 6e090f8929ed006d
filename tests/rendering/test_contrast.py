"""Page, mail and site can be read by everybody: their colours stand out in both schemes (WCAG 2.2,
1.4.3 and 1.4.11).
"""

from itertools import product

import pytest

from briefing.rendering.style_sheets import read_tokens

LEAST, LEAST_OF_EDGES = 4.5, 3.0
GROUNDS = ("paper", "tint")
READ = [
    *product(("ink", "soft", "link", "update", "alert", "opinion", "a", "b"), GROUNDS),
    ("ink", "mark"),
    *((f"on-{status}", status) for status in ("new", "update", "ongoing")),
    *(("ink", f"heat{n}") for n in (1, 2, 3)),
    ("on-heat4", "heat4"),
]
EDGES = [("edge", "paper"), ("other", "paper"), ("heat4", "paper")]


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(scheme: str, front: str, back: str) -> float:
    values = read_tokens(None)[scheme]
    light, dark = sorted((_luminance(values[front]), _luminance(values[back])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), READ, ids="-".join)
def test_what_is_read_stands_out(scheme: str, front: str, back: str) -> None:
    """Every colour of letters against every ground it stands on has a ratio of at least 4.5."""
    assert _ratio(scheme, front, back) >= LEAST


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), EDGES, ids="-".join)
def test_edges_and_bars_are_seen(scheme: str, front: str, back: str) -> None:
    """What is no text but says something has a ratio of at least 3."""
    assert _ratio(scheme, front, back) >= LEAST_OF_EDGES


def test_the_dark_scheme_is_another() -> None:
    """Paper and ink change sides in the dark."""
    tokens = read_tokens(None)
    assert _luminance(tokens["light"]["paper"]) > 0.9 > 0.1 > _luminance(tokens["dark"]["paper"])
