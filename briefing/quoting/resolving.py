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

_BESIDE = 300  # characters from the beginning of a sentence to a pronoun that may mean somebody who is not its subject
_FAR = 1200  # characters within which the next sentence but four begins; a pronoun reaches no further back
_NAMES_BACK = 12  # how many names before a pronoun may be the one it stands for


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everybody of one article, and whom the profile knows."""

    text: str
    people: People
    lexicon: Lexicon
    profile: tuple[Person, ...] = ()
    day: date | None = None


def known_of(mention: Mention, sentence: int, cast: Cast, spoken: Sequence[Sighting]) -> Known | None:
    """Whom the mention in the sentence that begins at offset `sentence` means; None where that is left open."""
    if mention.joint:
        return None
    if mention.name:
        return cast.people.named(tuple(token.text for token in mention.name), mention.span.start)
    if mention.kind == "pronoun":
        return _antecedent(mention, sentence, cast, spoken)
    return _holder(mention, cast)


def speaker(mention: Mention, known: Known | None, cast: Cast) -> Speaker:
    """The speaker as a quote tells it: a role printed in the article wins over the profile's office that day."""
    if mention.kind == "pronoun" and known is not None and not known.is_full:
        known = None if _in_profile(mention, known, cast) is None else known
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


def _antecedent(mention: Mention, sentence: int, cast: Cast, spoken: Sequence[Sighting]) -> Known | None:
    """The person a "he" or "she" means: the subject of the nearest sentence that names one of this gender.

    Of several in one sentence none of whom is its subject, nobody; in the pronoun's own sentence only one alone.
    """
    wanted = _gender_of(mention.head, cast.lexicon)
    if wanted is None:
        return None
    at = mention.span.start
    end = bisect_left(cast.people.sightings, at, key=lambda sighting: sighting.at)
    near = sorted((*cast.people.sightings[max(0, end - _NAMES_BACK) : end], *spoken), key=lambda one: one.at)
    for begins, group in groupby(reversed(near), key=lambda one: one.sentence):
        if at - begins > _FAR:
            break
        people = [(one.rules, _meant(one, wanted)) for one in group if _may_mean(one, wanted)]
        rulers = [known for rules, known in people if rules]
        if rulers and begins != sentence:
            return rulers[0]
        others = {known for _, known in people if known is None or known.is_person}
        only = next(iter(others)) if len(others) == 1 else None
        if len(others) > 1 or (others and begins == sentence):
            return only
        if only is not None and only.gender == wanted and at - begins < _BESIDE:
            return only
    return None


def _may_mean(sighting: Sighting, wanted: Gender) -> bool:
    return any(one.gender in (wanted, None) and one.may_be_person for one in sighting.known)


def _meant(sighting: Sighting, wanted: Gender) -> Known | None:
    """Whom a name means for a pronoun; of several who share it, the one of this gender, if the name is a subject."""
    agreeing = [one for one in sighting.known if one.gender in (wanted, None)]
    sure = len(sighting.known) == 1 or (sighting.rules and len(agreeing) == 1)
    return agreeing[0] if sure else None


def _gender_of(head: str, lexicon: Lexicon) -> Gender | None:
    return "m" if head in lexicon.he else "f" if head in lexicon.she else None


def _in_profile(mention: Mention, known: Known | None, cast: Cast) -> Person | None:
    """The profile's person of this name, or the only one with this alias."""
    name = known.name if known else " ".join(token.text for token in mention.name)
    if not name:
        return None
    wanted = _gender_of(mention.head, cast.lexicon) if mention.kind == "pronoun" else None
    fitting = [person for person in cast.profile if name == person.name or name in person.aliases]
    if wanted is not None:
        fitting = [person for person in fitting if person.gender in (wanted, None)]
    return fitting[0] if len(fitting) == 1 else None
