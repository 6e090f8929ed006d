"""`briefing summarize`, as a filter and for a person."""

import json
from pathlib import Path

from typer.testing import CliRunner

from briefing.cli.app import app
from briefing.ranking import METHODS

TEXT = """The bridge at Tres Ríos opens in March, the mayor of the town said on Tuesday.
Trucks have waited for the bridge since the old one closed four years ago.
Nobody could say what the bridge has cost the two towns on its banks."""


def run(*arguments: str, lines: str = "") -> str:
    """What the command prints."""
    done = CliRunner().invoke(app, ["summarize", *arguments], input=lines)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_filter() -> None:
    """A line in, a line out: offsets and words of the line's own text, and a score."""
    line = json.dumps({"id": "a", "lang": "en", "text": TEXT})
    (answer,) = json.loads(run("--jsonl", "--no-clean", "--sentences", "1", lines=line))[
        "sentences"
    ]
    assert TEXT[answer["start"] : answer["end"]] == answer["text"] == TEXT.split("\n")[0]
    assert answer["score"] > 0


def test_filter_of_a_cluster() -> None:
    """Offsets of a cluster are into the text of the document that is named."""
    docs = [{"text": "Nothing to see."}, {"text": TEXT}]
    answers = json.loads(run("--jsonl", "--no-clean", lines=json.dumps({"id": "a", "docs": docs})))[
        "sentences"
    ]
    assert [answer["doc"] for answer in answers] == [1] * len(answers)
    assert all(TEXT[answer["start"] : answer["end"]] == answer["text"] for answer in answers)


def test_an_unreadable_document_is_an_error() -> None:
    """A document without text makes its line an error; the next line is answered."""
    lines = (
        '{"id": "a", "docs": [{"title": "x"}]}\n{"id": "b", "text": "The bridge opens in March."}'
    )
    done = CliRunner().invoke(app, ["summarize", "--jsonl", "--no-clean"], input=lines)
    first, second = map(json.loads, done.stdout.splitlines())
    assert done.exit_code == 1
    assert "error" in first
    assert len(second["sentences"]) == 1


def test_for_a_person(tmp_path: Path) -> None:
    """One sentence a line, with its score and what the score is made of; no colours in a pipe."""
    file = tmp_path / "bridge.txt"
    file.write_text(TEXT, encoding="utf-8")
    shown = run(str(file), "--no-clean", "--explain", "--sentences", "1")
    assert TEXT.split("\n")[0] in shown
    assert "place +1.00" in shown
    assert "\x1b" not in shown


def test_methods_side_by_side(tmp_path: Path) -> None:
    """Each sentence that a method chooses, with a mark under the methods that do."""
    file = tmp_path / "bridge.txt"
    file.write_text(TEXT, encoding="utf-8")
    shown = run(str(file), "--no-clean", "--sentences", "1", "--method", "lead", "--compare", "lsa")
    assert "lead  lsa\n" in shown
    assert f" ●     ·   {TEXT.split(chr(10))[0]}" in shown


def test_several_together(tmp_path: Path) -> None:
    """Several files as one cluster have one summary."""
    for number, sentence in enumerate(TEXT.split("\n")):
        (tmp_path / f"{number}.txt").write_text(sentence, encoding="utf-8")
    shown = run(str(tmp_path), "--no-clean", "--together", "--sentences", "2")
    assert sum(sentence in shown for sentence in TEXT.split("\n")) == 2


def test_list_names_every_method() -> None:
    """`--method list` names each method with what it does and the paper."""
    shown = run("--method", "list").splitlines()
    assert [line.split()[0] for line in shown] == list(METHODS)
    assert all(method.paper in line for line, method in zip(shown, METHODS.values(), strict=True))


def test_wrong_use() -> None:
    """An unknown method, or nothing to read, is a wrong use that says what to do."""
    misspelt = CliRunner().invoke(app, ["summarize", "--method", "textrank", "x"])
    nothing = CliRunner().invoke(app, ["summarize"])
    assert (misspelt.exit_code, nothing.exit_code) == (2, 2)
    assert "did you mean 'text-rank'" in misspelt.stderr
    assert "name a file" in nothing.stderr
