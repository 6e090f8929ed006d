"""A relationship is data: `us-mexico.toml` and what it includes. docs/reference/profiles.md says what stands in one."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from briefing.errors import UnknownName
from briefing.profiles.model import (
    HeldOffice,
    LocalizedText,
    Outlet,
    Person,
    Profile,
    ProfileSide,
    Topic,
)
from briefing.profiles.profile_files import read_profile
from briefing.profiles.profile_template import draft_profile

__all__ = [
    "BUILT_IN",
    "LocalizedText",
    "HeldOffice",
    "Outlet",
    "Person",
    "Profile",
    "ProfileSide",
    "Topic",
    "draft_profile",
    "load",
]

BUILT_IN = ("spain-morocco", "us-canada", "us-mexico")


@cache
def load(name_or_path: str) -> Profile:
    """The profile of a built-in name or of a `.toml` file; a faulty file is a `SettingsError` naming every fault."""
    if name_or_path in BUILT_IN:
        return read_profile(Path(str(files(__name__).joinpath(f"{name_or_path}.toml"))))
    if name_or_path.endswith(".toml"):
        return read_profile(Path(name_or_path))
    raise UnknownName("profile", name_or_path, BUILT_IN)
