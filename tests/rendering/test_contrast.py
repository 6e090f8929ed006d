"""The page can be read by everybody: its colours stand out in both schemes (WCAG 2.2, 1.4.3)."""

import re
from itertools import product
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "templates" / "page.html.j2").read_text(encoding="utf-8")
LEAST = 4.5


def _schemes() -> list[dict[str, str]]:
    return [
        dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))
        for block in re.findall(r":root \{([^}]*)\}", PAGE)[:2]
    ]


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", _schemes(), ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back"),
    [*product(("ink", "soft", "accent"), ("paper", "tint")), ("ink", "mark")],
    ids="-".join,
)
def test_text_stands_out(scheme: dict[str, str], front: str, back: str) -> None:
    """Every colour of text against every ground it can stand on has a ratio of at least 4.5."""
    light, dark = sorted((_luminance(scheme[front]), _luminance(scheme[back])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= LEAST
