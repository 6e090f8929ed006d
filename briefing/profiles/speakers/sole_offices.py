"""Whether somebody else than who speaks holds the one office of a bare title: "President" Nari.

A country has one president. Where the profile knows who that is on the article's day, another whom
an article calls so is another country's, though the title alone is of the side's offices.
"""

from datetime import date
from functools import lru_cache

from briefing.profiles.model import Person, Profile
from briefing.profiles.speakers.office_titles import (
    TitleWords,
    find_chief_noun,
    load_words,
    split_title,
    strip_names,
)
from briefing.profiles.speakers.people import PrintedSpeaker, find_speaker

_DAYS = 64  # of which the holders of the one office are remembered, with their titles


def is_held_by_other(speaker: PrintedSpeaker, side: str, profile: Profile) -> bool:
    """Whether the side's one office of this title is held by another that day; False without a day.

    Only of offices that one person holds in a country; who is known to have held it ever may be
    told of by it.
    """
    role = speaker.role or ""
    noun = find_chief_noun(role, speaker.language)
    if speaker.day is None or noun not in load_words("sole_offices"):
        return False
    holders = _find_holders(split_title(role), side, speaker.day, profile)
    person = find_speaker(speaker, profile)
    return bool(holders) and (person is None or not _held_ever(person, side, role))


def _held_ever(person: Person, side: str, role: str) -> bool:
    words = split_title(role)
    titles = (held.label.by_language for held in person.offices if held.side == side)
    return any(words <= split_title(title) for labels in titles for _, title in labels)


@lru_cache(maxsize=_DAYS)
def _find_holders(title: TitleWords, side: str, day: date, profile: Profile) -> tuple[str, ...]:
    """The names of those who hold an office of the side with this bare title on a day."""
    return tuple(
        person.name
        for person in profile.people
        if (held := person.office_on(day)) is not None
        and held.side == side
        and any(
            split_title(strip_names(label, profile, language)) == title
            for language, label in held.label.by_language
        )
    )
