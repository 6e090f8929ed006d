"""Parameters that are not given: what they are, and what they do not cost; and none that is given is
passed over.
"""

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
from briefing.errors import WrongUse

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
    formats: Annotated[str | None, typer.Option("--format")] = None,
    between: Annotated[tuple[str, str] | None, typer.Option(metavar="ONE OTHER")] = None,
) -> None:
    """Print what was understood."""
    typer.echo(json.dumps([name, files, tags, words, out]))
    typer.echo(f"{formats} {between}", err=True)


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


@pytest.mark.parametrize(
    ("given", "understood"),
    [
        (["--out", "a", "--out", "a"], ["Ada", None, None, 60, "a"]),
        (["--tags", "a", "--tags", "b"], ["Ada", None, ["a", "b"], 60, None]),
        (["--words", "7", "--words=7"], ["Ada", None, None, 7, None]),
    ],
)
def test_what_is_said_twice_is_one_value(given: list[str], understood: object) -> None:
    """The same value twice is no contradiction; an option of many keeps each."""
    assert json.loads(CliRunner().invoke(app, ["Ada", *given]).stdout) == understood


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--out", "a", "--out", "b"], "--out is given as a and b; wanted once"),
        (["--words", "7", "--words", "8"], "--words is given as 7 and 8; wanted once"),
        (["--between", "A", "B", "--between", "A", "C"], "--between is given as A B and A C"),
    ],
)
def test_two_values_for_one_option_are_refused(given: list[str], said: str) -> None:
    """The first is not passed over in favour of the last."""
    with pytest.raises(WrongUse, match=said):
        CliRunner().invoke(app, ["Ada", *given], catch_exceptions=False)


def test_a_list_with_commas_adds_up() -> None:
    """As one list or as several options, all of it counts."""
    given = ["--format", "md", "--format", "json,html"]
    assert CliRunner().invoke(app, ["Ada", *given]).stderr == "md,json,html None\n"


@pytest.mark.parametrize(
    "given", [["A", "B"], ["A,B"], ["A,", "B"], ["A, B"], ["A,B", "--between", "A", "B"]]
)
def test_two_words_may_stand_in_one(given: list[str]) -> None:
    """With a comma between them, as people write pairs."""
    for call in (["--between", *given], [f"--between={given[0]}", *given[1:]]):
        assert CliRunner().invoke(app, [*call, "Ada"]).stderr == "None ('A', 'B')\n"


@pytest.mark.parametrize(
    ("given", "found"),
    [(["A"], "'A'"), ([], "none"), (["A", "--out", "b"], "'A'"), (["A,B,C"], "'A', 'B', 'C'")],
)
def test_what_is_no_pair_is_said(given: list[str], found: str) -> None:
    """What was wanted, and what was found, in the words of the option's help."""
    with pytest.raises(WrongUse, match=f"--between wants two words, ONE OTHER; found {found}$"):
        CliRunner().invoke(app, ["Ada", "--between", *given], catch_exceptions=False)


def test_commands_of_a_group_pass_over_nothing_either() -> None:
    """Those of `site`, `profile` and `archive` are read in the same way."""
    done = CliRunner().invoke(briefing_app, ["site", "build", "--url", "a", "--url", "b"])
    assert (done.exit_code, done.stderr) == (
        2,
        "briefing: --url is given as a and b; wanted once\n",
    )


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("clean --jsonl --explain", "--explain"),
        ("summarize --jsonl --scores --together", "--scores"),
        ("summarize --jsonl --together", "--together"),
        ("summarize a.txt --compare lead --explain", "--explain"),
        ("build inbox --week 2025-W03 --jobs 2", "SOURCES and --jobs"),
        ("build --month 2025-01 --window-days 3", "--window-days"),
    ],
)
def test_what_would_be_passed_over_is_refused(call: str, said: str) -> None:
    """An option that means nothing beside another is wrong use, whatever else is given."""
    done = CliRunner().invoke(briefing_app, call.split(), input="")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"briefing: {said} would be passed over: ")
