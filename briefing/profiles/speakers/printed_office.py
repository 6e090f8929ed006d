"""The office that a brief prints with a speaker: one a person, that of the day, in its language."""

from datetime import date

from briefing.profiles.model import Profile
from briefing.profiles.offices import HeldOffice, Person
from briefing.profiles.speakers.office_titles import (
    find_chief_noun,
    has_status,
    is_past,
    load_words,
    name_former,
    split_title,
    strip_names,
    write_out,
)
from briefing.profiles.speakers.people import PrintedSpeaker, find_speaker, is_described_as
from briefing.profiles.speakers.title_translation import translate_title

# Words that tell an office which a brief in another language prints as it stands. One alone, such
# as "juez", tells the reader nothing but that the line is not in the brief's language.
LEAST_WHOLE = 2


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
    article words it. An office of abbreviations alone is written out. A printed office that the
    person is not known to have held, or that is said to be acting or former, stays as it is
    printed. In another language it is printed translated, where a closed table has each of its
    words; else as it stands where it says more than a bare noun; else not at all.
    A noun for the head of anything says nothing alone, nor does "president" of whom the profile
    does not know. Whose words are recalled from an earlier year has the office that is printed with
    them, or none.
    """
    person = find_speaker(speaker, profile)
    if speaker.is_recalled:
        return _find_title_then(speaker, person, profile, language)
    held = person.office_on(speaker.day) if person else None
    says_nothing = _says_nothing(speaker.role) or (person is None and _is_bare(speaker.role))
    role = None if says_nothing else speaker.role
    if person is not None and held is not None:
        titles = [title for _, title in held.label.by_language]
        if not role or role in titles or _is_said_of(person, held, speaker, profile):
            return held.title_in(language)
        if _is_stale(person, held, speaker, profile):
            return held.title_in(language)
    if not role:
        return _find_former_title(person, speaker.day, language) if person else None
    if person is not None and held is None and _is_of_ended(role, person, speaker, profile):
        former = _find_former_title(person, speaker.day, language)
        if former is not None:
            return former
    return _print_role(role, person, speaker, profile, language)


def _find_title_then(
    speaker: PrintedSpeaker, person: Person | None, profile: Profile, language: str
) -> str | None:
    """The office of somebody whose words are of an earlier year: of then, or as it is printed."""
    role = speaker.role
    for held in person.offices if person else ():
        if role in [title for _, title in held.label.by_language]:
            return held.title_in(language)
    if role is None or _says_nothing(role):
        return None
    return _print_role(role, person, speaker, profile, language)


def _print_role(
    role: str, person: Person | None, speaker: PrintedSpeaker, profile: Profile, language: str
) -> str | None:
    """A printed office in the brief's language; None where it would be one foreign word."""
    if language == speaker.language:
        return write_out(role)
    gender = person.gender if person else speaker.gender
    translated = translate_title(role, speaker.language, language, profile, gender)
    return translated or (role if len(split_title(role)) >= LEAST_WHOLE else None)


def _says_nothing(role: str | None) -> bool:
    """Whether it is a noun for the head of anything alone: "titular", "leader"."""
    words = split_title(role or "")
    return len(words) == 1 and words <= frozenset(load_words("any_head"))


def _is_bare(role: str | None) -> bool:
    """Whether it is one word for who heads this or that: "director", "president"."""
    return role is not None and " " not in role and role.lower() in load_words("bare_heads")


def _is_stale(person: Person, held: HeldOffice, speaker: PrintedSpeaker, profile: Profile) -> bool:
    """Whether a printed office says less than the one held: "candidate", or the same as a past one.

    Who is president again is no "former president".
    """
    role = speaker.role or ""
    own = split_title(strip_names(role, profile, speaker.language))
    if not is_past(role, profile):
        return len(own) == 1 and not own.isdisjoint(load_words("private_people"))
    title = held.title_in(speaker.language)
    is_again = any(
        one != held and one.title_in(speaker.language) == title for one in person.offices
    )
    is_named = find_chief_noun(role, speaker.language) in split_title(title)
    return is_again and is_named and len(own - split_title(title)) <= 1  # the word for "former"


def _is_of_ended(role: str, person: Person, speaker: PrintedSpeaker, profile: Profile) -> bool:
    """Whether the printed office is that which the person held last: "President Quill" of one out.

    Every word of it stands in the title.
    """
    if is_past(role, profile) or has_status(role) or not person.offices:
        return False
    own = split_title(strip_names(role, profile, speaker.language))
    last = person.offices[-1].title_in(speaker.language)
    return bool(own) and own <= split_title(last)


def _find_former_title(person: Person, day: date | None, language: str) -> str | None:
    """The office that a person held last, where it and all others had surely ended by that day."""
    ended = [held for held in person.offices if held.end is not None and held.confidence != "low"]
    if day is None or not ended or len(ended) < len(person.offices):
        return None
    last = max(ended, key=lambda held: (held.end or day, held.is_first))
    is_over = all(held.end is not None and held.end <= day for held in ended)
    return name_former(last.title_in(language), language) if is_over else None


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
