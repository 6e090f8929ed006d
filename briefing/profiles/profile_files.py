"""TOML files -> one Profile.

A profile may extend another and include files: countries, topics, outlets.
"""

from pathlib import Path

from briefing.errors import SettingsError
from briefing.profiles.assembly import assemble_profile
from briefing.profiles.contradictions import find_contradictions
from briefing.profiles.model import Profile
from briefing.profiles.source_files import PACKAGE, read_sources


def read_profile(path: Path) -> Profile:
    """The profile of a file.

    A `SettingsError` lists every fault of it and of the files it includes.
    """
    sources = read_sources(path)
    if any(PACKAGE not in source.path.parents for source in sources):
        faults = list(find_contradictions(sources))
        if faults:
            raise SettingsError("\n".join(faults))
    return assemble_profile(sources)
