"""The time zone of this machine by its name, as a settings file wants it."""

import os
from pathlib import Path

from briefing.languages.time_zones import is_zone

_LOCAL_TIME = Path("/etc/localtime")
_FOLDER = "zoneinfo"


def find_machine_zone() -> str | None:
    """The name such as America/Mexico_City; None where the machine does not say, as on Windows."""
    named = [os.environ.get("TZ", "").lstrip(":")]
    try:
        parts = _LOCAL_TIME.resolve().parts
    except OSError:
        parts = ()
    if _FOLDER in parts:
        named.append("/".join(parts[parts.index(_FOLDER) + 1 :]))
    return next((name for name in named if is_zone(name)), None)


def drop_broken_zone() -> None:
    """Forget the variable TZ where it names a file that is no time zone.

    Days are those of the setting `zone`, whatever the machine's; babel reads the variable when it
    is imported, and fails for such a file.
    """
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name.startswith("/"):
        return
    try:
        with open(name, "rb", opener=_open_without_waiting) as file:
            is_zone = file.read(4) == b"TZif"
    except (OSError, ValueError, TypeError):
        is_zone = False
    if not is_zone:
        del os.environ["TZ"]


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
