"""`briefing sentences`, as a filter and for a person."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app

TEXT = "Gov. Ana Roe spoke. Nobody listened.\nIt rained."


def test_filter() -> None:
    """A line in, a line out: where each sentence begins and ends in the line's text."""
    line = json.dumps({"id": "a", "lang": "en", "text": TEXT})
    done = CliRunner().invoke(app, ["sentences", "--jsonl", "--no-clean"], input=line)
    found = json.loads(done.stdout)["sentences"]
    assert [TEXT[start:end] for start, end in found] == [
        "Gov. Ana Roe spoke.",
        "Nobody listened.",
        "It rained.",
    ]


def test_for_a_person(tmp_path: Path) -> None:
    """One numbered sentence a line, a blank line between paragraphs."""
    file = tmp_path / "rain.txt"
    file.write_text(TEXT.removeprefix("Gov. "), encoding="utf-8")
    shown = CliRunner().invoke(app, ["sentences", "--no-clean", str(file)]).stdout
    assert "  1  Ana Roe spoke.\n  2  Nobody listened.\n\n  3  It rained.\n" in shown


def test_nothing_named() -> None:
    """Without a file and without the filter's option it says what to do."""
    done = CliRunner().invoke(app, ["sentences"])
    assert done.exit_code == 2
    assert "name a file" in done.stderr


@pytest.mark.parametrize("mark", ["\x85", "\u2028", "\u2029", "\ud800"])
def test_an_answer_is_one_line_to_every_reader(mark: str) -> None:
    """What some readers take for a line break, and half a character, are escaped.

    The answer stays a line of JSON.
    """
    line = json.dumps({"id": f"a{mark}b", "text": "It rained."})
    done = CliRunner().invoke(app, ["sentences", "--jsonl", "--no-clean"], input=line)
    assert len(done.stdout.splitlines()) == 1
    assert mark not in done.stdout
    assert json.loads(done.stdout)["id"] == f"a{mark}b"
