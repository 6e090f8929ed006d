"""The countries of the world.

What they are called in the known languages, from Babel and from a list of our own.
"""

from collections.abc import Mapping
from functools import cache
from typing import cast

from briefing.languages import KNOWN
from briefing.profiles.common_tables import load_common_table
from briefing.profiles.model import Profile

OTHER_NAMES = {
    "US": ("U.S.", "USA", "EE. UU."),
    "GB": ("Britain", "U.K.", "Gran Bretaña"),
    "EU": ("en:EU", "UE"),
    "NL": ("Holland", "Holanda"),
    "TR": ("Turkey",),
}


def localized_names(code: str) -> dict[str, str]:
    """The name of a country by language."""
    return {language: str(_load_territories(language)[code]) for language in KNOWN}


@cache
def _load_territories(language: str) -> Mapping[str, str]:
    """The names of all countries in a language, by their codes: making a locale is dear."""
    from babel import Locale

    return cast(Mapping[str, str], Locale(language).territories)


@cache
def all_names(code: str) -> tuple[str, ...]:
    """All names of a country, each once, the English one first."""
    return tuple(dict.fromkeys((*localized_names(code).values(), *OTHER_NAMES.get(code, ()))))


def find_side(code: str, profile: Profile) -> int | None:
    """The index of the side that is the country of this code; None for any other."""
    if code not in load_countries():
        return None
    names = {name.casefold() for name in all_names(code)}
    sides = enumerate(profile.sides)
    return next(
        (n for n, side in sides if not names.isdisjoint(map(str.casefold, side.names))), None
    )


def third_country_terms(profile: Profile) -> tuple[str, ...]:
    """Names and beginnings of adjectives of the countries that are no side of this relationship.

    Their capitals are left aside: Lima is a town in Ohio too, and La Paz one in Mexico.
    """
    own = {name.casefold() for side in profile.sides for name in side.names}
    return tuple(
        term
        for code, country in load_countries().items()
        if own.isdisjoint(name.casefold() for name in all_names(code))
        for term in (*all_names(code), *cast(list[str], country["demonyms"]))
    )


def load_countries() -> Mapping[str, Mapping[str, object]]:
    """Seat of government and adjective of each country of the list, by its code."""
    return load_common_table("countries")
