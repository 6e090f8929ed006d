"""`briefing.toml` and its neighbours -> `Settings`, and where each value came from.

A flag beats an environment variable (`BRIEFING_WINDOW_DAYS=2`), that beats the project's
`briefing.toml` (found in the working folder or the nearest folder above it), that beats the user's
own file, that beats the default. A key nobody knows is an error with the nearest name, and all
faults of all places are reported at once.

What stands in the table `[mail]` has its name with a dot, `mail.host`, and the variable
`BRIEFING_MAIL_HOST`.
"""

from briefing.config.collect_settings import CollectSettings
from briefing.config.guard_settings import GuardSettings
from briefing.config.layers import (
    OPTIONS,
    SETTINGS_FILE,
    SettingsLayer,
    find_project_file,
    read_layers,
)
from briefing.config.mail_settings import MailSettings
from briefing.config.resolution import ResolvedSettings, resolve
from briefing.config.settings import (
    Settings,
    declared_settings,
    flatten_tables,
    variable_name,
    write_commented_settings,
)

__all__ = [
    "OPTIONS",
    "SETTINGS_FILE",
    "CollectSettings",
    "GuardSettings",
    "MailSettings",
    "ResolvedSettings",
    "Settings",
    "SettingsLayer",
    "declared_settings",
    "find_project_file",
    "flatten_tables",
    "read_layers",
    "resolve",
    "variable_name",
    "write_commented_settings",
]
