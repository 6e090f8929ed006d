"""The time zone in which a relationship counts its days, read without the rest of its profile."""

from pathlib import Path

from briefing.errors import SettingsError
from briefing.languages.time_zones import is_zone
from briefing.profiles.loading.source_files import read_main_files


def read_stated_zone(path: Path) -> str | None:
    """The `zone` of a profile's file, else of the one that it extends; None where none states one.

    None for a file that can't be read, too: whoever needs the whole profile says what is wrong.
    """
    try:
        stated = [source.table.get("zone") for source in read_main_files(path)]
    except SettingsError:
        return None
    return next((zone for zone in stated if isinstance(zone, str) and is_zone(zone)), None)
