"""A profile's people by the names that articles give them, and the office that is printed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefing.profiles.model import Profile
from briefing.profiles.offices import Person
from briefing.profiles.speakers.office_titles import (
    find_chief_noun,
    has_status,
    is_past,
    split_title,
    strip_names,
)
from briefing.profiles.speakers.side_terms import find_side_terms
from briefing.text.folding import fold_text


def find_person(name: str, profile: Profile) -> Person | None:
    """The one person of this name or alias, whatever its accents.

    None where there is none or several.
    """
    people = _index_profile(profile).get(fold_name(name), ())
    return people[0] if len(people) == 1 else None


def is_described_as(person: Person, description: str, language: str) -> bool:
    """Whether an article's words for somebody of this name can mean this person.

    They can if their chief noun is that of an office that the person ever held: "the former
    governor". "A baker in Vega" or "singer" means a namesake, who gets no office and no side.
    Without a description nothing speaks against it.
    """
    noun = find_chief_noun(description, language)
    titles = (held.title_in(language) for held in person.offices)
    return not noun or any(noun == find_chief_noun(title, language) for title in titles)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSpeaker:
    """A speaker as an article tells of him or her.

    `day` is the article's, `text` the whole of it.
    """

    name: str | None = None
    role: str | None = None
    text: str = ""
    language: str = "und"
    day: date | None = None


def find_speaker(speaker: PrintedSpeaker, profile: Profile) -> Person | None:
    """The profile's person that a speaker is; None for nobody known, or for a namesake.

    A namesake is introduced as somebody whom the reader does not know, by an indefinite article and
    a noun of no office that the person ever held: "Ada Quill, a baker in Vega".
    """
    person = find_person(speaker.name, profile) if speaker.name else None
    if person is None or not speaker.role:
        return person
    introduced = re.compile(
        rf"{re.escape(speaker.name or '')}, (?:an?|una?) {re.escape(speaker.role)}"
    )
    is_new = introduced.search(speaker.text) is not None
    is_other = is_new and not is_described_as(person, speaker.role, speaker.language)
    return None if is_other else person


def find_settled_day(
    speaker: PrintedSpeaker, profile: Profile, window: tuple[date | None, date]
) -> date | None:
    """The day by whose office an undated article's speaker is told: the window's last.

    None where the article prints no office, or where the person did not hold one and the same on
    the window's first day (on its last alone where it has no first).
    """
    person = find_speaker(speaker, profile) if speaker.role else None
    start, end = window
    held = person.office_on(end) if person else None
    if person is None or held is None or held != person.office_on(start or end):
        return None
    return end


def choose_title(speaker: PrintedSpeaker, profile: Profile, language: str) -> str | None:
    """The office as a brief in this language prints it: the printed one, or the profile's.

    The profile's stands where the article prints none, where it prints the same office in another
    language, or so shortly that it does not say whose it is ("presidenta", "secretary"). An office
    that the person does not hold on that day, or that is printed as acting or former, stays as it
    is printed.
    """
    person = find_speaker(speaker, profile)
    held = person.office_on(speaker.day) if person else None
    if held is None or not speaker.role:
        return held.title_in(language) if held else speaker.role
    known = [title for _, title in held.label.by_language]
    if speaker.role in known:
        return held.title_in(language)
    if is_past(speaker.role, profile) or has_status(speaker.role):
        return speaker.role
    names_side = any(
        term.kind == "name" for term in find_side_terms(speaker.role, profile, speaker.language)
    )
    if names_side and language == speaker.language:
        return speaker.role
    words = split_title(strip_names(speaker.role, profile, speaker.language))
    agrees = bool(words) and any(words <= split_title(title) for title in known)
    return held.title_in(language) if agrees else speaker.role


def index_people(people: Iterable[Person]) -> Mapping[str, tuple[Person, ...]]:
    """Everybody by each name and alias as `fold_name` gives it; several bear some names."""
    index: dict[str, tuple[Person, ...]] = {}
    for person in people:
        for name in {fold_name(name) for name in (person.name, *person.aliases)}:
            index[name] = (*index.get(name, ()), person)
    return index


def fold_name(name: str) -> str:
    """The name in small letters without accents, full stops and doubled blanks."""
    return " ".join(fold_text(name.replace(".", " ")).split())


@cache
def _index_profile(profile: Profile) -> Mapping[str, tuple[Person, ...]]:
    return index_people(profile.people)
