"""TOML files -> one Profile. A profile may include files: countries with their people, topics, outlets."""

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import cast

from briefing.errors import SettingsError
from briefing.profiles import assembly
from briefing.profiles.model import Profile
from briefing.profiles.table_schema import Field, Table, TomlFile, find_faults

OFFICE = (
    Field("title", "label", True),
    Field("side", "text", True),
    Field("start", "day"),
    Field("end", "day"),
)
PERSON = (
    Field("name", "text", True),
    Field("aliases", "texts"),
    Field("gender", "gender"),
    Field("offices", OFFICE),
)
OUTLET = (
    Field("name", "text", True),
    Field("domains", "texts", True),
    Field("country", "text", True),
    Field("family", "text"),
    Field("tier", "number"),
    Field("opinion", "texts"),
)
TOPIC = (
    Field("key", "text", True),
    Field("label", "label"),
    Field("strong", "texts"),
    Field("plain", "texts"),
    Field("weak", "texts"),
    Field("ties", "flag"),
)
SIDE = (
    Field("key", "text", True),
    Field("name", "label", True),
    Field("voices", "label", True),
    Field("names", "texts", True),
    Field("demonyms", "texts"),
    Field("cities", "texts"),
    Field("institutions", "texts"),
    Field("hosts", "texts"),
)
PART = (
    Field("sides", SIDE),
    Field("people", PERSON),
    Field("topics", TOPIC),
    Field("outlets", OUTLET),
    Field("masks", "texts"),
    Field("joint", "texts"),
)
PROFILE = (
    Field("key", "text", True),
    Field("title", "label", True),
    Field("short", "label"),
    Field("include", "texts"),
    *PART,
)


def read_profile(path: Path) -> Profile:
    """The profile of a file; a `SettingsError` lists every fault of it and of the files it includes."""
    main = _source(path)
    found = list(find_faults(main, PROFILE))
    parts = [] if found else [_source(_included(path, name)) for name in _names(main.table)]
    for part in parts:
        found += find_faults(part, PART)
    sources = (*parts, main)
    found = found or list(assembly.find_contradictions(sources))
    if found:
        raise SettingsError("\n".join(found))
    return assembly.assemble_profile(sources)


def _names(table: Table) -> list[str]:
    return cast(list[str], table.get("include", []))


def _included(path: Path, name: str) -> Path:
    """Beside the file that includes it, else among the files that come with the program."""
    beside = path.parent / name
    return beside if beside.is_file() else Path(str(files(__package__).joinpath(name)))


def _source(path: Path) -> TomlFile:
    try:
        text = path.read_text(encoding="utf-8")
        return TomlFile(str(path.name), text, tomllib.loads(text))
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise SettingsError(f"{path}: {error}") from error
