"""The speaker printed with a quote: full name, role and side, as article and profile tell them."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefing.model import Speaker
from briefing.profiles.model import Person
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.described_roles import find_described_role
from briefing.quoting.entities.bodies import (
    find_body_name,
    has_settled_name,
    is_lettered_body,
)
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.pronoun_resolution import gender_of_pronoun
from briefing.quoting.tokens.description_classes import stem_noun
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.text.folding import fold_text

_WORD = re.compile(r"[^\W\d_]+")
_FULL_NAME = 2  # words
_ARTICLE_WITHIN = 20  # characters before a role in which its article stands
PROFILES = 4  # whose people are listed by name once, and not for every article


def make_speaker(
    source: NounPhrase,
    entity: Entity | None,
    context: ArticleContext,
    *,
    is_explicit: bool = False,
) -> Speaker:
    """Return the speaker with full name, role and side, as far as article and profile tell.

    A name of one word is given only where the quotation's own sentence tells it (`is_explicit`).

    A role printed in the article goes before the profile's office of that day, unless it is only
    the beginning of that office: a "President" may be anybody's.
    """
    person = None if source.is_coordinated else _find_in_profile(source, entity, context)
    if person is not None and entity is not None and _is_namesake(entity, person, context):
        person = None
    if source.kind == "pronoun" and entity is not None and not entity.has_full_name:
        entity = None if person is None else entity
    office = person.office_on(context.day) if person else None
    is_person = entity is not None and not entity.is_organization
    printed = next(iter(entity.role_spans), None) if entity and is_person else None
    if printed is None and office is None and entity is not None:
        printed = find_described_role(entity, context)
    role = printed.slice(context.text) if printed else None
    if office is not None and (role is None or _is_beginning_of(role, office.title)):
        role, printed = office.title, None
    is_in_capitals = entity is not None and entity.name.isupper() and person is not None
    if entity and entity.has_full_name and not is_in_capitals:
        name: str | None = entity.name
    elif person is not None:
        name = person.name
    elif entity is not None:
        is_settled = is_explicit and (
            has_settled_name(entity, context.entities, context.lexicon)
            or is_lettered_body(source, entity, context.text)
        )
        name = entity.name if is_settled else None
    else:
        name = find_body_name(source, context.text, context.lexicon)
    return Speaker(
        mention=source.span,
        name=name,
        role=role,
        role_printed=printed,
        side=office.side if office else None,
    )


@lru_cache(maxsize=PROFILES)
def list_surnames(people: tuple[Person, ...]) -> Mapping[str, Gender | None]:
    """The names of one word that one person of a profile alone has, with that person's gender."""
    holders: dict[str, list[Person]] = {}
    for person in people:
        for name in dict.fromkeys((person.name, *person.aliases)):
            if len(name.split()) == 1:
                holders.setdefault(name, []).append(person)
    return {name: having[0].gender for name, having in holders.items() if len(having) == 1}


def _is_namesake(entity: Entity, person: Person, context: ArticleContext) -> bool:
    """Whether the article introduces somebody else of this name: "Ada Quill, a rancher"."""
    if not entity.role_spans:
        return False
    lexicon, role = context.lexicon, entity.role_spans[0]
    before = context.text[max(0, role.start - _ARTICLE_WITHIN) : role.start].split()
    if not before or before[-1].lower() not in lexicon.indefinite_determiners:
        return False
    titles = (title for held in person.offices for _, title in held.label.by_language)
    offices = {stem_noun(word.lower()) for title in titles for word in _WORD.findall(title)}
    nouns = entity.role_word_sets[0] & lexicon.person_nouns
    return offices.isdisjoint(stem_noun(noun) for noun in nouns)


def _is_beginning_of(role: str, office: str) -> bool:
    return office.casefold().startswith(f"{role.casefold()} ")


def _find_in_profile(
    source: NounPhrase, entity: Entity | None, context: ArticleContext
) -> Person | None:
    """Return the profile's person of this name, or the only one with this alias."""
    words = entity.name_words if entity else tuple(token.text for token in source.name_tokens)
    if not words or (len(words) == 1 and _is_shared_surname(words[0], entity, context)):
        return None
    gender = entity.gender if entity else None
    if source.kind == "pronoun":
        gender = gender_of_pronoun(source.head, context.lexicon)
    named = _list_named(words, context)
    matching = [p for p in named if gender is None or p.gender in (gender, None)]
    return matching[0] if len(matching) == 1 else None


@lru_cache(maxsize=PROFILES)
def index_people(people: tuple[Person, ...]) -> Mapping[str, Sequence[Person]]:
    """The people of a profile by each name and alias, without accents and capitals."""
    index: dict[str, list[Person]] = {}
    for person in people:
        for name in {_fold(known) for known in (person.name, *person.aliases)}:
            index.setdefault(name, []).append(person)
    return index


def _list_named(words: Sequence[str], context: ArticleContext) -> list[Person]:
    """The people whose name or alias the words are, whatever accents and capitals.

    A second surname behind the whole name changes nothing.
    """
    names = [" ".join(words), *([" ".join(words[:-1])] if len(words) > _FULL_NAME else [])]
    found = (person for name in names for person in context.people_by_name.get(_fold(name), ()))
    return list({id(person): person for person in found}.values())


@lru_cache(maxsize=20_000)  # a profile's names are asked for at every mention: 9 ms an article
def _fold(name: str) -> str:
    return fold_text(name)


def _is_shared_surname(surname: str, entity: Entity | None, context: ArticleContext) -> bool:
    """Whether the article names somebody else of this surname in full: then it is no alias."""
    sharing = context.entities.by_word.get(surname, ())
    return any(
        other is not entity
        and other.has_full_name
        and other.name_words[-1] == surname
        and other.may_be_person
        and not _list_named(other.name_words, context)
        for other in sharing
    )
