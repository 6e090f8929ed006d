"""Where settings stand: the user's file, the project's, the environment; each is a layer."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.config.settings import (
    PREFIX,
    Settings,
    declared_settings,
    flatten_tables,
    variable_name,
)
from briefing.errors import SettingsError

SETTINGS_FILE = "briefing.toml"


@dataclass(frozen=True, slots=True)
class SettingsLayer:
    """Settings from one place, by name as `declared_settings` has it.

    `folder` is where its relative paths start; None is the working folder.
    """

    name: str
    values: Mapping[str, object]
    folder: Path | None = None


def read_layers(
    start: Path, environment: Mapping[str, str], user_file: Path
) -> tuple[SettingsLayer, ...]:
    """The user's file, the project's file and the environment, as far as each is there.

    In a project the default folders are the project's, wherever in it the command is called.
    """
    project = find_project_file(start)
    files = [path for path in (user_file, project) if path is not None and path.is_file()]
    folders = {key: Settings.model_fields[key].default for key in ("out", "archive")}
    defaults = (
        [SettingsLayer("default", folders, project.parent)]
        if project and project.parent != start
        else []
    )
    return (*defaults, *(_from_file(path) for path in files), _from_environment(environment))


def find_project_file(start: Path) -> Path | None:
    """The nearest `briefing.toml` in a folder or above it."""
    return next(
        (
            folder / SETTINGS_FILE
            for folder in (start, *start.parents)
            if (folder / SETTINGS_FILE).is_file()
        ),
        None,
    )


def _from_file(path: Path) -> SettingsLayer:
    try:
        return SettingsLayer(
            str(path),
            flatten_tables(tomllib.loads(path.read_text(encoding="utf-8-sig"))),
            path.parent,
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} can't be read as TOML: {error}{_hint(error)}") from error


def _hint(error: Exception) -> str:
    """What to write instead, where the fault is one that many make."""
    words = str(error).casefold()
    if "hex" in words or "escape" in words:
        return "; write a Windows path between single quotes, as in sources = ['C:\\news']"
    if "invalid value" in words:
        return "; a text stands in quotes, and a setting without a value stays behind its #"
    return ""


def _from_environment(environment: Mapping[str, str]) -> SettingsLayer:
    names = {variable_name(key): key for key in declared_settings()}
    ours = {key: value for key, value in environment.items() if key.startswith(PREFIX)}
    return SettingsLayer(
        "environment",
        {names.get(key, key[len(PREFIX) :].lower()): value for key, value in ours.items()},
    )
