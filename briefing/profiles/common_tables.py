"""The tables that all profiles share: a file of TOML each, in `common`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

# By its path, as in `languages`: `importlib.resources` would import archives and temporary files.
PROFILES = Path(__file__).parent


@cache
def load_common_table(name: str) -> Mapping[str, Any]:
    """The table of this name in `common`, which nobody may change."""
    table: Mapping[str, Any] = tomllib.loads(
        (PROFILES / "common" / f"{name}.toml").read_text(encoding="utf-8")
    )
    return table
