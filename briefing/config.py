"""`briefing.toml` and its neighbours -> `Settings`: what can be set, what each is, and where a value came from.

A flag beats an environment variable (`BRIEFING_WINDOW_DAYS=2`), that beats the project's `briefing.toml` (found in the
working folder or the nearest folder above it), that beats the user's own file, that beats the default. A key nobody
knows is an error with the nearest name, and all faults of all places are reported at once.

What stands in the table `[mail]` has its name with a dot, `mail.host`, and the variable `BRIEFING_MAIL_HOST`.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic.fields import FieldInfo

from briefing.errors import SettingsError, nearest
from briefing.mail_settings import MailSettings

FILE = "briefing.toml"
TABLE = "mail"
UNQUOTED = "mail.password_env"  # who misreads it writes the password there, which no message may repeat
PREFIX = "BRIEFING_"
PATHS = (
    "sources",
    "out",
    "templates",
    "archive",
    "mail.list_file",
    "mail.dkim_key_file",
    "mail.ca_file",
)  # relative ones are meant from the folder of the file that says them


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
    mail: MailSettings = Field(
        default_factory=lambda: MailSettings.model_validate({}), description="How a brief is sent."
    )

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


def declared() -> Mapping[str, FieldInfo]:
    """Every setting by its name; those of a table have the table's name and a dot before theirs."""
    fields = {key: field for key, field in Settings.model_fields.items() if key != TABLE}
    return {**fields, **{f"{TABLE}.{key}": field for key, field in MailSettings.model_fields.items()}}


def variable(key: str) -> str:
    """The environment variable of a setting."""
    return PREFIX + key.replace(".", "_").upper()


@dataclass(frozen=True, slots=True)
class Layer:
    """Settings from one place, by name as `declared` has it.

    `folder` is where its relative paths start; None is the working folder.
    """

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
    origins = dict.fromkeys(declared(), "default")
    for layer in layers:
        given = {key: value for key, value in layer.values.items() if value is not None}
        values |= {key: _anchored(key, value, layer.folder) for key, value in _checked(given).items()}
        origins |= dict.fromkeys(given, layer.name)
    return Resolved(Settings.model_validate(_nested(values)), origins)


def layers(start: Path, environment: Mapping[str, str], user_file: Path) -> tuple[Layer, ...]:
    """The user's file, the project's file and the environment, as far as each is there.

    In a project the default folders are the project's, wherever in it the command is called.
    """
    project = project_file(start)
    found = [path for path in (user_file, project) if path is not None and path.is_file()]
    folders = {key: Settings.model_fields[key].default for key in ("out", "archive")}
    defaults = [Layer("default", folders, project.parent)] if project and project.parent != start else []
    return (*defaults, *(_from_file(path) for path in found), _from_environment(environment))


def project_file(start: Path) -> Path | None:
    """The nearest `briefing.toml` in a folder or above it."""
    return next((folder / FILE for folder in (start, *start.parents) if (folder / FILE).is_file()), None)


def _from_file(path: Path) -> Layer:
    try:
        return Layer(str(path), flat(tomllib.loads(path.read_text(encoding="utf-8-sig"))), path.parent)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} can't be read as TOML: {error}") from error


def _from_environment(environment: Mapping[str, str]) -> Layer:
    names = {variable(key): key for key in declared()}
    ours = {key: value for key, value in environment.items() if key.startswith(PREFIX)}
    return Layer("environment", {names.get(key, key[len(PREFIX) :].lower()): value for key, value in ours.items()})


def flat(values: Mapping[str, object]) -> dict[str, object]:
    """`{"mail": {"host": …}}` as `{"mail.host": …}`."""
    table = values.get(TABLE)
    if not isinstance(table, Mapping):
        return dict(values)
    rest = {key: value for key, value in values.items() if key != TABLE}
    return {**rest, **{f"{TABLE}.{key}": value for key, value in table.items()}}


def _nested(values: Mapping[str, object]) -> dict[str, object]:
    """The other way round."""
    start = f"{TABLE}."
    table = {key.removeprefix(start): value for key, value in values.items() if key.startswith(start)}
    rest = {key: value for key, value in values.items() if not key.startswith(start)}
    return {**rest, TABLE: table} if table else rest


def _checked(given: Mapping[str, object]) -> Mapping[str, object]:
    model = Settings.model_validate(_nested(given))
    return {key: attrgetter(key)(model) for key in given}


def _faults(layer: Layer) -> Iterable[str]:
    names = declared()
    for key in layer.values:
        if key not in names:
            yield f"{layer.name}: there is no setting {key!r}{nearest(key, names)}"
    known = {k: v for k, v in layer.values.items() if k in names and v is not None}
    try:
        Settings.model_validate(_nested(known))
    except ValidationError as error:
        by_name = {_name(fault["loc"]): fault for fault in reversed(error.errors())}
        for name in sorted(by_name):
            fault = by_name[name]
            found = "" if name == UNQUOTED else f" is {fault['input']!r}"
            yield f"{layer.name}: {name}{found}: {fault['msg'].removeprefix('Value error, ')}"


def _name(place: Sequence[int | str]) -> str:
    """The setting at a place of the model; behind it may stand the number of an item."""
    return ".".join(str(part) for part in place[: 2 if place[0] == TABLE else 1])


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
    text = "".join(f"\n# {field.description}\n# {_line(key)}\n" for key, field in declared().items())
    if profile:
        text = text.replace(f"# {_line('profile')}", f"profile = {json.dumps(profile)}")
    return head + text


def _line(key: str) -> str:
    value = declared()[key].default
    if value is None:
        return f"{key} = …   (not set)"
    return f"{key} = {json.dumps(value, ensure_ascii=False)}"
