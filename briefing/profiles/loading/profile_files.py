"""TOML and CSV files -> one Profile. A profile may extend another and include files."""

from pathlib import Path

from briefing.errors import SettingsError
from briefing.profiles.common_tables import PROFILES
from briefing.profiles.loading.assembly import assemble_profile
from briefing.profiles.loading.contradictions import find_contradictions
from briefing.profiles.loading.source_files import read_sources
from briefing.profiles.model import Profile


def read_profile(path: Path) -> Profile:
    """The profile of a file; SettingsError lists every fault of it and of those it includes."""
    sources = read_sources(path)
    if any(PROFILES not in source.path.parents for source in sources):
        faults = list(find_contradictions(sources))
        if faults:
            raise SettingsError("\n".join(faults))
    return assemble_profile(sources)
