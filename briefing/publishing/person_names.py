"""Merges the names of one person where that is certain; other names stay apart.

Sources write a person in several ways: "Claudia Sheinbaum", "Claudia Sheinbaum Pardo", or "Jose
Diaz" for José Díaz. A name alone proves nothing, for others bear it too; a name with an office
does.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.profiles import Person
from briefing.profiles.speakers.office_titles import load_words
from briefing.text.folding import fold_text

# Each name as written, with the offices that it was given with.
OfficesByName = Mapping[str, frozenset[str]]
_TELLING = 4  # letters of a word that tells an office: "President", "jefa", not "of the"
# Behind it stands whose or where, which tells no office.
_OF_WHAT = re.compile(f" (?:{'|'.join(load_words('whose_or_where'))}) ")


def merge_names(
    roles: OfficesByName, known: Sequence[Person]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each person's fullest name with all names as written, in the order of first mention.

    Together are the names of a person of the profile, if an office agrees, and names that differ in
    nothing but accents and have an office in common.
    """
    by_name = _by_name(known)
    profiled: dict[str, tuple[Person, list[str]]] = {}
    others: dict[str, list[str]] = {}
    for name, offices in roles.items():
        person = _sure(name, offices, by_name.get(fold_name(name), ()))
        if person:
            profiled.setdefault(person.name, (person, []))[1].append(name)
        else:
            others.setdefault(fold_name(name), []).append(name)
    alike = [tuple(group) for names in others.values() for group in _sharing(names, roles)]
    people = [(person.name, tuple(names)) for person, names in profiled.values()]
    order = {name: n for n, name in enumerate(roles)}
    return tuple(
        sorted(
            [*people, *((_fullest(names), names) for names in alike)],
            key=lambda one: order[one[1][0]],
        )
    )


def fold_name(text: str) -> str:
    """The text without accents, full stops and differences of case and spaces."""
    return " ".join(fold_text(text).replace(".", "").split())


def _by_name(known: Sequence[Person]) -> Mapping[str, list[Person]]:
    by_name: dict[str, list[Person]] = {}
    for person in known:
        for name in {fold_name(name) for name in (person.name, *person.aliases)}:
            by_name.setdefault(name, []).append(person)
    return by_name


def _sure(name: str, offices: frozenset[str], fitting: Sequence[Person]) -> Person | None:
    """The one person of this name, if an office agrees, or if none was ever given and it is the
    name in full.
    """
    if len(fitting) != 1:
        return None
    labels = (text for office in fitting[0].offices for _, text in office.label.by_language)
    held = {word for text in labels for word in _telling(_OF_WHAT.split(text)[0])}
    agrees = any(not held.isdisjoint(_telling(office)) for office in offices)
    return (
        fitting[0]
        if agrees or (not offices and fold_name(name) == fold_name(fitting[0].name))
        else None
    )


def _telling(office: str) -> set[str]:
    return {word for word in fold_name(office).split() if len(word) >= _TELLING}


def _sharing(names: Sequence[str], roles: OfficesByName) -> Iterator[list[str]]:
    """Names in groups that are tied by offices; one without an office stands by itself."""
    groups: list[tuple[list[str], set[str]]] = []
    for name in names:
        offices = set(map(fold_name, roles[name]))
        near = [group for group in groups if group[1] & offices]
        merged = (
            [*(one for group in near for one in group[0]), name],
            offices.union(*(group[1] for group in near)),
        )
        groups = [*(group for group in groups if group not in near), merged]
    yield from (group[0] for group in groups)


def _fullest(names: Iterable[str]) -> str:
    """The name with the most accents, as these get lost and are never added; ties: the first."""
    return max(
        names,
        key=lambda name: len(
            list(filter(unicodedata.combining, unicodedata.normalize("NFKD", name)))
        ),
    )
