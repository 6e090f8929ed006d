"""The reference says what the program does: it is generated, and up to date."""

import runpy
from pathlib import Path

import pytest

GENERATE = Path(__file__).parents[2] / "docs" / "generate.py"
FILES: dict[Path, str] = runpy.run_path(str(GENERATE))["files"]()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_reference_is_up_to_date(path: Path) -> None:
    """What `python docs/generate.py` writes is what stands in docs/reference."""
    assert path.read_text(encoding="utf-8") == FILES[path]


def test_every_option_says_what_it_is_for() -> None:
    """No command, option or argument is without a word of help."""
    commands = FILES[GENERATE.parent / "reference" / "commands.md"]
    assert "None" not in commands
    assert not [
        line for line in commands.splitlines() if line.startswith("- ") and line.endswith(": ")
    ]
