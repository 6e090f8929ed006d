"""The filters by file name: what can't be read is said, and the status tells a script."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app

COMMANDS = ("clean", "sentences", "quotes", "summarize", "stories")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_cant_be_read_is_no_empty_answer(tmp_path: Path, command: str) -> None:
    """With nothing to read the status is 1 and the reason is said; beside a good file it is 0."""
    broken, good = tmp_path / "a.txt", tmp_path / "b.txt"
    broken.write_bytes(b"%PDF-1.7 \0")
    good.write_text("Mexico and the United States met in Laredo on Monday.", encoding="utf-8")
    alone = CliRunner().invoke(app, [command, str(broken)])
    assert alone.exit_code == 1
    assert "a.txt: is a PDF document" in alone.stderr
    both = CliRunner().invoke(app, [command, str(broken), str(good)])
    assert both.exit_code == 0
    assert "a.txt: is a PDF document" in both.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_no_file_is_wrong_use(command: str) -> None:
    """Without a file the command says what it wants."""
    done = CliRunner().invoke(app, [command])
    assert done.exit_code == 2
    assert "name a file, or `--jsonl`" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_filter_of_lines_takes_no_file(tmp_path: Path, command: str) -> None:
    """A file named beside `--jsonl` is wrong use, and not passed over; `-` is what it reads."""
    done = CliRunner().invoke(app, [command, "--jsonl", str(tmp_path / "a.jsonl")])
    assert done.exit_code == 2
    assert f"briefing {command} --jsonl < FILE" in done.stderr
    assert CliRunner().invoke(app, [command, "--jsonl", "-"], input="").exit_code == 0


def test_a_line_that_nests_too_deep_is_told() -> None:
    """It costs its own answer only, and says what it is."""
    lines = "[" * 100_000 + "\n" + '{"id": "b", "text": "It rained."}\n'
    done = CliRunner().invoke(app, ["sentences", "--jsonl", "--no-clean"], input=lines)
    first, second = done.stdout.splitlines()
    assert "line 1 nests too deep" in first
    assert '"id": "b"' in second
