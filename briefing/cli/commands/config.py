"""`briefing config`: which settings are in force."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

config = typer.Typer(
    help="Which settings are in force, and where each came from.", no_args_is_help=True
)


@config.callback()
def options() -> None:
    """Which settings are in force, and where each came from."""


@config.command("show")
def show(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Print every setting, its value, and the place it came from.

    Above them the two files that are looked for: the project's and your own.
    """
    from briefing.cli import settings
    from briefing.config import flatten_tables

    resolved = settings.resolve_settings({})
    values = flatten_tables(resolved.settings.model_dump(mode="json"))
    if as_json:
        rows = {
            key: {"value": value, "from": resolved.origins[key]} for key, value in values.items()
        }
        from briefing.composing.sorted_json import to_sorted_json

        typer.echo(to_sorted_json(rows))
        return
    for line in _name_files():
        typer.echo(line)
    for key, value in values.items():
        typer.echo(f"{key} = {json.dumps(value, ensure_ascii=False)}  # {resolved.origins[key]}")


def _name_files() -> Iterator[str]:
    """Where settings are looked for: the strongest file first."""
    from briefing.cli.settings import find_user_file
    from briefing.config import SETTINGS_FILE, find_project_file

    project, own = find_project_file(Path.cwd()), find_user_file()
    here = f"none (no {SETTINGS_FILE} here or above)"
    yield f"# the project's file: {project or here}"
    yield f"# your own file: {own}{'' if own.is_file() else ' (not there)'}"
