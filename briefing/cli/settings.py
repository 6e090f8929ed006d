"""Options and surroundings -> settings: the one place where the command line meets `briefing.toml`."""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import WrongUse

EARLIEST, LATEST = (
    date(1970, 1, 1),
    date(2199, 12, 31),
)  # so that a week before and a year ahead are days as well

if TYPE_CHECKING:
    from briefing.config import ResolvedSettings, Settings


def resolve_settings(flags: Mapping[str, object]) -> "ResolvedSettings":
    """The settings in force here and where each came from; flags that were not given are None or empty."""
    from platformdirs import user_config_path

    from briefing.config import SETTINGS_FILE, SettingsLayer, read_layers, resolve

    here = Path.cwd()
    given = SettingsLayer(
        "option", {key: value for key, value in flags.items() if value not in (None, (), [])}
    )
    return resolve(
        [*read_layers(here, os.environ, user_config_path("briefing") / SETTINGS_FILE), given]
    )


def parse_day(text: str | None, settings: "Settings") -> date:
    """The brief's day: the one given as YYYY-MM-DD, else today in the time zone of the settings."""
    if text is None:
        from datetime import datetime
        from zoneinfo import ZoneInfo

        return datetime.now(ZoneInfo(settings.zone)).date()
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(f"--date is {text!r}; wanted a day such as 2025-01-16") from error
    if not EARLIEST <= day <= LATEST:
        raise WrongUse(f"--date is {text!r}; wanted a day from {EARLIEST} to {LATEST}")
    return day
