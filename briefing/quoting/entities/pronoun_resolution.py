"""Pronoun resolution: "he" or "she" -> the person of that gender most salient before it."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby

from briefing.quick_dataclass import dataclass
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.lexicon import QuoteLexicon

_NON_SUBJECT_REACH = 300  # characters from the start of a sentence to a pronoun for its non-subject
_MAX_DISTANCE = 1200  # characters back to the start of the farthest sentence, about five sentences
_MAX_MENTIONS = 24  # mentions before a pronoun that are looked at

ResolvedMention = tuple[EntityMention, Entity | None]  # None where the mention is ambiguous


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A "he" or "she": its offset in the article, that of its sentence, and its gender."""

    offset: int
    sentence_start: int
    gender: Gender
    is_continuation: bool = False  # its verb says that the last speaker continues: "he added"
    is_inserted: bool = False  # between dashes or in brackets: "Quill left (“Never,” he said)"
    is_parallel: bool = False  # its clause shares the subject before: "Salazar came, but he said"


def gender_of_pronoun(word: str, lexicon: QuoteLexicon) -> Gender | None:
    """Return the gender of "he" or "she"; None of any other word."""
    if word in lexicon.masculine_pronouns:
        return "m"
    return "f" if word in lexicon.feminine_pronouns else None


def resolve_pronoun(
    pronoun: Pronoun, mentions: Sequence[EntityMention], recent_speakers: Sequence[EntityMention]
) -> Entity | None:
    """Return the person a pronoun means; None if unsure. Both sequences are in text order.

    It is the subject of the nearest sentence that names somebody of its gender; where that
    sentence has such a pronoun as its subject, the search goes on before it. Of several people in
    a sentence none of whom is its subject, nobody is taken; in the pronoun's own sentence only a
    person who stands there alone.
    """
    nearby = _mentions_before(pronoun, mentions, recent_speakers)
    if pronoun.is_continuation and (speaker := _find_last_speaker(nearby, pronoun.gender)):
        return speaker
    reference = pronoun.offset
    for start, group in groupby(reversed(nearby), key=lambda mention: mention.sentence_start):
        if reference - start > _MAX_DISTANCE:
            return None
        sentence = tuple(group)
        repeats_pronoun = _has_subject_pronoun(sentence, pronoun.gender)
        is_own = start == pronoun.sentence_start
        if not is_own and any(_opens_unnamed(one, pronoun.gender) for one in sentence):
            return None
        people = _people_of_gender(sentence, pronoun.gender)
        is_chain = not is_own and _goes_on_with_pronoun(sentence, pronoun.gender)
        if subjects := _find_subjects(
            people, pronoun, is_own=is_own, repeats=repeats_pronoun or is_chain
        ):
            return subjects[0]
        if not is_own and any(_may_be_noun(one, pronoun.gender) for one in sentence):
            return None
        if repeats_pronoun or is_chain:
            reference = start
            continue
        rivals = {entity for _, entity in people if entity is None or entity.is_person}
        if len(rivals) > 1 or (is_own and pronoun.is_inserted and rivals):
            return None
        for entity in rivals:
            has_gender = entity is not None and entity.gender == pronoun.gender
            if is_own or (has_gender and reference - start < _NON_SUBJECT_REACH):
                return entity
    return None


def _opens_unnamed(mention: EntityMention, gender: Gender) -> bool:
    """Whether a sentence begins with a noun for a person who stays open: "| The envoy | saw Quill".

    Whoever else it names is not whom the next one goes on with.
    """
    described = mention.description
    opens = mention.is_subject and mention.offset == mention.sentence_start
    return (
        opens
        and not mention.entities
        and described is not None
        and described.gender in (gender, None)
    )


def _may_be_noun(mention: EntityMention, gender: Gender) -> bool:
    """Whether a noun may be whom it means: "the spokeswoman", "the former envoy", who just spoke.

    Whom the noun means is open, so that nobody before it is taken.
    """
    is_open = mention.description is not None and mention.is_speaker and not mention.entities
    agrees = mention.description is not None and mention.description.gender in (gender, None)
    return mention.nominal_gender == gender or (is_open and agrees)


def _mentions_before(
    pronoun: Pronoun, mentions: Sequence[EntityMention], recent_speakers: Sequence[EntityMention]
) -> Sequence[EntityMention]:
    """Return the last mentions before the pronoun, with the recent speakers, in text order."""
    end = bisect_left(mentions, pronoun.offset, key=lambda mention: mention.offset)
    nearby = (*mentions[max(0, end - _MAX_MENTIONS) : end], *recent_speakers)
    return sorted(nearby, key=lambda mention: (mention.sentence_start, mention.offset))


def _people_of_gender(
    sentence: Sequence[EntityMention], gender: Gender
) -> tuple[ResolvedMention, ...]:
    return tuple(
        (mention, _entity_of_gender(mention, gender))
        for mention in sentence
        if _may_refer_to(mention, gender)
    )


def _find_subjects(
    people: Sequence[ResolvedMention], pronoun: Pronoun, *, is_own: bool, repeats: bool
) -> Sequence[Entity | None]:
    """Return the subjects of a sentence, the last one first; else who is introduced in it.

    In the pronoun's own sentence (`is_own`) a subject counts only where another such pronoun
    `repeats` it, or the clauses are parallel.
    """
    subjects = [entity for mention, entity in people if mention.is_subject]
    is_parallel = pronoun.is_parallel and len(subjects) == 1
    is_parallel = is_parallel or (pronoun.is_inserted and len(subjects) == len(people) == 1)
    if subjects and (not is_own or repeats or is_parallel):
        return subjects
    return () if is_own or repeats else _find_introduced(people, pronoun)


def _has_subject_pronoun(sentence: Sequence[EntityMention], gender: Gender) -> bool:
    """Whether such a pronoun is a subject before any such name: not "For Salazar, he said, …"."""
    names = (mention.offset for mention in sentence if _may_refer_to(mention, gender))
    first_name = min(names, default=None)
    return any(
        mention.pronoun_gender == gender
        and mention.is_subject
        and (first_name is None or mention.offset <= first_name)
        for mention in sentence
    )


def _goes_on_with_pronoun(sentence: Sequence[EntityMention], gender: Gender) -> bool:
    """Whether such a pronoun stands before the first name that it might mean, subject or not.

    "A list, the blame for which he passed on to President Quill" goes on with somebody before.
    """
    names = (mention.offset for mention in sentence if _may_refer_to(mention, gender))
    pronouns = (mention.offset for mention in sentence if mention.pronoun_gender == gender)
    first_pronoun, first_name = min(pronouns, default=None), min(names, default=None)
    if first_pronoun is None:
        return False
    return first_name is None or first_pronoun < first_name


def _find_last_speaker(mentions: Sequence[EntityMention], gender: Gender) -> Entity | None:
    """Return the last speaker of the gender; None where the mention is ambiguous or missing."""
    for mention in reversed(mentions):
        if _may_be_noun(mention, gender) or _opens_unnamed(mention, gender):
            return None
        if mention.is_speaker and _may_refer_to(mention, gender):
            return _entity_of_gender(mention, gender)
    return None


def _may_refer_to(mention: EntityMention, gender: Gender) -> bool:
    return any(
        entity.gender in (gender, None) and entity.may_be_person for entity in mention.entities
    )


def _entity_of_gender(mention: EntityMention, gender: Gender) -> Entity | None:
    """Return whom a name means for a pronoun of this gender.

    Of several who share the name, a subject means the only one of the gender; else None.
    """
    agreeing = [entity for entity in mention.entities if entity.gender in (gender, None)]
    is_disambiguated = mention.is_subject and len(agreeing) == 1
    return agreeing[0] if len(mention.entities) == 1 or is_disambiguated else None


def _find_introduced(people: Sequence[ResolvedMention], pronoun: Pronoun) -> Sequence[Entity]:
    """Return the only person whom the text has just named first, with a role, near the pronoun."""
    introduced = {
        entity
        for mention, entity in people
        if entity is not None
        and entity.first_offset >= mention.sentence_start
        and entity.role_spans
        and entity.gender == pronoun.gender
        and entity.is_person
        and pronoun.offset - mention.offset < _NON_SUBJECT_REACH
    }
    return tuple(introduced) if len(introduced) == 1 else ()
