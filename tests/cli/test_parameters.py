"""Parameters that are not given: what they are, and what they do not cost."""

import json
import subprocess
import sys
from typing import Annotated

import pytest
import typer
from typer.main import get_command
from typer.testing import CliRunner

from briefing.cli.app import app as briefing_app
from briefing.cli.parameters import LazyCommand
from briefing.config import OPTIONS, SettingsLayer
from briefing.config.settings import declared_settings

# What pages, settings and other verbs need, and a plain text does not.
UNNEEDED = ("pydantic", "lxml", "trafilatura", "babel", "nltk", "jinja2", "socket")
FILTER = f"""
import sys
from briefing.cli.app import app
app(["clean", "--jsonl"], standalone_mode=False)
print([name for name in {UNNEEDED!r} if name in sys.modules], file=sys.stderr)
"""

app = typer.Typer()


@app.command(cls=LazyCommand)
def show(
    name: str,
    files: Annotated[list[str] | None, typer.Argument()] = None,
    tags: Annotated[list[str] | None, typer.Option()] = None,
    words: Annotated[int | None, typer.Option(callback=lambda value: value or 60)] = None,
    out: Annotated[str | None, typer.Option(envvar="OUT")] = None,
) -> None:
    """Print what was understood."""
    typer.echo(json.dumps([name, files, tags, words, out]))


@pytest.mark.slow  # starts the program
def test_a_plain_text_needs_no_heavy_library() -> None:
    """The filter cleans a plain text without pydantic, the libraries for pages, or those of other
    verbs.
    """
    line = json.dumps({"id": 1, "text": "The river rose on Monday.\n\nIt fell again."})
    done = subprocess.run(
        [sys.executable, "-c", FILTER], input=line, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout)["id"] == 1
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("files", [[], ["a", "b"]])
def test_what_is_missing_is_none(files: list[str]) -> None:
    """A list or text that is not given is None, and a callback has the last word on it.

    What is given is converted.
    """
    assert json.loads(CliRunner().invoke(app, ["Ada", *files]).stdout) == [
        "Ada",
        files or None,
        None,
        60,
        None,
    ]
    given = ["Ada", *files, "--words", "7", "--tags", "x"]
    assert json.loads(CliRunner().invoke(app, given).stdout) == [
        "Ada",
        files or None,
        ["x"],
        7,
        None,
    ]


def test_the_environment_counts_as_given() -> None:
    """An option that is not given is read from its environment variable."""
    assert (
        json.loads(CliRunner().invoke(app, ["Ada"], env={"OUT": "briefs"}).stdout)[-1] == "briefs"
    )


@pytest.mark.parametrize("words", [[], ["Ada", "--words", "many"]])
def test_wrong_use_is_still_found(words: list[str]) -> None:
    """A required argument that is missing and a number that is none end with exit status 2."""
    assert CliRunner().invoke(app, words).exit_code == 2


@pytest.mark.parametrize("command", ["build", "backfill", "dossier", "verify", "site build"])
def test_an_option_that_sets_a_setting_is_called_as_faults_spell_it(command: str) -> None:
    """A fault of `site_url` names `--url`, which the command has."""
    found = get_command(briefing_app)
    for name in command.split():
        found = found.commands[name]  # type: ignore[attr-defined]
    layer, known = SettingsLayer(OPTIONS, {}), declared_settings()
    options = (one for one in found.params if one.param_type_name == "option")
    spelt = {one.name: one.opts for one in options if one.name in known}
    assert spelt
    assert [name for name, said in spelt.items() if layer.spell(name) not in said] == []
