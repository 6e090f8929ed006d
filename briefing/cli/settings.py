"""Options, environment and settings files -> the settings in force; the brief's day."""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import WrongUse

# A clock that says an earlier day has lost its time: before this one the program was not written.
FIRST_TODAY = date(2025, 1, 1)
# So that a week before and a year ahead are days as well.
EARLIEST, LATEST = date(1970, 1, 1), date(2199, 12, 31)

if TYPE_CHECKING:
    from briefing.config import ResolvedSettings, Settings


def resolve_settings(
    flags: Mapping[str, object], *, profiles: Sequence[str] = ()
) -> "ResolvedSettings":
    """The settings in force and where each came from; flags that are None or empty are ignored.

    WrongUse if `profiles`, which one run serves, count their days in several time zones.
    """
    from briefing.config import OPTIONS, SettingsLayer, read_layers, resolve
    from briefing.workflow.profile_zone import settle_zone

    here = Path.cwd()
    given = SettingsLayer(
        OPTIONS, {key: value for key, value in flags.items() if value not in (None, (), [])}
    )
    resolved = resolve([*read_layers(here, os.environ, find_user_file()), given])
    settled = settle_zone(resolved, profiles)
    _log_origins(settled)
    return settled


def find_user_file() -> Path:
    """Where the user's own settings are looked for, whether they are there or not."""
    from platformdirs import user_config_path

    from briefing.config import SETTINGS_FILE

    return user_config_path("briefing") / SETTINGS_FILE


def _log_origins(resolved: "ResolvedSettings") -> None:
    import logging

    places = sorted(set(resolved.origins.values()) - {"default"})
    logging.getLogger(__name__).info("settings come from %s", ", ".join([*places, "defaults"]))


def parse_day(text: str | None, settings: "Settings", option: str = "--date") -> date:
    """The day given as YYYY-MM-DD, else today in the time zone of the settings."""
    if text is None:
        from datetime import datetime
        from zoneinfo import ZoneInfo

        return check_clock(datetime.now(ZoneInfo(settings.zone)).date())
    return read_day(text, option)


def check_clock(today: date) -> date:
    """Today; WrongUse if it is a day on which the program was not written yet."""
    if today < FIRST_TODAY:
        raise WrongUse(f"this machine's clock says {today}; set it, or give --date")
    return today


def read_day(text: str, option: str) -> date:
    """A day as an option has it; WrongUse for what is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(f"{option} is {text!r}; wanted a day such as 2025-01-16") from error
    if not EARLIEST <= day <= LATEST:
        raise WrongUse(f"{option} is {text!r}; wanted a day from {EARLIEST} to {LATEST}")
    return day
