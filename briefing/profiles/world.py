"""The countries of the world: what they are called in English and Spanish, from Babel and from a list of our own."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import cast

from briefing.profiles.model import Profile

LANGUAGES = ("en", "es")
OTHER_NAMES = {
    "US": ("U.S.", "USA", "EE. UU."),
    "GB": ("Britain", "U.K.", "Gran Bretaña"),
    "EU": ("en:EU", "UE"),
    "NL": ("Holland", "Holanda"),
    "TR": ("Turkey",),
}


def names(code: str) -> dict[str, str]:
    """The name of a country by language."""
    from babel import Locale

    return {language: str(Locale(language).territories[code]) for language in LANGUAGES}


def called(code: str) -> tuple[str, ...]:
    """All names of a country, each once, the English one first."""
    return tuple(dict.fromkeys((*names(code).values(), *OTHER_NAMES.get(code, ()))))


def abroad(profile: Profile) -> tuple[str, ...]:
    """What the countries that are no side of this relationship are called, and the beginnings of their adjectives.

    Their capitals are left aside: Lima is a town in Ohio too, and La Paz one in Mexico.
    """
    own = {name.casefold() for side in profile.sides for name in side.names}
    return tuple(
        term
        for code, country in listed().items()
        if own.isdisjoint(name.casefold() for name in called(code))
        for term in (*called(code), *cast(list[str], country["demonyms"]))
    )


@cache
def listed() -> Mapping[str, Mapping[str, object]]:
    """Seat of government and adjective of each country of the list, by its code."""
    return tomllib.loads(files(__package__).joinpath("common/countries.toml").read_text(encoding="utf-8"))
