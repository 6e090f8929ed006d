"""Page, mail and site can be read by everybody: their colours stand out in both schemes (WCAG 2.2,
1.4.3 and 1.4.11).
"""

from itertools import product

import pytest

from briefing.rendering.style_sheets import read_tokens
from tests.rendering.contrast import luminance

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


def _ratio(scheme: str, front: str, back: str) -> float:
    values = read_tokens(None)[scheme]
    light, dark = sorted((luminance(values[front]), luminance(values[back])), reverse=True)
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
    assert luminance(tokens["light"]["paper"]) > 0.9 > 0.1 > luminance(tokens["dark"]["paper"])
