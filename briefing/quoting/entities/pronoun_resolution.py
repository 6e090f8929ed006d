"""Whom a "he" or "she" means: the person of that gender whom the nearest sentence before is about."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing.quoting.entities.clustering import Entity
from briefing.quoting.entities.entity_index import EntityMention
from briefing.quoting.tokens.given_names import Gender

_BESIDE = 300  # characters from the beginning of a sentence to a pronoun that may mean somebody who is not its subject
_FAR = 1200  # characters within which the next sentence but four begins; a pronoun reaches no further back
_BACK = 24  # how many names and pronouns before a pronoun may lead to the one it stands for

ResolvedMention = tuple[
    EntityMention, Entity | None
]  # where a name stands, and whom it means there; None for one of several


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A "he" or "she": its offset, that of the sentence it stands in, and its gender."""

    at: int
    sentence: int
    gender: Gender
    goes_on: bool = False  # its verb says that the last speaker goes on: "he added"
    parallel: bool = (
        False  # its clause has the subject of the one before: "Salazar came, but he said"
    )


def resolve_pronoun(
    pronoun: Pronoun, sightings: Sequence[EntityMention], spoken: Sequence[EntityMention]
) -> Entity | None:
    """The person a pronoun means, from the names of the text and the last speakers, both in its order; None if unsure.

    It is the subject of the nearest sentence that names somebody of its gender; where that sentence has such a pronoun
    for subject itself, the search goes on before it. Of several in one sentence none of whom is its subject, nobody;
    in the pronoun's own sentence only one alone.
    """
    wanted = pronoun.gender
    end = bisect_left(sightings, pronoun.at, key=lambda sighting: sighting.at)
    near = sorted(
        (*sightings[max(0, end - _BACK) : end], *spoken), key=lambda one: (one.sentence, one.at)
    )
    if pronoun.goes_on and (speaker := _last_speaker(near, wanted)):
        return speaker
    at = pronoun.at
    for begins, group in groupby(reversed(near), key=lambda one: one.sentence):
        if at - begins > _FAR:
            return None
        named = tuple(group)
        people = tuple((one, _meant(one, wanted)) for one in named if _may_mean(one, wanted))
        again = _is_again(named, wanted)
        if subjects := _subjects(people, pronoun, own=begins == pronoun.sentence, again=again):
            return subjects[0]
        if any(one.unnamed == wanted for one in named) and begins != pronoun.sentence:
            return None
        if again:
            at = begins
            continue
        rivals = {known for _, known in people if known is None or known.is_person}
        if len(rivals) > 1:
            return None
        for only in rivals:
            if begins == pronoun.sentence or (
                only and only.gender == wanted and at - begins < _BESIDE
            ):
                return only
    return None


def _subjects(
    people: Sequence[ResolvedMention], pronoun: Pronoun, *, own: bool, again: bool
) -> Sequence[Entity | None]:
    """Whom a sentence is about that names these people, the last one first; else who has just been introduced in it.

    In the pronoun's `own` sentence only where a pronoun has taken its subject up `again`, or the clauses are parallel.
    """
    rulers = [known for one, known in people if one.rules]
    if rulers and (not own or again or (pronoun.parallel and len(rulers) == 1)):
        return rulers
    return () if own or again else _introduced(people, pronoun)


def _is_again(named: Sequence[EntityMention], wanted: Gender) -> bool:
    """Whether such a pronoun is the subject of a sentence itself, no name before it: not "For Salazar, he said, …"."""
    first = min((one.at for one in named if _may_mean(one, wanted)), default=None)
    return any(one.pronoun == wanted and (first is None or one.at <= first) for one in named)


def _last_speaker(near: Sequence[EntityMention], wanted: Gender) -> Entity | None:
    """Who of this gender said something last; None where that is shared or not known."""
    spoke = next((one for one in reversed(near) if one.says and _may_mean(one, wanted)), None)
    return _meant(spoke, wanted) if spoke else None


def _may_mean(sighting: EntityMention, wanted: Gender) -> bool:
    return any(one.gender in (wanted, None) and one.may_be_person for one in sighting.known)


def _meant(sighting: EntityMention, wanted: Gender) -> Entity | None:
    """Whom a name means for a pronoun; of several who share it, the one of this gender, if the name is a subject."""
    agreeing = [one for one in sighting.known if one.gender in (wanted, None)]
    sure = len(sighting.known) == 1 or (sighting.rules and len(agreeing) == 1)
    return agreeing[0] if sure else None


def _introduced(people: Sequence[ResolvedMention], pronoun: Pronoun) -> Sequence[Entity]:
    """The one person near the pronoun whom the article has just named for the first time, with their office."""
    new = {
        known
        for one, known in people
        if known is not None
        and known.first >= one.sentence
        and known.roles
        and known.gender == pronoun.gender
        if known.is_person and pronoun.at - one.at < _BESIDE
    }
    return tuple(new) if len(new) == 1 else ()
