"""The briefs that are on disk."""

import re
from pathlib import Path

from briefing.composing.brief_json import brief_from_json
from briefing.errors import InputError
from briefing.model import Brief

_NAME = re.compile(r"\d{4}-\d\d-\d\d\.json")


def latest_brief_path(folder: Path) -> Path:
    """The newest brief of a folder; InputError if there is none."""
    found = sorted(path for path in folder.glob("*.json") if _NAME.fullmatch(path.name))
    if not found:
        raise InputError(f"there is no brief in {folder}; `briefing build` makes one")
    return found[-1]


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
