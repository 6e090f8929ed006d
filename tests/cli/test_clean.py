"""`briefing clean` for a person."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app
from briefing.cli.printing.cleaned_article import MAX_PARTS

TEXT = """Monday, January 20, 2025
River commission agrees on ten years of shared water
By Nora Teller
January 14, 2025
The river commission of Port Alder and San Telmo agreed on Tuesday to share the water \
of the upper valley for ten years.
“Nobody got all that they wanted, and that is how a treaty should look,” \
said thesaid Commissioner Ada Quill.
The farmers of the valley had asked for a longer term, because their loans \
for new canals run for twenty years.
3 comments
Onion Joe: About time.
"""


@pytest.fixture
def shown(tmp_path: Path) -> str:
    """What the command prints of the text above."""
    file = tmp_path / "story.txt"
    file.write_text(TEXT, encoding="utf-8")
    return CliRunner().invoke(app, ["clean", str(file), "--explain"], catch_exceptions=False).stdout


def test_the_head_says_what_is_known(shown: str) -> None:
    """Headline, author, day with its basis, the page's day and the language come first."""
    head = shown.split("\n")[:2]
    assert head[0] == "River commission agrees on ten years of shared water"
    assert head[1] == "Nora Teller · 2025-01-14 (byline) · page of 2025-01-20 · en"


def test_damage_is_marked(shown: str) -> None:
    """A damaged place stands between marks with its kind."""
    assert "said ⟦thesaid: lost words⟧ Commissioner" in shown


def test_what_was_dropped_stands_below_its_reason(shown: str) -> None:
    """The dropped blocks are grouped by kind and reason."""
    assert "— comment: a comment of a reader\n  Onion Joe: About time.\n" in shown


def test_explain_shows_chance_and_parts(shown: str) -> None:
    """Every block is shown with its chance, and below it the five weightiest parts of its score."""
    lines = shown.split("\n")
    at = next(at for at, line in enumerate(lines) if re.fullmatch(r"0\.\d\d  3 comments", line))
    assert len(re.findall(r" [+-]\d+\.\d(?:  |$)", lines[at + 1])) == MAX_PARTS


def test_a_file_that_is_missing_is_said() -> None:
    """A missing file is a line on standard error, and no traceback."""
    done = CliRunner().invoke(app, ["clean", "nowhere.txt"], catch_exceptions=False)
    assert "nowhere.txt" in done.stderr
