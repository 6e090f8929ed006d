"""Settings without a time zone -> those with the zone in which their relationship counts days."""

from collections.abc import Sequence
from dataclasses import replace

from briefing import profiles
from briefing.config import ResolvedSettings
from briefing.errors import UnknownName, WrongUse


def settle_zone(resolved: ResolvedSettings, several: Sequence[str] = ()) -> ResolvedSettings:
    """The settings, whose zone is the profile's where nobody set one and the profile states it.

    An article of the evening is else one of the next day, which the brief of its own day leaves
    out. WrongUse where `several` profiles, which one run serves, state different zones.
    """
    if resolved.origins["zone"] != "default":
        return resolved
    names = several or (resolved.settings.profile,)
    zones = {name: _find_zone(name) or resolved.settings.zone for name in names}
    if len(set(zones.values())) > 1:
        found = ", ".join(f"{name} in {zone}" for name, zone in zones.items())
        raise WrongUse(f"these count days differently: {found}; set `zone` for all of them")
    zone = zones[names[0]]
    if zone == resolved.settings.zone:
        return resolved
    settings = resolved.settings.model_copy(update={"zone": zone})
    return replace(
        resolved, settings=settings, origins={**resolved.origins, "zone": f"profile {names[0]}"}
    )


def _find_zone(name: str) -> str | None:
    try:
        return profiles.find_zone(name)
    except UnknownName:  # whoever needs the profile says so
        return None
