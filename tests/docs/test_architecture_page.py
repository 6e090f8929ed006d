"""docs/architecture.md leaves no station out; that its paths exist, test_named_paths.py holds."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_every_station_is_named() -> None:
    """No package of the house is left out of the page, and none of its picture."""
    stations = {path.parent.name for path in (ROOT / "briefing").glob("*/__init__.py")}
    picture = (ROOT / "docs" / "architecture.svg").read_text(encoding="utf-8")
    assert {name for name in stations if f"`{name}" not in PAGE} == set()
    assert {name for name in stations if name not in picture} == set()
