"""`--jobs` of the filters: the same lines in the same order, from several processes."""

import json

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app

TEXT = (
    "The United States and Mexico signed an accord on water in El Paso.\n\n"
    "“The river is low,” said Ada Quill, the mayor of El Paso. Mexico will pay in May.\n"
)
LINES = "".join(
    json.dumps(record) + "\n"
    for record in (
        {"id": "a", "text": TEXT},
        {"id": "b", "nothing": 1},
        {"id": "c", "text": TEXT.replace("low", "high"), "docs": None},
        {"text": TEXT},
    )
)


@pytest.mark.parametrize(
    "verb",
    [
        "quotes",
        *(pytest.param(v, marks=pytest.mark.slow) for v in ("clean", "sentences", "summarize")),
        pytest.param("stories", marks=pytest.mark.slow),
    ],
)
def test_several_processes_answer_as_one(verb: str) -> None:
    """Answers, errors and exit status; a line that can't be read costs itself only."""
    one, two = (
        CliRunner().invoke(app, [verb, "--jsonl", "--jobs", jobs], input=LINES)
        for jobs in ("1", "2")
    )
    assert two.stdout == one.stdout
    assert two.exit_code == one.exit_code == 1
    answers = [json.loads(line) for line in two.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", "b", "c", None]
    assert ["error" in answer for answer in answers] == [False, True, False, False]
