"""The speaker printed with a quote: full name, role and side, as article and profile tell them."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from briefing.model import Span, Speaker
from briefing.profiles.model import Person
from briefing.profiles.offices import HeldOffice
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.described_roles import find_described_role
from briefing.quoting.attribution.given_name_before import complete_name
from briefing.quoting.attribution.half_names import is_half_name, is_surname_alone
from briefing.quoting.attribution.known_people import (
    find_by_words,
    find_known_person,
    is_office_of_namesake,
    is_singled_out,
    tell_title_gender,
)
from briefing.quoting.attribution.recalled_years import find_recalled_year
from briefing.quoting.entities.bodies import (
    find_body_name,
    has_settled_name,
    is_lettered_body,
    is_part_of,
)
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.pronoun_resolution import gender_of_pronoun
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.office_phrases import is_plural_address
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS

_REMEMBERED = 16  # people, whom the quotes of an article ask for one after the other
_BESIDE = 8  # characters between a name and its office: a comma and an article
_COMPLEMENT_WITHIN = 30  # characters in which a complement begins


def make_speaker(
    source: NounPhrase,
    entity: Entity | None,
    context: ArticleContext,
    *,
    is_explicit: bool = False,
    is_label: bool = False,
    cue: Span | None = None,
) -> Speaker:
    """Return the speaker with full name, role and side, as far as article and profile tell.

    A name of one word is given only where the quotation's own sentence tells it (`is_explicit`).

    A role printed in the article goes before the profile's office of that day, unless it is only
    the beginning of that office (a "President" may be anybody's), or a rank or title beside it. Of
    who speaks by a label (`is_label`) the text may tell a post of long ago. Of words that somebody
    known spoke in an earlier year, it is an office of all that year, or one printed beside them.
    """
    person = None if source.is_coordinated else _find_person(source, entity, context)
    if source.kind == "pronoun" and entity is not None and not entity.has_full_name:
        entity = None if person is None else entity
    has_role = person is not None or (entity is not None and bool(entity.role_spans))
    year = find_recalled_year(source, cue, context) if has_role and not is_label else None
    office = _find_office(person, year, context) if person else None
    is_person = entity is not None and not entity.is_organization
    printed = _find_printed(source, entity, context) if entity and is_person else None
    if printed is None and office is None and entity is not None:
        roles = _list_roles(entity, context.text, context.lexicon)
        other = next(roles, entity.clause_span) if is_person else None
        printed = find_described_role(entity, context) or other
    if year and printed and not _stands_beside(printed, source.span):
        printed = None
    role = printed.slice(context.text) if printed else None
    if role and entity and person is None and is_office_of_namesake(role, entity, context):
        role = printed = None
    if office is not None and (role is None or is_label or _yields(role, office, context.lexicon)):
        role, printed = office.title, None
    name = _find_name(source, entity, person, context, is_explicit=is_explicit)
    return Speaker(
        mention=source.span,
        name=name,
        role=role,
        role_printed=printed,
        side=office.side if office else None,
        is_recalled=year is not None,
    )


def _stands_beside(role: Span, name: Span) -> bool:
    """Whether an office is printed with this very mention: "dijo Ana Ruiz, | alcaldesa | , en"."""
    gap = max(role.start, name.start) - min(role.end, name.end)
    return gap < _BESIDE


def _find_office(person: Person, year: int | None, context: ArticleContext) -> HeldOffice | None:
    """Return the office of the article's day; of words of an earlier year, that of all the year."""
    if year is None:
        return person.office_on(context.day)
    first = person.office_on(date(year, 1, 1))
    return first if first == person.office_on(date(year, 12, 31)) else None


def _find_printed(source: NounPhrase, entity: Entity, context: ArticleContext) -> Span | None:
    """Return the first office that the article prints with the name, in more than one word if any.

    One that somebody held then ("then-candidate") counts beside the quotation alone, which may
    recall what was said then.
    """
    then, now = _part_roles(entity, context.text, context.lexicon)
    end = bisect_left(then, source.span.end, key=lambda role: role.start)  # in text order
    beside = then[end - 1] if end else None
    return beside if beside is not None and beside.overlaps(source.span) else now


@lru_cache(maxsize=_REMEMBERED)
def _part_roles(
    entity: Entity, text: str, lexicon: QuoteLexicon
) -> tuple[tuple[Span, ...], Span | None]:
    """Return the offices held then that stand before the first held now, and the one held now.

    Of these it is the first that is more than a noun in small letters or a body's name.
    """
    then: list[Span] = []
    held: list[Span] = []
    for role in _list_roles(entity, text, lexicon):
        words = role.slice(text).split()
        if words[0].lower().partition("-")[0] not in lexicon.then_words:
            held.append(role)
            if not (words[0].islower() and (len(words) == 1 or words[0] in lexicon.prepositions)):
                return tuple(then), role
        elif not held:
            then.append(role)
    return tuple(then), next(iter(held), None)


def _list_roles(entity: Entity, text: str, lexicon: QuoteLexicon) -> Iterator[Span]:
    """Yield the offices printed with the name, but for one of several: "Reps. Quill and Marsh"."""
    for role in entity.role_spans:
        words = role.slice(text).split()
        if any(is_plural_address(word, lexicon) for word in words):
            continue
        is_then = words[0] in lexicon.then_words
        is_adverb = words[0] in lexicon.auxiliaries_and_adverbs - lexicon.rank_words
        if len(words) > 1 and not is_then and is_adverb:
            rest = role.slice(text).removeprefix(words[0]).lstrip()
            role = Span(role.end - len(rest), role.end)
        yield role


def _find_name(
    source: NounPhrase,
    entity: Entity | None,
    person: Person | None,
    context: ArticleContext,
    *,
    is_explicit: bool,
) -> str | None:
    """Return the name to print: the article's whole name, else the profile's, else a body's.

    A law, an article of it and a day with a motto say nothing themselves.
    """
    opening = source.name_tokens[0].lower if source.name_tokens else ""
    if opening in context.lexicon.mute_nouns:
        return None
    is_in_capitals = entity is not None and entity.name.isupper() and person is not None
    if entity and source.kind == "organization" and is_part_of(entity.name_words, source):
        return " ".join(token.text for token in source.name_tokens)
    if entity and person is None and _is_part_of_phrase(source, entity, context):
        return None
    if entity and person is None and is_half_name(source, entity, context):
        return None
    if entity and _is_one_of_many(source, entity, context):
        return None
    if entity and entity.has_full_name and not is_in_capitals:
        if entity.is_organization and (owner := _find_body_owner(source, entity, context)):
            return f"{owner} {entity.name}"
        return complete_name(entity, context.text, context.lexicon.name_suffixes)
    if person is not None:
        return person.name
    if entity is None:
        body = find_body_name(source, context.text, context.lexicon)
        return None if body is None or _is_of_person(body, context) else body
    is_settled = is_explicit and (
        has_settled_name(entity, context.entities, context.lexicon)
        or is_lettered_body(source, entity, context.text, context.lexicon)
    )
    is_settled = is_settled and not is_surname_alone(source, entity, context)
    # "the 9th Circuit" has no name in its last word.
    is_settled = is_settled and not any(map(str.isdigit, source.span.slice(context.text)))
    return entity.name if is_settled else None


def _find_body_owner(source: NounPhrase, entity: Entity, context: ArticleContext) -> str | None:
    """Return the capital word before a body's name that is part of it: "| Lomas’s | Foreign
    Ministry", "the | U.N. | Refugee Agency"; None without one, where a person owns it, or where the
    article prints the name without it as well.
    """
    lexicon, names = context.lexicon, source.name_tokens
    if not names or " ".join(token.text for token in names) != entity.name:
        return None
    before = context.text[source.span.start : names[0].start].split()
    word = before[-1] if before else ""
    has_article = len(before) > 1 and before[-2].lower() in lexicon.determiners
    owned = context.text.count(f"{word} {entity.name}")
    if not word or owned < context.text.count(entity.name):
        return None
    if word in lexicon.place_acronyms:
        return word
    ending = next((mark for mark in POSSESSIVE_ENDINGS if word.endswith(mark)), None)
    owner = word.removesuffix(ending) if ending else ""
    is_name = owner[:1].isupper() and owner not in lexicon.calendar_words and not has_article
    if not is_name or _is_of_person(word, context):
        return None
    groups = (lexicon.organization_nouns, lexicon.portfolio_words, lexicon.np_prepositions)
    is_leaning = all(any(part.lower() in group for group in groups) for part in entity.name_words)
    return word if is_leaning else None  # "Lomas’s | Harbour Network" is one by itself


def _is_of_person(body: str, context: ArticleContext) -> bool:
    """Whether a body's name only says whose it is: "Quill’s | team"."""
    owner = body.split()[0]
    ending = next((mark for mark in POSSESSIVE_ENDINGS if owner.endswith(mark)), None)
    named = context.entities.by_word.get(owner.removesuffix(ending), ()) if ending else ()
    return any(entity.is_person for entity in named)


def _is_part_of_phrase(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether a name is none by itself: "según | de IBM |", "| the Court’s | majority"."""
    is_open = entity.name[0].islower() or entity.name.endswith(POSSESSIVE_ENDINGS)
    return is_open or _is_cut(source, entity, context)


def _is_one_of_many(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether an article for one of many stands before what is no name: "a | Lomas Stater |"."""
    article, _, name = source.span.slice(context.text).partition(" ")
    return article.lower() in context.lexicon.indefinite_determiners and name == entity.name


def _is_cut(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether a name of one word goes on behind it: "the | Book | of (the) Harbours"."""
    if len(entity.name_words) > 1:
        return False
    words = context.text[source.span.start : source.span.end + _COMPLEMENT_WITHIN].split()
    at = words.index(entity.name) if entity.name in words else len(words)
    articles = context.lexicon.determiners
    following = [word for word in words[at + 1 : at + 4] if word not in articles]
    is_tied = len(following) > 1 and following[0] in context.lexicon.possessive_prepositions
    return is_tied and following[1][:1].isupper()


def _yields(role: str, office: HeldOffice, lexicon: QuoteLexicon) -> bool:
    """Whether a printed role gives way to the office held that day."""
    return (
        _is_beginning_of(role, office.title)
        or _is_rank(role, office, lexicon)
        or _describes(role, office, lexicon)
        or role.split()[0].lower() in lexicon.ended_ranks  # "former chief of Faro", a minister now
    )


def _is_beginning_of(role: str, office: str) -> bool:
    return office.casefold().startswith(f"{role.casefold()} ")


def _describes(role: str, office: HeldOffice, lexicon: QuoteLexicon) -> bool:
    """Whether it is the office with what a reporter says of its holder: "the weary mayor of Lomas".

    A word in small letters opens it that is no rank, and all words of the office stand behind.
    """
    first, *rest = role.split()
    is_adjective = first.islower() and first not in lexicon.rank_words | lexicon.speaker_nouns
    words = {word.casefold() for word in rest}
    titles = (office.title, office.title_in(lexicon.language))
    return is_adjective and any(words.issuperset(one.casefold().split()) for one in titles if one)


def _is_rank(role: str, office: HeldOffice, lexicon: QuoteLexicon) -> bool:
    """Whether it tells what somebody is beside the office: "doctora", "Marine Gen."."""
    *_, last = role.lower().split()
    is_short = last in lexicon.occupation_nouns if last == role.lower() else last.endswith(".")
    held = f"{office.title} {office.title_in(lexicon.language)}".lower().split()
    return is_short and not any(word.startswith(last.rstrip(".")) for word in held)


def _find_person(
    source: NounPhrase, entity: Entity | None, context: ArticleContext
) -> Person | None:
    """Return the profile's person that the speaker is; None for nobody known."""
    gender = gender_of_pronoun(source.head, context.lexicon) if source.kind == "pronoun" else None
    if entity is not None:
        return find_known_person(entity, context, gender=gender)
    if is_singled_out(source, context):
        return None
    words = tuple(token.text for token in source.name_tokens)
    return find_by_words(words, context, gender=tell_title_gender(source, context))
