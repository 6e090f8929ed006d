"""`briefing quotes`, as a filter and for a person."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app

TEXT = "“The bridge opens in March,” Mayor Della Orwin said on Tuesday.\n“No,” Rafael Tobar said."


def test_filter() -> None:
    """A line in, a line out: offsets into the line's text, the speaker's words and full name."""
    done = CliRunner().invoke(
        app, ["quotes", "--jsonl", "--no-clean"], input=json.dumps({"id": "a", "text": TEXT})
    )
    first, second = json.loads(done.stdout)["quotes"]
    assert TEXT[first["start"] : first["end"]] == first["text"] == "The bridge opens in March,"
    assert (first["speaker"], first["name"], first["role"]) == (
        "Mayor Della Orwin",
        "Della Orwin",
        "Mayor",
    )
    assert (second["name"], second["confidence"]) == ("Rafael Tobar", "high")


def test_for_a_person(tmp_path: Path) -> None:
    """Each quote is shown with its speaker, line and pattern, without colours in a pipe."""
    file = tmp_path / "bridge.txt"
    file.write_text(TEXT, encoding="utf-8")
    shown = CliRunner().invoke(app, ["quotes", "--no-clean", str(file)]).stdout
    assert "“The bridge opens in March,”\n  — Della Orwin, Mayor\n" in shown
    assert "    line 1 · high · subject and verb after" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("text", "language", "side"),
    [
        ("“The bridge opens in March,” said Della Orwin, mayor of San Diego.", "en", "us"),
        ("“The bridge opens in March,” said Mexican senator Rafael Tobar.", "en", "mexico"),
        ("«El puente abre en marzo», informó la FGR.", "es", "mexico"),
        ("“The bridge opens in March,” said Della Orwin, a baker.", "en", None),
        ("“The bridge opens in March,” said German mayor Della Orwin.", "en", None),
    ],
)
def test_side(text: str, language: str, side: str | None) -> None:
    """With a profile the side is that which a brief tells: by the printed office, or the body."""
    record = {"id": "a", "text": text, "lang": language, "published": "2025-01-16"}
    options = ["quotes", "--jsonl", "--no-clean", "--profile", "us-mexico"]
    done = CliRunner().invoke(app, options, input=json.dumps(record))
    (quote,) = json.loads(done.stdout)["quotes"]
    assert quote["side"] == side


def test_profile(tmp_path: Path) -> None:
    """A profile that does not exist is a wrong use, with the nearest name."""
    done = CliRunner().invoke(app, ["quotes", str(tmp_path), "--profile", "us-mexcio"])
    assert done.exit_code == 2
    assert "us-mexico" in done.stderr


def test_nothing_named() -> None:
    """Without a file and without the filter's option it says what to do."""
    done = CliRunner().invoke(app, ["quotes"])
    assert done.exit_code == 2
    assert "name a file" in done.stderr
