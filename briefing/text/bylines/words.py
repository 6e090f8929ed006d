"""The words of bylines in all known languages together: one paper may mix languages."""

from collections.abc import Iterable
from functools import cache

from briefing import languages
from briefing.quick_dataclass import dataclass
from briefing.text.plain_words import spell_letters

PARTICLES = frozenset([
    "de", "del", "la", "las", "los", "y", "van", "von", "der", "den", "ter", "ten", "di", "da",
    "do", "dos", "du", "le", "bin", "ibn", "al", "el", "und",
])  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class BylineWords:
    """The words of bylines, all lower case."""

    openings: tuple[str, ...] = ()  # "by", "written by"
    joiners: tuple[str, ...] = ()  # between two names: "and"
    no_names: tuple[str, ...] = ()  # of jobs, newsrooms, sections, buttons: in no person's name
    articles: tuple[str, ...] = ()  # before an outlet's name, before no person's: "La Jornada"
    name_suffixes: tuple[str, ...] = ()  # behind a name, and part of it: "Jr.", without the stop
    degrees: tuple[str, ...] = ()  # behind a name: "PhD"
    agencies: tuple[str, ...] = ()  # behind a name of two words: "Ana Ruiz AP"
    # Behind words that look like a name, and show that many go by it: "Smart Living Team".
    collectives: tuple[str, ...] = ()
    staffs: tuple[str, ...] = ()
    places: tuple[str, ...] = ()  # as names of places begin: "Port", "San"
    beside_days: tuple[str, ...] = ()  # around a day that stands before "by": "last", "st"
    told: tuple[str, ...] = ()  # behind an author's name at an article's end: "reported from"


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenNames:
    """The table `languages/<code>/names.toml`: given names of men and of women."""

    he: tuple[str, ...] = ()
    she: tuple[str, ...] = ()


def opens_with_article(name: str) -> bool:
    """Whether an article stands first, as in a paper's name: "La Orilla"."""
    return name.lower().partition(" ")[0] in list_words("articles")


def is_newsroom(words: Iterable[str]) -> bool:
    """Whether each word, with or without its accents, is of a job or a newsroom: "REDACCION"."""
    return all(spell_letters(word) in _plain_no_names() for word in words)


def begins_as_place(name: str) -> bool:
    """Whether a name begins as those of places do: "Port Alder", "Ciudad Faro"."""
    return name.lower().partition(" ")[0] in list_words("places")


def names_team(name: str) -> bool:
    """Whether a name begins as a group's does: "Equipo Faro"; "Analysis Group" may be a firm."""
    return name.lower().partition(" ")[0] in list_words("collectives")


def holds_given_name(name: str) -> bool:
    """Whether the first word of a name is a given name of one of the known languages."""
    first = name.split(maxsplit=1)[:1]
    return bool(first) and first[0].rstrip(",").capitalize() in _given_names()


def list_words(field: str) -> frozenset[str]:
    """The words of this field of `BylineWords` in every language."""
    return languages.join_words("bylines", BylineWords, field)


@cache
def _plain_no_names() -> frozenset[str]:
    return frozenset(map(spell_letters, list_words("no_names")))


@cache
def _given_names() -> frozenset[str]:
    he, she = (languages.join_words("names", GivenNames, field) for field in ("he", "she"))
    return he | she
