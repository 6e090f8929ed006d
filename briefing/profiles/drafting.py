"""A profile to start from, for any two countries: names from Babel, seats of government and adjectives from a list."""

import json
from collections.abc import Mapping
from typing import cast

from briefing.errors import UnknownName, WrongUse
from briefing.profiles import world

KNOWN = {"US": "united-states", "MX": "mexico", "CA": "canada", "ES": "spain", "MA": "morocco"}  # files in countries/
WITH_OUTLETS = ("MX", "CA", "ES", "MA")

HEAD = """# A profile to start from. What it can do, and what else may stand in it: docs/reference/profiles.md
key = {key}
title = {{ en = {en}, es = {es} }}
include = {include}

# What ties both sides wherever it is named: treaties, rivers, crossings, programs. The more, the better.
joint = {joint}

# What names a side without meaning it: clubs, companies, dishes, places elsewhere.
masks = []
"""
SIDE = """
[[sides]]
key = {key}
name = {{ en = {en}, es = {es} }}
voices = {{ en = {seat_en}, es = {seat_es} }}
names = {names}
demonyms = {demonyms}
cities = {cities}  # add cities and regions
institutions = []  # add ministries, agencies, parties, companies
"""
TAIL = """
# People and their offices, so that a quote is given the office that was held on its day. An example:
# [[people]]
# name = "Ada Quill"
# gender = "f"
# offices = [{{ title = "Foreign Minister", side = {side}, start = 2024-10-01 }}]
"""


def draft(one: str, other: str) -> tuple[str, str]:
    """The key of a profile of two countries, named in English or Spanish or by code, and its file's text."""
    codes = (code(one), code(other))
    if codes[0] == codes[1]:
        raise WrongUse(f"{one!r} and {other!r} are the same country; wanted two")
    names = [world.names(country) for country in codes]
    key = "-".join(_slug(name["en"]) for name in names)
    sides = "".join(_side(country) for country in codes if country not in KNOWN)
    head = HEAD.format(
        key=_toml(key),
        include=_toml(["common/topics.toml", "common/outlets.toml", *_parts(codes)]),
        joint=_toml([f"{names[a]['en']}-{names[b]['en']}" for a, b in ((0, 1), (1, 0))]),
        **{language: _toml("–".join(name[language] for name in names)) for language in world.LANGUAGES},
    )
    return key, head + sides + TAIL.format(side=_toml(_key(codes[0])))


def code(name: str) -> str:
    """The code of a country by its name in English or Spanish, one of its other names, or the code itself."""
    known = {name.casefold(): country for country in world.listed() for name in (country, *world.called(country))}
    try:
        return known[name.casefold().strip()]
    except KeyError as error:
        raise UnknownName("country", name, (world.names(country)["en"] for country in world.listed())) from error


def _parts(codes: tuple[str, str]) -> list[str]:
    """The files that come with the program for these countries."""
    outlets = [f"countries/{KNOWN[country]}-outlets.toml" for country in codes if country in WITH_OUTLETS]
    return outlets + [f"countries/{KNOWN[country]}.toml" for country in codes if country in KNOWN]


def _side(country: str) -> str:
    names, known = world.names(country), world.listed()[country]
    seat = cast(Mapping[str, str], known["seat"])
    return SIDE.format(
        key=_toml(_key(country)),
        en=_toml(names["en"]),
        es=_toml(names["es"]),
        seat_en=_toml(seat["en"]),
        seat_es=_toml(seat["es"]),
        names=_toml(world.called(country)),
        demonyms=_toml(known["demonyms"]),
        cities=_toml(list(dict.fromkeys(seat.values()))),
    )


def _key(country: str) -> str:
    return "us" if country == "US" else _slug(world.names(country)["en"])


def _slug(name: str) -> str:
    return "-".join("".join(letter if letter.isalnum() else " " for letter in name.casefold()).split())


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)  # strings and lists of them are written alike in both
