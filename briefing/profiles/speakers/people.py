"""A profile's people by the names that articles give them; namesakes told apart."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from briefing.profiles.localized_text import Gender
from briefing.profiles.model import Profile
from briefing.profiles.offices import Person
from briefing.profiles.speakers.office_titles import find_chief_noun, load_words
from briefing.quick_dataclass import dataclass
from briefing.text.bylines.words import list_words
from briefing.text.folding import fold_text

_WITH_SECOND = 2  # words of a name; a third may be a second surname


def find_person(name: str, profile: Profile) -> Person | None:
    """The one person of this name or alias, whatever its accents and initials within it.

    A second surname behind the whole name changes nothing, "Ada Quill Prado"; "Jr." does. None
    where there is none or several.
    """
    index, folded = _index_profile(profile), fold_name(name)
    people = index.get(folded) or index.get(_drop_initials(folded)) or ()
    words = folded.split()
    if not people and len(words) > _WITH_SECOND and words[-1] not in list_words("name_suffixes"):
        people = index.get(" ".join(words[:-1]), ())
    return people[0] if len(people) == 1 else None


def is_described_as(person: Person, description: str, language: str) -> bool:
    """Whether an article's words for somebody of this name can mean this person.

    They can if their chief noun is that of an office that the person ever held: "the former
    governor". "A baker in Vega" or "singer" means a namesake, who gets no office and no side.
    Without a description nothing speaks against it.
    """
    noun = find_chief_noun(description, language)
    nouns = {noun, *(whole for short, whole in _load_stand_ins() if short == noun)}
    titles = (held.title_in(language) for held in person.offices)
    return not noun or any(find_chief_noun(title, language) in nouns for title in titles)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSpeaker:
    """A speaker as an article tells of him or her.

    `mention` is what stands beside the quote; `day` is the article's, `text` the whole of it;
    `gender` is what the name alone tells; words recalled from an earlier year get no office of the
    day.
    """

    name: str | None = None
    mention: str | None = None
    role: str | None = None
    text: str = ""
    language: str = "und"
    day: date | None = None
    gender: Gender | None = None
    is_recalled: bool = False


def find_speaker(speaker: PrintedSpeaker, profile: Profile) -> Person | None:
    """The profile's person that a speaker is; None for nobody known, or for a namesake.

    A namesake is introduced as somebody whom the reader does not know, by an indefinite article and
    a noun of no office that the person ever held: "Ada Quill, a baker in Vega".
    """
    person = find_person(speaker.name, profile) if speaker.name else None
    if person is None or not speaker.role:
        return person
    articles = "|".join(load_words("indefinite_articles"))
    introduced = re.compile(
        rf"{re.escape(speaker.name or '')}, (?:{articles}) {re.escape(speaker.role)}"
    )
    is_new = introduced.search(speaker.text) is not None
    is_other = is_new and not is_described_as(person, speaker.role, speaker.language)
    return None if is_other else person


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
def _load_stand_ins() -> tuple[tuple[str, str], ...]:
    """Nouns of offices with others that they may be said for: "canciller" and "secretaria"."""
    pairs = (pair.partition("=") for pair in load_words("stands_for"))
    return tuple((short, whole) for short, _, whole in pairs)


@cache
def _index_profile(profile: Profile) -> Mapping[str, tuple[Person, ...]]:
    return index_people(profile.people)
