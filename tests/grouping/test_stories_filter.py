"""`briefing stories --jsonl`: one answer a line, each line answered."""

import json

from typer.testing import CliRunner

from briefing.cli.app import app

TEXT = "Mexico and the United States agreed in Monterrey on tariffs for steel, the trade office said on Monday."


def _answers(*lines: object) -> tuple[int, list[dict[str, object]]]:
    feed = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    done = CliRunner().invoke(app, ["stories", "--jsonl", "--no-clean"], input=feed)
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines()]


def test_fields() -> None:
    """An answer says story, copy, relevance, reasons and topics."""
    code, (first, second) = _answers({"id": "a", "text": TEXT}, {"id": "b", "text": TEXT})
    assert code == 0
    assert (first["relevant"], first["topics"], first["duplicate_of"]) == (True, ["trade"], None)
    assert (second["duplicate_of"], second["story"]) == ("a", first["story"])


def test_lines_that_cannot_be_read() -> None:
    """A bad line is answered with its error, the others are answered all the same, and the exit
    status is 1.
    """
    code, answers = _answers(
        {"id": "a", "text": TEXT}, "{half", {"id": "c", "docs": []}, {"id": "d", "text": TEXT}
    )
    assert code == 1
    assert ["error" in answer for answer in answers] == [False, True, True, False]
    assert answers[3]["duplicate_of"] == "a"


def test_ids_missing_or_double() -> None:
    """Lines without an id, or with one that came before, are told apart by their number."""
    _, answers = _answers({"text": TEXT}, {"id": "a", "text": TEXT}, {"id": "a", "text": TEXT})
    assert [answer["duplicate_of"] for answer in answers] == [None, "line 1", "line 1"]
