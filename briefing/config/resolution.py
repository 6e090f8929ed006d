"""Layers -> the settings in force and where each came from, or every fault of every layer."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from pathlib import Path

from pydantic import ValidationError

from briefing.config.fault_words import tell_wanted
from briefing.config.layers import SettingsLayer
from briefing.config.settings import PATHS, TABLES, Settings, declared_settings, nest_tables
from briefing.errors import SettingsError, suggest_nearest
from briefing.quick_dataclass import dataclass

# Who misreads these writes the password there, which no message may repeat.
UNQUOTED = ("mail.password_env", "collect.password_env")
SHOWN_CHARACTERS = 200  # of a value that does not fit: an address is whole, and a message one line


@dataclass(frozen=True, slots=True)
class ResolvedSettings:
    """The settings in force and, for each, the name of the place it came from."""

    settings: Settings
    origins: Mapping[str, str]


def resolve(layers: Sequence[SettingsLayer]) -> ResolvedSettings:
    """The settings of layers in rising order of strength.

    Raises SettingsError, which names every fault of every layer, a line each.
    """
    faults = [fault for layer in layers for fault in _faults(layer)]
    if faults:
        raise SettingsError("\n  ".join(faults))
    values: dict[str, object] = {}
    origins = dict.fromkeys(declared_settings(), "default")
    for layer in layers:
        given = {key: value for key, value in layer.values.items() if value is not None}
        values |= {
            key: _anchored(key, value, layer.folder) for key, value in _checked(given).items()
        }
        origins |= dict.fromkeys(given, layer.name)
    return ResolvedSettings(Settings.model_validate(nest_tables(values)), origins)


def _checked(given: Mapping[str, object]) -> Mapping[str, object]:
    model = Settings.model_validate(nest_tables(given))
    return {key: attrgetter(key)(model) for key in given}


def _faults(layer: SettingsLayer) -> Iterable[str]:
    names = declared_settings()
    for key in layer.values:
        if key not in names:
            yield f"{layer.name}: there is no setting {key!r}{suggest_nearest(key, names)}"
    known = {k: v for k, v in layer.values.items() if k in names and v is not None}
    try:
        Settings.model_validate(nest_tables(known))
    except ValidationError as error:
        by_name = {_name(fault["loc"]): fault for fault in reversed(error.errors())}
        for name in sorted(by_name):
            fault = by_name[name]
            given = "" if name in UNQUOTED else f" is {fault['input']!r:.{SHOWN_CHARACTERS}}"
            wanted = tell_wanted(fault["type"], fault.get("ctx", {}), fault["input"])
            yield f"{layer.spell(name)}{given}; {wanted}"


def _name(place: Sequence[int | str]) -> str:
    """The setting at a place of the model; the number of an item may follow it."""
    return ".".join(str(part) for part in place[: 2 if place[0] in TABLES else 1])


def _anchored(key: str, value: object, folder: Path | None) -> object:
    if not value:
        return value
    is_path = key in PATHS or (key == "profile" and str(value).endswith(".toml"))
    if not is_path or folder is None:
        return value
    if isinstance(value, tuple):
        return tuple(item if item == "-" or "://" in item else str(folder / item) for item in value)
    return str(folder / str(value))
