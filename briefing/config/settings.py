"""Every setting: its type, its default, what it is for.

A setting of a table, `[mail]`, `[guard]` or `[collect]`, has a dot in its name: `mail.host`.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator
from pydantic.fields import FieldInfo

from briefing.config.collect_settings import CollectSettings
from briefing.config.comma_lists import split_list
from briefing.config.guard_settings import GuardSettings
from briefing.config.mail_settings import MailSettings
from briefing.languages import KNOWN
from briefing.languages.time_zones import is_zone

TABLES: Mapping[str, type[BaseModel]] = {
    "mail": MailSettings,
    "guard": GuardSettings,
    "collect": CollectSettings,
}
# Host, port, folder: pages follow it.
_SITE = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[\w.~%/+-]*)?", re.ASCII)
PREFIX = "BRIEFING_"
# Relative ones are meant from the folder of the file that says them.
PATHS = (
    "sources",
    "out",
    "templates",
    "archive",
    "mail.list_file",
    "mail.dkim_key_file",
    "mail.ca_file",
    "collect.sources",
    "collect.ca_file",
)
_HEAD = (
    "# Settings of briefing; what is commented out has the value shown. A flag or BRIEFING_… beats"
    " this file.\n"
)


class Settings(BaseModel):
    """Everything that can be set.

    The descriptions are the comments of the file that `briefing init` writes.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    profile: str = Field(
        "us-mexico", description="The relationship: a built-in name, or the path of a profile file."
    )
    sources: tuple[str, ...] = Field(
        (), description="Files, folders, globs, or - for standard input."
    )
    out: str = Field("briefs", description="The folder of the briefs.")
    formats: tuple[Literal["md", "html", "json", "ics", "docx", "pdf"], ...] = Field(
        ("md", "html", "json"),
        min_length=1,
        description="What to write: any of md, html, json, docx, pdf, and ics, a calendar.",
    )
    language: str = Field(
        "en", description="The language of labels and dates; quotes stay in theirs."
    )
    zone: str = Field(
        "UTC",
        description=(
            "The time zone of the brief's day and window; if not set, that of the profile"
            " (us-mexico: America/Mexico_City), else UTC."
        ),
    )
    window_days: int | None = Field(
        None,
        ge=0,
        le=3660,
        description=(
            "Leave out articles published more than so many days before the brief's day; if not"
            " set, the days since the last brief, at least three and at most fourteen; 0 for no"
            " limit."
        ),
    )
    undated: Literal["keep", "drop"] = Field(
        "keep",
        description="Articles whose date is not established: keep them, marked, or drop them.",
    )
    method: str = Field(
        "brief",
        description="How sentences are ranked: `briefing summarize --method list` names all.",
    )
    brief_words: int = Field(
        640,
        ge=60,
        le=20000,
        description="Words of all stories together; further ones are named by headline only.",
    )
    story_words: int = Field(
        60, ge=10, le=1000, description="Words of key sentences for a story of one article."
    )
    cluster_words: int = Field(
        120, ge=10, le=2000, description="Words of key sentences for a story of several."
    )
    story_quotes: int = Field(
        2, ge=0, le=10, description="At most so many quotes set apart in a story."
    )
    max_megabytes: int = Field(
        20, ge=1, le=1000, description="A source file larger than this is not read."
    )
    jobs: int | None = Field(
        None,
        ge=1,
        le=1024,
        description=(
            "Processes that examine articles; if not set, all cores from 400 articles on. The"
            " brief is the same."
        ),
    )
    archive: str = Field(
        ".briefing",
        description=(
            "The folder of the archive, which knows what was read and told before; empty for none."
        ),
    )
    archive_days: int | None = Field(
        None,
        ge=31,  # what `changed since` looks back upon
        le=36600,
        description=(
            "The archive forgets texts, sentences and stored pages that were first read for a day"
            " more than so many days ago; what a brief cites stays, as its proof, and what was told"
            " is not told again. If not set, it keeps all."
        ),
    )
    look_back_days: int = Field(
        7,
        ge=0,
        le=366,
        description=(
            "A story that was told in so many days before goes on, as Update or Ongoing. An"
            " article that was told is not told again, however long ago."
        ),
    )
    again: bool = Field(False, description="Tell articles again that are in an earlier brief.")
    approval: bool = Field(
        False,
        description="Send nothing that nobody approved with `briefing approve DAY --by NAME`.",
    )
    templates: str | None = Field(None, description="A folder with templates of your own, by name.")
    site_url: str = Field(
        "",
        description=(
            "Where the site will stand, as in https://briefs.example.org/: feeds and sitemap"
            " need it."
        ),
    )
    trusted: tuple[str, ...] = Field(
        (),
        description=(
            "Folders whose briefing.toml may name any path and secret, whoever owns it; heeded in"
            " the user's file and the environment only."
        ),
    )
    mail: MailSettings = Field(
        default_factory=lambda: MailSettings.model_validate({}), description="How a brief is sent."
    )
    guard: GuardSettings = Field(
        default_factory=lambda: GuardSettings.model_validate({}),
        description="What a brief must have before it is sent.",
    )
    collect: CollectSettings = Field(
        default_factory=lambda: CollectSettings.model_validate({}),
        description="How pages are collected.",
    )

    @field_validator("language")
    @classmethod
    def _is_known(cls, language: str) -> str:
        if language not in KNOWN:
            raise ValueError(f"wanted one of {', '.join(KNOWN)}")
        return language

    @field_validator("zone")
    @classmethod
    def _zone_exists(cls, zone: str) -> str:
        if not is_zone(zone):
            raise ValueError("wanted a time zone such as America/Mexico_City")
        return zone

    @field_validator("site_url")
    @classmethod
    def _is_a_folder_of_the_web(cls, address: str) -> str:
        if address and not _SITE.fullmatch(address):
            raise ValueError(
                "wanted an address such as https://briefs.example.org/, without ? and #"
            )
        return address and f"{address.rstrip('/')}/"

    _split = field_validator("sources", "formats", "trusted", mode="before")(split_list)

    @property
    def max_bytes(self) -> int:
        """The size of the largest file that is read."""
        return self.max_megabytes * 1_000_000

    @property
    def templates_folder(self) -> Path | None:
        """The folder with templates of the user's own; None where there is none."""
        return Path(self.templates) if self.templates else None


def declared_settings() -> Mapping[str, FieldInfo]:
    """Every setting by its name; those of a table have the table's name and a dot before theirs."""
    fields = {key: field for key, field in Settings.model_fields.items() if key not in TABLES}
    inner = {
        f"{table}.{key}": field
        for table, model in TABLES.items()
        for key, field in model.model_fields.items()
    }
    return {**fields, **inner}


def variable_name(key: str) -> str:
    """The environment variable of a setting."""
    return PREFIX + key.replace(".", "_").upper()


def flatten_tables(values: Mapping[str, object]) -> dict[str, object]:
    """Settings by name: `{"mail": {"host": …}}` as `{"mail.host": …}`."""
    flat: dict[str, object] = {}
    for key, value in values.items():
        if key in TABLES and isinstance(value, Mapping):
            flat |= {f"{key}.{name}": inner for name, inner in value.items()}
        else:
            flat[key] = value
    return flat


def nest_tables(values: Mapping[str, object]) -> dict[str, object]:
    """Settings as a file has them: `{"mail.host": …}` as `{"mail": {"host": …}}`."""
    nested: dict[str, object] = {}
    tables: dict[str, dict[str, object]] = {}
    for key, value in values.items():
        table, dot, name = key.partition(".")
        if dot and table in TABLES:
            tables.setdefault(table, {})[name] = value
        else:
            nested[key] = value
    return {**nested, **tables}


def write_commented_settings(given: Mapping[str, object] | None = None) -> str:
    """A `briefing.toml` with every setting as a comment: what it is for, and its default.

    Settings that are given, none of them of a table, are set.
    """
    values = given or {}
    text = "".join(
        f"\n# {field.description}\n{_write_setting(key, values)}\n"
        for key, field in declared_settings().items()
    )
    return _HEAD + text


def _write_setting(key: str, values: Mapping[str, object]) -> str:
    if key in values:
        return f"{key} = {json.dumps(values[key], ensure_ascii=False)}"
    return f"# {_write_default(key)}"


def _write_default(key: str) -> str:
    value = declared_settings()[key].default
    if value is None:
        return f"{key} = …   (not set)"
    return f"{key} = {json.dumps(value, ensure_ascii=False)}"
