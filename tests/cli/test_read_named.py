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
