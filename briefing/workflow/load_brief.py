"""The briefs that are on disk."""

import re
from pathlib import Path

from briefing.composing.brief_json import brief_from_json
from briefing.errors import InputError
from briefing.model import Brief

_NAME = re.compile(r"\d{4}-\d\d-\d\d\.json", re.ASCII)
_DAY_OR_DIGEST = re.compile(r"\d{4}-(?:\d\d(?:-\d\d)?|W\d\d)", re.ASCII)


def latest_brief_path(folder: Path) -> Path:
    """The newest brief of a folder; InputError if there is none."""
    found = list_brief_paths(folder)
    if not found:
        raise InputError(f"there is no brief in {folder}; `briefing build` makes one")
    return found[-1]


def list_brief_paths(folder: Path) -> list[Path]:
    """The briefs of days in a folder, the earliest first."""
    return sorted(path for path in folder.glob("*.json") if _NAME.fullmatch(path.name))


def find_brief(asked: str | None, folder: Path) -> Path:
    """The JSON of a day or a digest in a folder, or the file that was named; else the newest day.

    InputError if there is no brief of that name; its message says which are there.
    """
    if asked is None:
        return latest_brief_path(folder)
    if not _DAY_OR_DIGEST.fullmatch(asked):
        return Path(asked)
    path = folder / f"{asked}.json"
    if path.is_file():
        return path
    found = [file.stem for file in list_brief_paths(folder)]
    span = f"those of {found[0]} to {found[-1]} are there" if found else "it has none at all"
    span = f"that of {found[0]} is there" if len(found) == 1 else span
    build = f"briefing build {_option(asked)}"
    raise InputError(f"there is no brief of {asked} in {folder} ({span}); `{build}` makes it")


def _option(name: str) -> str:
    """How a brief of this name is asked for when it is built."""
    if "W" in name:
        return f"--week {name}"
    return f"--date {name}" if name.count("-") == 2 else f"--month {name}"


def is_dossier(path: Path) -> bool:
    """Whether the JSON beside a file is a dossier's, and no brief's."""
    from briefing.composing import dossier_interchange

    if not path.suffix:
        return False
    data = path.with_suffix(".json")
    try:
        return data.is_file() and dossier_interchange.is_dossier(data.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return False


def load_brief(path: Path) -> Brief:
    """The brief of a JSON file, or of the JSON beside a document."""
    if not path.suffix:
        raise InputError(
            f"{path} is not a brief; wanted the .json file that `briefing build` wrote"
        )
    data = path.with_suffix(".json")
    try:
        text = data.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(
            f"{data} can't be read: {error.strerror}; a brief's JSON lies beside its documents"
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"{data} is not UTF-8; wanted the JSON that `briefing build` wrote"
        ) from error
    return brief_from_json(text, str(data))
