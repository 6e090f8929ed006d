"""`briefing.toml` and its neighbours -> `Settings`: what can be set, what each is, and where a value came from.

A flag beats an environment variable (`BRIEFING_WINDOW_DAYS=2`), that beats the project's `briefing.toml` (found in the
working folder or the nearest folder above it), that beats the user's own file, that beats the default. A key nobody
knows is an error with the nearest name, and all faults of all places are reported at once.

What stands in the table `[mail]` has its name with a dot, `mail.host`, and the variable `BRIEFING_MAIL_HOST`.
"""

from briefing.config.collect import CollectSettings
from briefing.config.mail import MailSettings
from briefing.config.places import FILE, Layer, layers, project_file
from briefing.config.resolving import Resolved, resolve
from briefing.config.settings import Settings, declared, variable
from briefing.config.tables import flat
from briefing.config.template import commented

__all__ = [
    "FILE",
    "CollectSettings",
    "Layer",
    "MailSettings",
    "Resolved",
    "Settings",
    "commented",
    "declared",
    "flat",
    "layers",
    "project_file",
    "resolve",
    "variable",
]
