"""A profile's people by the names that articles give them, and the office that is printed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefing.profiles.localized_text import Gender
from briefing.profiles.model import Profile
from briefing.profiles.offices import HeldOffice, Person
from briefing.profiles.speakers.office_titles import (
    find_chief_noun,
    has_status,
    is_past,
    load_words,
    split_title,
    strip_names,
)
from briefing.profiles.speakers.title_translation import translate_title
from briefing.text.folding import fold_text

# Words that tell an office which a brief in another language prints as it stands. One alone, such
# as "juez", tells the reader nothing but that the line is not in the brief's language.
LEAST_WHOLE = 2


def find_person(name: str, profile: Profile) -> Person | None:
    """The one person of this name or alias, whatever its accents and initials within it.

    None where there is none or several.
    """
    index, folded = _index_profile(profile), fold_name(name)
    people = index.get(folded) or index.get(_drop_initials(folded), ())
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

    `day` is the article's, `text` the whole of it; `gender` is what the name alone tells.
    """

    name: str | None = None
    role: str | None = None
    text: str = ""
    language: str = "und"
    day: date | None = None
    gender: Gender | None = None


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
    """The office as a brief in this language prints it: the profile's, or the printed one.

    One person has one office in a brief: that held on the day, in the brief's language, however the
    article words it. A printed office that the person is not known to have held, or that is said
    to be acting or former, stays as it is printed. In another language it is printed translated,
    where a closed table has each of its words; else as it stands where it says more than a bare
    noun; else not at all.
    """
    person = find_speaker(speaker, profile)
    held = person.office_on(speaker.day) if person else None
    role = speaker.role
    if person is not None and held is not None:
        titles = [title for _, title in held.label.by_language]
        if not role or role in titles or _is_said_of(person, held, speaker, profile):
            return held.title_in(language)
    if not role or language == speaker.language:
        return role
    gender = person.gender if person else speaker.gender
    translated = translate_title(role, speaker.language, language, profile, gender)
    return translated or (role if len(split_title(role)) >= LEAST_WHOLE else None)


def _is_said_of(
    person: Person, held: HeldOffice, speaker: PrintedSpeaker, profile: Profile
) -> bool:
    """Whether a printed office is said of the one held: "titular de Economía", "Mexican leader".

    It is where they share a word that tells an office, where its noun is that of an office which
    the person ever held, and where it is a noun for the head of anything.
    """
    role = speaker.role or ""
    if is_past(role, profile) or has_status(role):
        return False
    title = held.title_in(speaker.language)
    noun = find_chief_noun(role, speaker.language)
    own = split_title(strip_names(role, profile, speaker.language))
    shares = not own.isdisjoint(split_title(strip_names(title, profile, speaker.language)))
    is_head = noun in load_words("any_head")
    return shares or is_head or is_described_as(person, role, speaker.language)


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


def _drop_initials(folded: str) -> str:
    """The name without the single letters between its first and its last word: "Derek S. Vale"."""
    first, *inner = folded.split() or [""]
    return " ".join((first, *(word for word in inner[:-1] if len(word) > 1), *inner[-1:]))


@cache
def _index_profile(profile: Profile) -> Mapping[str, tuple[Person, ...]]:
    return index_people(profile.people)
