"""A profile's people by the names that an article gives them, and the offices held that day."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefing.profiles.model import Person
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.entities.entity import Entity, NameWords
from briefing.quoting.tokens.description_classes import stem_noun
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.text.folding import fold_text

_WORD = re.compile(r"[^\W\d_]+")
_FULL_NAME = 2  # words
_INITIAL = re.compile(r"[^\W\d_]\.")  # "John | F. | Quill"
_ARTICLE_WITHIN = 20  # characters before a role in which its article stands
PROFILES = 4  # whose people are listed by name once, and not for every article


@lru_cache(maxsize=PROFILES)
def index_people(people: tuple[Person, ...]) -> Mapping[str, Sequence[Person]]:
    """The people of a profile by each name and alias, without accents and capitals."""
    index: dict[str, list[Person]] = {}
    for person in people:
        for name in {_fold(known) for known in (person.name, *person.aliases)}:
            index.setdefault(name, []).append(person)
    return index


@lru_cache(maxsize=PROFILES)
def list_surnames(people: tuple[Person, ...]) -> Mapping[str, Gender | None]:
    """The names of one word that one person of a profile alone has, with that person's gender."""
    holders: dict[str, list[Person]] = {}
    for person in people:
        for name in dict.fromkeys((person.name, *person.aliases)):
            if len(name.split()) == 1:
                holders.setdefault(name, []).append(person)
    return {name: having[0].gender for name, having in holders.items() if len(having) == 1}


def find_known_person(
    entity: Entity, context: ArticleContext, *, gender: Gender | None = None
) -> Person | None:
    """The profile's person that an entity is; None for nobody known, and for a namesake.

    `gender` is what a pronoun for the entity tells.
    """
    person = find_by_words(
        entity.name_words, context, entity=entity, gender=gender or entity.gender
    )
    return None if person is None or _is_namesake(entity, person, context) else person


def find_by_words(
    words: NameWords,
    context: ArticleContext,
    *,
    entity: Entity | None = None,
    gender: Gender | None = None,
) -> Person | None:
    """The profile's person of this name, or the only one with this alias."""
    if not words or (len(words) == 1 and _is_shared_surname(words[0], entity, context)):
        return None
    named = _list_named(words, context)
    matching = [p for p in named if gender is None or p.gender in (gender, None)]
    return matching[0] if len(matching) == 1 else None


def tell_title_gender(source: NounPhrase, context: ArticleContext) -> Gender | None:
    """The gender that a title before a name tells: "Mr. Quill"; None where no title tells one."""
    words = source.span.slice(context.text).split()
    titles = {word.lower() for word in words if word in context.lexicon.forms_of_address}
    if not titles.isdisjoint(context.lexicon.masculine_words):
        return "m"
    return None if titles.isdisjoint(context.lexicon.feminine_words) else "f"


def is_singled_out(
    source: NounPhrase, context: ArticleContext, entity: Entity | None = None
) -> bool:
    """Whether a word tells which of several of one surname is meant: "the second President Quill".

    Nobody named is it then, but for whom the text gives an office with that word.
    """
    if len(source.name_tokens) != 1:
        return False
    opening = context.text[source.span.start : source.name_tokens[0].start].split()
    singling = context.lexicon.singling_words.intersection(opening)
    roles = entity.role_spans if entity is not None else ()
    told = {
        word
        for role in roles
        if not role.overlaps(source.span)
        for word in role.slice(context.text).lower().split()
    }
    return bool(singling - told)


def find_known_offices(context: ArticleContext) -> Mapping[NameWords, frozenset[str]]:
    """The words of the office that each entity holds that day, by its name; none for others.

    Of somebody known who holds none the words are empty.
    """
    if not context.people_by_name:
        return {}
    known = (
        (entity.name_words, find_known_person(entity, context))
        for entity in context.entities.entities
    )
    return {
        words: _list_office_words(person, context) for words, person in known if person is not None
    }


def is_office_of_namesake(role: str, entity: Entity, context: ArticleContext) -> bool:
    """Whether an office is that of somebody known of the same surname: "President" Ada Quill.

    "President Quill" is printed with a surname alone, and may be taken for the only other Quill
    whom the article names in full.
    """
    words = {word.lower() for word in _WORD.findall(role)}
    namesakes = _list_named(entity.name_words[-1:], context)
    return entity.has_full_name and any(
        words <= _list_office_words(person, context) for person in namesakes
    )


def _list_office_words(person: Person, context: ArticleContext) -> frozenset[str]:
    office = person.office_on(context.day)
    title = office.title_in(context.lexicon.language) if office is not None else ""
    return frozenset(word.lower() for word in _WORD.findall(title))


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


def _list_named(words: Sequence[str], context: ArticleContext) -> list[Person]:
    """The people whose name or alias the words are, whatever accents, capitals and initials.

    A second surname behind the whole name changes nothing; "Jr." makes it another's.
    """
    has_second = len(words) > _FULL_NAME and words[-1] not in context.lexicon.name_suffixes
    short = [word for word in words if not _INITIAL.fullmatch(word)]
    names = [" ".join(words), *([" ".join(words[:-1])] if has_second else []), " ".join(short)]
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
