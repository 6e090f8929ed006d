"""A mention beside a quote -> the full name, role and side of whom it means, as far as article and profile tell."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from briefing.model import Speaker
from briefing.profiles.model import Person
from briefing.quoting.given import Gender
from briefing.quoting.lexicon import Lexicon
from briefing.quoting.mentions import Mention
from briefing.quoting.people import Known, People, Sighting

_NAMES_BACK = 12  # how many names before a pronoun may be the one it stands for


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everybody of one article, and whom the profile knows."""

    text: str
    people: People
    lexicon: Lexicon
    profile: tuple[Person, ...] = ()
    day: date | None = None


def known_of(mention: Mention, cast: Cast, spoken: Sequence[Sighting]) -> Known | None:
    """Whom the mention means; None where the article leaves it open."""
    if mention.joint:
        return None
    if mention.name:
        return cast.people.named(tuple(token.text for token in mention.name), mention.span.start)
    if mention.kind == "pronoun":
        return _antecedent(mention, cast, spoken)
    return _holder(mention, cast)


def speaker(mention: Mention, known: Known | None, cast: Cast) -> Speaker:
    """The speaker as a quote tells it: a role printed in the article wins over the profile's office that day."""
    person = _in_profile(mention, known, cast)
    office = person.office(cast.day) if person else None
    printed = known.roles[0].of(cast.text) if known and known.roles else None
    return Speaker(
        mention=mention.span,
        name=known.name if known and known.is_full else person.name if person else None,
        role=printed or (office.title if office else None),
        side=office.side if office else None,
    )


def _holder(mention: Mention, cast: Cast) -> Known | None:
    """The one person of the article with this role: "the ambassador"."""
    if mention.head not in cast.lexicon.roles:
        return None
    holders = [
        one
        for one in cast.people.known
        if any(mention.head in role.of(cast.text).lower().split() for role in one.roles)
    ]
    return holders[0] if len(holders) == 1 else None


def _antecedent(mention: Mention, cast: Cast, spoken: Sequence[Sighting]) -> Known | None:
    """The person a "he" or "she" means: the subject of the nearest sentence that names one of this gender.

    Of several in one sentence none of whom is its subject, nobody; and nobody in the pronoun's own sentence but one.
    """
    wanted = _gender_of(mention.head, cast.lexicon)
    if wanted is None:
        return None
    at = mention.span.start
    end = bisect_left(cast.people.sightings, at, key=lambda sighting: sighting.at)
    near = cast.people.sightings[max(0, end - _NAMES_BACK) : end]
    named = sorted(
        (one for one in (*near, *spoken) if _agrees(one.known, wanted)), key=lambda one: (one.sentence, one.at)
    )
    for _, group in groupby(reversed(named), key=lambda one: one.sentence):
        sentence = list(group)
        rulers = [one.known for one in sentence if one.rules]
        if rulers:
            return rulers[0]
        if len({one.known.words for one in sentence}) == 1:
            return sentence[0].known
    return None


def _gender_of(head: str, lexicon: Lexicon) -> Gender | None:
    return "m" if head in lexicon.he else "f" if head in lexicon.she else None


def _agrees(known: Known, wanted: Gender) -> bool:
    return known.is_person and known.gender in (wanted, None)


def _in_profile(mention: Mention, known: Known | None, cast: Cast) -> Person | None:
    """The profile's person of this name, or the only one with this alias."""
    name = known.name if known else " ".join(token.text for token in mention.name)
    if not name:
        return None
    fitting = [person for person in cast.profile if name == person.name or name in person.aliases]
    return fitting[0] if len(fitting) == 1 else None
