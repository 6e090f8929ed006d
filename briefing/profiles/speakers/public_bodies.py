"""A profile's public bodies by the names that articles give them: "DHS", "Sedena"."""

from collections.abc import Mapping
from functools import cache

from briefing.profiles.model import Profile, PublicBody
from briefing.profiles.speakers.office_titles import load_words
from briefing.profiles.speakers.people import PrintedSpeaker, find_speaker, fold_name
from briefing.profiles.speakers.told_country import tells_of_others

_ARTICLES = tuple(f"{article} " for article in load_words("definite_articles"))


def find_public_body(name: str, profile: Profile) -> PublicBody | None:
    """The one public body of this name or alias, with or without an article before it.

    None where there is none or several.
    """
    bodies = _index_bodies(profile).get(_fold(name), ())
    return bodies[0] if len(bodies) == 1 else None


def choose_name(speaker: PrintedSpeaker, profile: Profile, language: str) -> str | None:
    """The name that a brief in this language prints: one person, and one body, has one name.

    A body that the article calls by letters or a short name alone ("la FGR") has the profile's.
    """
    if person := find_speaker(speaker, profile):
        return person.name
    body = find_speaking_body(speaker, profile)
    return body.name.in_language(language) if body else speaker.name


def find_speaking_body(speaker: PrintedSpeaker, profile: Profile) -> PublicBody | None:
    """The public body that a speaker is, by its name or else by what the article calls it.

    None where the article is of another country, which may have a body of the same letters.
    """
    name = speaker.name or speaker.mention or ""
    body = find_public_body(name, profile)
    if body is None or body.side is None:
        return body
    is_other = tells_of_others(body.side, name, speaker.text, speaker.language, profile)
    return None if is_other else body


@cache
def _index_bodies(profile: Profile) -> Mapping[str, tuple[PublicBody, ...]]:
    index: dict[str, tuple[PublicBody, ...]] = {}
    for body in profile.public_bodies:
        names = (*(name for _, name in body.name.by_language), *body.aliases)
        for name in dict.fromkeys(map(_fold, names)):
            index[name] = (*index.get(name, ()), body)
    return index


def _fold(name: str) -> str:
    folded = fold_name(name.replace("’", "'"))
    return next((folded.removeprefix(a) for a in _ARTICLES if folded.startswith(a)), folded)
