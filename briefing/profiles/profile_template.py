"""A profile to start from, for any two countries: names from Babel, the rest from a list."""

import json
from collections.abc import Mapping
from typing import cast

from briefing.errors import UnknownName, WrongUse
from briefing.languages import KNOWN, PROGRAM_LANGUAGE
from briefing.profiles import country_names

# Files in countries/.
COUNTRY_FILES = {
    "US": "united-states",
    "MX": "mexico",
    "CA": "canada",
    "ES": "spain",
    "MA": "morocco",
}
COUNTRIES_WITH_OUTLETS = ("MX", "CA", "ES", "MA")

HEAD_TEMPLATE = """# A profile to start from. What may stand in it: docs/reference/profiles.md
key = {key}
title = {title}
include = {include}

# What ties both sides wherever it is named: treaties, rivers, crossings, programs.
joint = {joint}

# What names a side without meaning it: clubs, companies, dishes, places elsewhere.
masks = []
"""
SIDE_TEMPLATE = """
[[sides]]
key = {key}
name = {name}
voices = {voices}
names = {names}
demonyms = {demonyms}
cities = {cities}  # add cities and regions
institutions = []  # add ministries, agencies, parties, companies
"""
TAIL_TEMPLATE = """
# People and their offices, so that a quote is given the office of its day. An example:
# [[people]]
# name = "Ada Quill"
# gender = "f"
# offices = [{{ title = "Foreign Minister", side = {side}, start = 2024-10-01 }}]
"""


def draft_profile(one: str, other: str) -> tuple[str, str]:
    """The key and the text of a profile of two countries, named in a known language or by code."""
    codes = (find_country_code(one), find_country_code(other))
    if codes[0] == codes[1]:
        raise WrongUse(f"{one!r} and {other!r} are the same country; wanted two")
    names = [country_names.localized_names(country) for country in codes]
    key = "-".join(_slug(name[PROGRAM_LANGUAGE]) for name in names)
    first, second = (name[PROGRAM_LANGUAGE] for name in names)
    sides = "".join(_side(country) for country in codes if country not in COUNTRY_FILES)
    head = HEAD_TEMPLATE.format(
        key=_toml(key),
        include=_toml(["common/topics.toml", "common/outlets.toml", *_parts(codes)]),
        joint=_toml([f"{first}-{second}", f"{second}-{first}"]),
        title=_toml_table({code: "–".join(name[code] for name in names) for code in KNOWN}),
    )
    return key, head + sides + TAIL_TEMPLATE.format(side=_toml(_key(codes[0])))


def find_country_code(name: str) -> str:
    """The code of a country by its name in a known language, another name, or the code."""
    known = {
        name.casefold(): country
        for country in country_names.load_countries()
        for name in (country, *country_names.all_names(country))
    }
    try:
        return known[name.casefold().strip()]
    except KeyError as error:
        raise UnknownName(
            "country",
            name,
            (
                country_names.localized_names(country)[PROGRAM_LANGUAGE]
                for country in country_names.load_countries()
            ),
        ) from error


def _parts(codes: tuple[str, str]) -> list[str]:
    """The files that come with the program for these countries."""
    outlets = [
        f"countries/{COUNTRY_FILES[country]}-outlets.toml"
        for country in codes
        if country in COUNTRIES_WITH_OUTLETS
    ]
    return outlets + [
        f"countries/{COUNTRY_FILES[country]}.toml" for country in codes if country in COUNTRY_FILES
    ]


def _side(country: str) -> str:
    names, known = country_names.localized_names(country), country_names.load_countries()[country]
    seat = cast(Mapping[str, str], known["seat"])
    return SIDE_TEMPLATE.format(
        key=_toml(_key(country)),
        name=_toml_table(names),
        voices=_toml_table(seat),
        names=_toml(country_names.all_names(country)),
        demonyms=_toml(known["demonyms"]),
        cities=_toml(list(dict.fromkeys(seat.values()))),
    )


def _key(country: str) -> str:
    return (
        "us" if country == "US" else _slug(country_names.localized_names(country)[PROGRAM_LANGUAGE])
    )


def _slug(name: str) -> str:
    return "-".join(
        "".join(letter if letter.isalnum() else " " for letter in name.casefold()).split()
    )


def _toml(value: object) -> str:
    # Strings and lists of them are written alike in both.
    return json.dumps(value, ensure_ascii=False)


def _toml_table(texts: Mapping[str, str]) -> str:
    return f"{{ {', '.join(f'{key} = {_toml(text)}' for key, text in texts.items())} }}"
