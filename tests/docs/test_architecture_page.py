"""docs/architecture.md names what is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`([a-z_]+(?:/[a-z_]+)*(?:\.py)?)`", PAGE)))
PLACES = [name for name in NAMED if "/" in name or name.endswith(".py")]


@pytest.mark.parametrize("place", PLACES)
def test_every_place_exists(place: str) -> None:
    """A path of the page is a file or folder of the package or of the repository."""
    assert (ROOT / "briefing" / place).exists() or (ROOT / place).exists(), place


def test_every_station_is_named() -> None:
    """No package of the house is left out of the page."""
    stations = {path.parent.name for path in (ROOT / "briefing").glob("*/__init__.py")}
    picture = (ROOT / "docs" / "architecture.svg").read_text(encoding="utf-8")
    assert {name for name in stations if name not in PAGE + picture} == set()
