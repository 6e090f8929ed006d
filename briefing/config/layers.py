"""Where settings stand: the user's file, the project's, the environment; each is a layer."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing.config.comma_lists import split_list
from briefing.config.project_trust import (
    find_foreign_hand,
    is_own_secret,
    is_trusted,
    list_forbidden,
)
from briefing.config.settings import (
    PREFIX,
    Settings,
    declared_settings,
    flatten_tables,
    variable_name,
)
from briefing.errors import SettingsError
from briefing.quick_dataclass import dataclass

SETTINGS_FILE = "briefing.toml"
OPTIONS, ENVIRONMENT = "option", "environment"  # the names of these two layers
# Options that are not called as their setting is.
_CALLED = {"formats": "--format", "site_url": "--url"}


@dataclass(frozen=True, slots=True)
class SettingsLayer:
    """Settings from one place, by name as `declared_settings` has it.

    `folder` is where its relative paths start; None is the working folder.
    """

    name: str
    values: Mapping[str, object]
    folder: Path | None = None

    def spell(self, key: str) -> str:
        """A setting as whoever set it here wrote it: `--format`, `BRIEFING_FORMATS`, or its file
        and name."""
        if self.name == OPTIONS:
            return _CALLED.get(key, "--" + key.replace("_", "-"))
        return variable_name(key) if self.name == ENVIRONMENT else f"{self.name}: {key}"


def read_layers(
    start: Path, environment: Mapping[str, str], user_file: Path
) -> tuple[SettingsLayer, ...]:
    """The user's file, the project's file and the environment, as far as each is there.

    In a project the default folders are the project's, wherever in it the command is called.
    SettingsError if the project's file may be somebody else's, or asks for what a project may not.
    """
    project = find_project_file(start)
    user = [_from_file(user_file)] if user_file.is_file() else []
    said = _from_environment(environment)
    own = [_from_project(project, _trusted([*user, said]))] if project is not None else []
    defaults = (
        [SettingsLayer("default", list_default_folders(), project.parent)]
        if project and project.parent != start
        else []
    )
    return (*defaults, *user, *own, said)


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


def list_default_folders() -> Mapping[str, object]:
    """The folders in which a project's briefs and archive are, if nothing else is said."""
    return {key: Settings.model_fields[key].default for key in ("out", "archive")}


def _from_file(path: Path) -> SettingsLayer:
    try:
        return SettingsLayer(
            str(path),
            flatten_tables(tomllib.loads(path.read_text(encoding="utf-8-sig"))),
            path.parent,
        )
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(f"{path} can't be read as TOML: {error}{_hint(error)}") from error


def _hint(error: Exception) -> str:
    """What to write instead, where the fault is one that many make."""
    words = str(error).casefold()
    if "hex" in words or "escape" in words:
        return "; write a Windows path between single quotes, as in sources = ['C:\\news']"
    if "invalid value" in words:
        return "; a text stands in quotes, and a setting without a value stays behind its #"
    return ""


def _trusted(layers: Iterable[SettingsLayer]) -> tuple[str, ...]:
    """The folders that the user trusts, by the strongest layer that names some."""
    named: object = ()
    for layer in layers:
        named = layer.values.get("trusted", named)
    folders = split_list(named)
    return tuple(map(str, folders)) if isinstance(folders, list | tuple) else ()


def _from_project(path: Path, trusted: Iterable[str]) -> SettingsLayer:
    """The layer of a project's file, if it may be obeyed."""
    if is_trusted(path.parent, trusted):
        return _from_file(path)
    allow = f"; if you trust it, set BRIEFING_TRUSTED={path.parent}"
    hand = find_foreign_hand(path)
    if hand is not None:
        raise SettingsError(f"{path} is not obeyed: {hand}{allow}")
    layer = _from_file(path)
    # A default folder may be a link to another place as well.
    faults = tuple(list_forbidden({**list_default_folders(), **layer.values}, path.parent))
    if faults:
        raise SettingsError("\n  ".join(f"{path}: {fault}{allow}" for fault in faults))
    return layer


def _from_environment(environment: Mapping[str, str]) -> SettingsLayer:
    names = {variable_name(key): key for key in declared_settings()}
    ours = {
        key: value
        for key, value in environment.items()
        if key.startswith(PREFIX) and not is_own_secret(key)
    }
    return SettingsLayer(
        ENVIRONMENT,
        {names.get(key, key[len(PREFIX) :].lower()): value for key, value in ours.items()},
    )
