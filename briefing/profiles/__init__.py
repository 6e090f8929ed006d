"""A relationship is data: `us-mexico.toml` and what it includes.

docs/reference/profiles.md says what stands in one.
"""

from functools import cache
from pathlib import Path

from briefing.errors import UnknownName
from briefing.profiles.common_tables import PROFILES
from briefing.profiles.model import (
    HeldOffice,
    LocalizedText,
    Office,
    Outlet,
    Person,
    Profile,
    ProfileSide,
    PublicBody,
    Topic,
)
from briefing.profiles.profile_template import draft_profile

__all__ = [
    "BUILT_IN",
    "HeldOffice",
    "LocalizedText",
    "Office",
    "Outlet",
    "Person",
    "Profile",
    "ProfileSide",
    "PublicBody",
    "Topic",
    "draft_profile",
    "find_zone",
    "load",
]

BUILT_IN = ("spain-morocco", "us-canada", "us-mexico")


@cache
def load(name_or_path: str) -> Profile:
    """The profile of a built-in name or of a `.toml` file.

    A faulty file is a `SettingsError` that names every fault.
    """
    return _read(find_profile_file(name_or_path))


def find_profile_file(name_or_path: str) -> Path:
    """The file of a built-in name, or the path of a `.toml` file as it stands.

    UnknownName for others.
    """
    if name_or_path in BUILT_IN:
        return PROFILES / f"{name_or_path}.toml"
    if name_or_path.endswith(".toml"):
        return Path(name_or_path)
    raise UnknownName("profile", name_or_path, BUILT_IN)


def find_zone(name_or_path: str) -> str | None:
    """The time zone in which a relationship counts its days; None where its file states none.

    None for a file that can't be read, too. UnknownName as `load`.
    """
    from briefing.profiles.loading.stated_zone import read_stated_zone

    return read_stated_zone(find_profile_file(name_or_path))


def _read(path: Path) -> Profile:
    # Imported when asked for: it takes 10 ms.
    from briefing.profiles.loading.profile_files import read_profile

    return read_profile(path)
