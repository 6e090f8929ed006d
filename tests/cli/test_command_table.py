"""The list of commands: whole, short, and without the commands themselves."""

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app
from briefing.cli.command_table import COMMANDS, CommandEntry, CommandTable, list_commands

LIST = """
import sys
from briefing.cli.app import app
try:
    app(["--help"])
except SystemExit:
    pass
print([name for name in sys.modules if name.startswith("briefing.cli.commands.")], file=sys.stderr)
"""


def test_the_list_loads_no_command() -> None:
    """`--help` names every command under its heading and loads none."""
    done = subprocess.run([sys.executable, "-c", LIST], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
    for heading, rows in list_commands():
        assert f"\n{heading}:\n" in done.stdout
        for name, line in rows:
            assert f"  {name} " in done.stdout
            assert f" {line}\n" in done.stdout


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_each_command_is_there(entry: CommandEntry) -> None:
    """Each name of the list leads to a command of that name that has help of its own."""
    name = entry.name
    assert CommandTable()[name].name == name
    done = CliRunner().invoke(app, [name, "--help"])
    assert done.exit_code == 0
    assert f" {name} " in done.stdout.splitlines()[0]
    assert "completion" not in done.stdout


def test_a_wrong_name_is_a_key_error() -> None:
    """The table is a mapping: what is not there is a KeyError, what is taken out is not there."""
    table = CommandTable()
    names = list(table)
    assert len(names) == len(table) == len(COMMANDS)
    del table["diff"]
    assert "diff" not in table
    for name in ("diff", "nothing"):
        with pytest.raises(KeyError):
            del table[name]


def test_a_near_miss_is_answered_with_the_name() -> None:
    """A mistyped command is answered with the one that was meant."""
    done = CliRunner().invoke(app, ["summarise"])
    assert done.exit_code == 2
    assert "summarize" in done.stderr
