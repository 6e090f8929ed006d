"""`briefing.toml` and its neighbours -> `Settings`: what can be set, what each is, and where a value came from.

A flag beats an environment variable (`BRIEFING_WINDOW_DAYS=2`), that beats the project's `briefing.toml` (found in the
working folder or the nearest folder above it), that beats the user's own file, that beats the default. A key nobody
knows is an error with the nearest name, and all faults of all places are reported at once.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from briefing.errors import SettingsError, nearest

FILE = "briefing.toml"
PREFIX = "BRIEFING_"
PATHS = ("sources", "out", "templates", "archive")  # relative ones are meant from the folder of the file that says them


class Settings(BaseModel):
    """Everything that can be set. The descriptions are the comments of the file that `briefing init` writes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    profile: str = Field("us-mexico", description="The relationship: a built-in name, or the path of a profile file.")
    sources: tuple[str, ...] = Field((), description="Files, folders, globs, or - for standard input.")
    out: str = Field("briefs", description="The folder of the briefs.")
    formats: tuple[Literal["md", "html", "json", "ics"], ...] = Field(
        ("md", "html", "json"),
        min_length=1,
        description="What to write: any of md, html, json, and ics, a calendar of what to watch.",
    )
    language: Literal["en", "es"] = Field("en", description="The language of labels and dates; quotes stay in theirs.")
    zone: str = Field("UTC", description="The time zone that says what day it is, as in America/Mexico_City.")
    window_days: int | None = Field(
        None, ge=1, le=3660, description="Leave out articles published more than so many days before the brief's day."
    )
    undated: Literal["keep", "drop"] = Field(
        "keep", description="Articles whose date is not established: keep them, marked, or drop them."
    )
    method: str = Field("brief", description="How sentences are ranked: `briefing summarize --method list` names all.")
    brief_words: int = Field(
        640,
        ge=60,
        le=20000,
        description="Words of all stories together; further ones are named by headline only.",
    )
    story_words: int = Field(60, ge=10, le=1000, description="Words of key sentences for a story of one article.")
    cluster_words: int = Field(120, ge=10, le=2000, description="Words of key sentences for a story of several.")
    story_quotes: int = Field(2, ge=0, le=10, description="At most so many quotes set apart in a story.")
    max_megabytes: int = Field(20, ge=1, le=1000, description="A source file larger than this is not read.")
    archive: str = Field(
        ".briefing", description="The folder of the archive, which knows what was read and told before; empty for none."
    )
    look_back_days: int = Field(
        7,
        ge=0,
        le=366,
        description="A story that was told in so many days before goes on; an article told is not told twice.",
    )
    again: bool = Field(False, description="Tell articles again that are in an earlier brief.")
    templates: str | None = Field(None, description="A folder with templates of your own, by name.")

    @field_validator("zone")
    @classmethod
    def _zone_exists(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError("wanted a time zone such as America/Mexico_City") from error
        return zone

    @field_validator("sources", "formats", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        """A string, as an environment variable has it, is a list with commas."""
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Layer:
    """Settings from one place. `folder` is where its relative paths start; None is the working folder."""

    name: str
    values: Mapping[str, object]
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """The settings in force and, for each, the name of the place it came from."""

    settings: Settings
    origins: Mapping[str, str]


def resolve(layers: Sequence[Layer]) -> Resolved:
    """The settings of layers in rising order of strength; SettingsError names every fault of every layer."""
    faults = [fault for layer in layers for fault in _faults(layer)]
    if faults:
        raise SettingsError("\n  ".join(faults))
    values: dict[str, object] = {}
    origins = dict.fromkeys(Settings.model_fields, "default")
    for layer in layers:
        given = {key: value for key, value in layer.values.items() if value is not None}
        values |= {key: _anchored(key, value, layer.folder) for key, value in _checked(given).items()}
        origins |= dict.fromkeys(given, layer.name)
    return Resolved(Settings.model_validate(values), origins)


def layers(start: Path, environment: Mapping[str, str], user_file: Path) -> tuple[Layer, ...]:
    """The user's file, the project's file and the environment, as far as each is there."""
    found = [path for path in (user_file, project_file(start)) if path is not None and path.is_file()]
    return (*(_from_file(path) for path in found), _from_environment(environment))


def project_file(start: Path) -> Path | None:
    """The nearest `briefing.toml` in a folder or above it."""
    return next((folder / FILE for folder in (start, *start.parents) if (folder / FILE).is_file()), None)


def _from_file(path: Path) -> Layer:
    try:
        return Layer(str(path), tomllib.loads(path.read_text(encoding="utf-8-sig")), path.parent)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} can't be read as TOML: {error}") from error


def _from_environment(environment: Mapping[str, str]) -> Layer:
    values = {key[len(PREFIX) :].lower(): value for key, value in environment.items() if key.startswith(PREFIX)}
    return Layer("environment", values)


def _checked(given: Mapping[str, object]) -> Mapping[str, object]:
    model = Settings.model_validate(given)
    return {key: getattr(model, key) for key in given}


def _faults(layer: Layer) -> Iterable[str]:
    for key in layer.values:
        if key not in Settings.model_fields:
            yield f"{layer.name}: there is no setting {key!r}{nearest(key, Settings.model_fields)}"
    known = {k: v for k, v in layer.values.items() if k in Settings.model_fields and v is not None}
    try:
        Settings.model_validate(known)
    except ValidationError as error:
        by_name = {str(fault["loc"][0]): fault for fault in reversed(error.errors())}
        for name in sorted(by_name):
            fault = by_name[name]
            yield f"{layer.name}: {name} is {fault['input']!r}: {fault['msg'].removeprefix('Value error, ')}"


def _anchored(key: str, value: object, folder: Path | None) -> object:
    if not value:
        return value
    is_path = key in PATHS or (key == "profile" and str(value).endswith(".toml"))
    if not is_path or folder is None:
        return value
    if isinstance(value, tuple):
        return tuple(item if item == "-" else str(folder / item) for item in value)
    return str(folder / str(value))


def commented(profile: str | None = None) -> str:
    """A `briefing.toml` with every setting as a comment: what it is for, and its default; a profile given is set."""
    head = "# Settings of briefing; what is commented out has the value shown. A flag or BRIEFING_… beats this file.\n"
    text = "".join(f"\n# {field.description}\n# {_line(key)}\n" for key, field in Settings.model_fields.items())
    if profile:
        text = text.replace(f"# {_line('profile')}", f"profile = {json.dumps(profile)}")
    return head + text


def _line(key: str) -> str:
    value = Settings.model_fields[key].default
    if value is None:
        return f"{key} = …   (not set)"
    return f"{key} = {json.dumps(value, ensure_ascii=False)}"
