"""Which side a speaker is on: by the office held, else by what the printed office says of itself.

A side is that of a country's public offices. Who merely lives in a country, or held its office
once, is on neither.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.profiles.model import Profile
from briefing.profiles.speakers.office_owner import find_side_beside
from briefing.profiles.speakers.office_titles import (
    TitleWords,
    find_sides_of_title,
    is_local_head,
    is_past,
    load_words,
    split_title,
)
from briefing.profiles.speakers.people import PrintedSpeaker, find_speaker
from briefing.profiles.speakers.private_office import is_private
from briefing.profiles.speakers.public_bodies import find_speaking_body
from briefing.profiles.speakers.served_country import serves_country
from briefing.profiles.speakers.side_terms import SideTerm, find_side_terms
from briefing.profiles.speakers.sole_offices import is_held_by_other
from briefing.profiles.speakers.told_country import is_bare_title, may_tell_of

# Characters; what is longer is a paragraph, and would cost time beyond measure.
LONGEST_OFFICE = 200
_LOCAL_OFFICES = tuple(frozenset(title.split()) for title in load_words("local_offices"))
_ARTICLES = "|".join(load_words("definite_articles"))
_PREPOSITION = re.compile(rf"\b(\w+)\s+(?:(?:{_ARTICLES})\s+)?$")


def find_speaker_side(speaker: PrintedSpeaker, profile: Profile) -> str | None:
    """The key of the side that the speaker's office serves.

    None where it serves neither or that is open.

    The office that the profile knows the speaker to hold decides, else one that the speaker ever
    held and that the printed one agrees with, else the printed one's own words.
    """
    person = find_speaker(speaker, profile)
    if person and not speaker.is_recalled and (held := person.office_on(speaker.day)):
        return held.side
    if not speaker.role:
        return None if person else find_side_of_body(speaker, profile)
    if is_past(speaker.role, profile):
        return None
    words = split_title(speaker.role)
    for held in person.offices if person and words else ():
        if any(words <= split_title(title) for _, title in held.label.by_language):
            return held.side
    return find_side(speaker, profile)


def find_side_of_body(speaker: PrintedSpeaker, profile: Profile) -> str | None:
    """The side that a speaking body serves: one of the profile's, or one whose name says whose.

    "Fiscalía de Sonora", "Mexican Embassy": a noun for public bodies, and whose they are. None for
    people, papers and firms, and for bodies of another country.
    """
    name = speaker.name or ""
    if body := find_speaking_body(speaker, profile):
        return body.side
    words = split_title(name)
    if len(name) > LONGEST_OFFICE or words.isdisjoint(load_words("public_bodies")):
        return None
    terms = [*find_side_terms(name, profile, speaker.language)]
    owners = [term for term in terms if not _is_linked(term, name)]
    return owners[0].side if owners and len({term.side for term in owners}) == 1 else None


def find_side(speaker: PrintedSpeaker, profile: Profile) -> str | None:
    """The side of a printed office, whoever the speaker is; None for a past or a private one.

    A country that it names comes first: "U.S. ambassador to Mexico" serves the United States,
    "embajador en México" its counterpart. Then whose it is said to be right before it, right behind
    it or in brackets behind the name, in the sentence where it stands beside the speaker's name.
    Then a public body, or the city of a local office, that it names: "White House adviser", "mayor
    of San Diego". Then a title that only one side has, such as "Foreign Secretary".
    """
    role = speaker.role or ""
    if not role or len(role) > LONGEST_OFFICE or is_past(role, profile):
        return None
    if is_private(role, speaker.language, profile):
        return None
    terms = [*find_side_terms(role, profile, speaker.language)]
    named = [term for term in terms if term.kind in ("name", "abroad")]
    for term in named if terms[:1] == named[:1] else ():
        known, side = _read_country(term, speaker, profile)
        if known:
            return side
    return next(_read_further(speaker, terms, profile), None)


def _read_further(
    speaker: PrintedSpeaker, terms: Sequence[SideTerm], profile: Profile
) -> Iterator[str | None]:
    """What tells the side of an office that does not begin with a country, the surest first."""
    role = speaker.role or ""
    if any(term.kind == "abroad" and not _is_linked(term, role) for term in terms):
        yield None  # "canciller alemán"
    surname = (speaker.name or "").rpartition(" ")[2]
    if beside := find_side_beside(role, surname, speaker.text, speaker.language, profile):
        yield beside
    for term in terms:
        if _is_linked(term, role):
            continue
        if term.kind == "place":
            rest = role[: term.start] + " " + role[term.end :]
            if is_local_head(rest, profile) or _names_local(split_title(rest)):
                yield term.side
        elif _is_whole(term, role) or is_bare_title(term, role):
            yield from _keep_told({term.side}, speaker, profile)
        elif term.kind != "name" or serves_country(term, role, speaker.language):
            yield term.side
    sides = find_sides_of_title(role, profile)
    if len(sides) == 1 and not is_held_by_other(speaker, next(iter(sides)), profile):
        yield from _keep_told(sides, speaker, profile)


def _is_whole(term: SideTerm, role: str) -> bool:
    """Whether an office is one word that only one side is known to use: "canciller"."""
    return role[term.start : term.end] == role and role[:1].isalpha() and " " not in role


def _keep_told(
    sides: Iterable[str | None], speaker: PrintedSpeaker, profile: Profile
) -> Iterator[str]:
    """The sides of a bare title that the article may mean."""
    for side in sides:
        title, text = speaker.role or "", speaker.text
        if side and may_tell_of(side, title, text, speaker.language, profile):
            yield side


def _read_country(
    term: SideTerm, speaker: PrintedSpeaker, profile: Profile
) -> tuple[bool, str | None]:
    """Whether a country's name says whose the office is, and whose.

    Not the country that one is sent to, nor that of whom no country employs.
    """
    role = speaker.role or ""
    if not _is_linked(term, role):
        is_served = serves_country(term, role, speaker.language)
        return is_served or term.side is None, term.side if is_served else None
    if term.side and _is_envoy(role[: term.start]):
        return True, next(side.key for side in profile.sides if side.key != term.side)
    return False, None


def _names_local(words: TitleWords) -> bool:
    """Whether the words of an office have all those of one that a city or state has."""
    return any(office <= words for office in _LOCAL_OFFICES)


def _is_linked(term: SideTerm, role: str) -> bool:
    """Whether a preposition before the term says what the office is about, not whose it is."""
    before = role[: term.start]
    if any(word in load_words("speaks_for") for word in before.casefold().split()):
        return False
    preposition = _PREPOSITION.search(before)
    return preposition is not None and preposition[1].casefold() in load_words("sent_to")


def _is_envoy(words: str) -> bool:
    return any(word.startswith(load_words("envoys")) for word in words.casefold().split())
