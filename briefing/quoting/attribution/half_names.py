"""Names that are not the whole name of whom they mean, as the text shows."""

import re
from functools import lru_cache
from itertools import groupby

from briefing.model import Span
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.sentence_places import find_sentences_to
from briefing.quoting.entities.entity import Entity, NameWords
from briefing.quoting.entities.entity_index import EntityMention
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.text.folding import fold_text

_ARTICLE_REACH = 8  # characters before a name
_WORD_REACH = 24  # characters in which the word before a name stands
_SURNAMES = 2  # words of a name that may be two surnames: "Ms. Arce Prado"
_REMEMBERED = 512  # names, of which each is compared with those that share a word


def is_half_name(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether a person's name is the end of a longer one, a nickname's, or a team's.

    Surnames alone begin with a word that stands behind a given name elsewhere: "Arce Mac Donald" of
    "Elías Arce McDonald", and "Hugo Paz" may be "Juan Víctor Hugo Paz". An article stands before a
    nickname or a team, and not before a person: "el Piojo Arce" of "Miguel Arce", "el Lomas" for
    which "Santos al Lomas" was found.
    """
    if entity.is_organization or entity.is_non_person or not entity.has_full_name:
        return False
    own = _fold(entity.name_words)
    sharing = context.entities.by_word
    others = [
        _fold(other.name_words)
        for word in entity.name_words
        for other in sharing.get(word, ())
        if other is not entity and other.has_full_name and not other.is_organization
    ]
    longer = (other for other in others if len(other) > len(own) and other[-len(own) :] == own)
    if any(is_given_name(other[0].capitalize()) for other in longer):
        return True
    if any(word.lower() in context.lexicon.organization_nouns for word in entity.name_words[1:]):
        return True  # "Ned Pryce del Departamento de Aguas"
    if _may_open_with_title(entity, context):
        return True
    if _lost_first_word(entity, context):
        return True
    has_suffix = entity.name_words[-1] in context.lexicon.name_suffixes  # "Ned Jr."
    if _is_addressed(source, entity, context) or (has_suffix and len(own) == _SURNAMES):
        return True
    if not is_given_name(entity.name_words[0]) and any(
        is_given_name(other[0].capitalize()) and own[0] in other[1:] for other in others
    ):
        return True
    if not _follows_article(source, context):
        return False
    is_other = tuple(token.text for token in source.name_tokens) != entity.name_words
    people = (other for other in others if is_given_name(other[0].capitalize()))
    return is_other or any(other[-1] == own[-1] for other in people)


def _lost_first_word(entity: Entity, context: ArticleContext) -> bool:
    """Whether a stop parts an initial from the name it is of: "Ned. | H. Quill", "R.|T Quill"."""
    first, offset = entity.name_words[0], entity.first_offset
    before = context.text[max(0, offset - _WORD_REACH) : offset]
    is_initial = len(first.rstrip(".")) == 1
    is_glued = before.endswith(".")
    words = before.split()
    return is_initial and (is_glued or (bool(words) and is_given_name(words[-1].rstrip("."))))


def _may_open_with_title(entity: Entity, context: ArticleContext) -> bool:
    """Whether the first word of three may be what somebody is: "| Retiree | Ada Quill".

    It is no given name, and each time a sentence, a preposition or another capital word makes its
    own capital say nothing; nor is an office told behind the name, which needs no noun before it
    then. Nouns stand so before names where no adjective follows its noun.
    """
    words, lexicon = entity.name_words, context.lexicon
    first, second = words[0], words[1]
    if lexicon.has_postposed_adjectives or is_given_name(first):
        return False
    if any(word.islower() for word in words):
        return False  # "Customs | and | Border Protection", "Beatriz | von | Storch"
    if first.lower() in lexicon.rank_words:
        return True  # "| Special Operator | Quill"
    is_pair = len(words) == _SURNAMES or (
        len(words) == _SURNAMES + 1 and words[-1] in lexicon.name_suffixes
    )
    has_initial = any(len(word.rstrip(".")) == 1 for word in (first, second))
    if is_pair or has_initial or second.lower() in lexicon.name_particles:
        return False
    return not _is_shown_whole(words, entity.role_spans, context.text, lexicon)


@lru_cache(maxsize=_REMEMBERED)
def _is_shown_whole(
    words: NameWords, roles: tuple[Span, ...], text: str, lexicon: QuoteLexicon
) -> bool:
    """Whether the name stands once behind a comma, or a word that ties nothing in small letters.

    Or before its office and a comma; an article shows a body: "The Standing Harbour Tribe".
    """
    ties = lexicon.prepositions | lexicon.coordinators | lexicon.rank_words
    name = r"\s+".join(map(re.escape, words))  # over a line's end, too
    for match in re.finditer(name, text):
        if text[match.end() : match.end() + 1] == "," and any(
            0 < role.start - match.end() < _WORD_REACH for role in roles
        ):
            return True
        before = text[max(0, match.start() - _WORD_REACH) : match.start()].split()
        word = before[-1] if before else ""
        if word.rstrip('”"’').endswith(",") or word.lower() in lexicon.determiners:
            return True
        if word.isalpha() and word.islower() and word not in ties:
            return True
    return False


def _is_addressed(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether two words that no given name opens are all that a "Ms." stands before."""
    words = source.span.slice(context.text).split()
    is_addressed = not context.lexicon.forms_of_address.isdisjoint(words)
    is_pair = len(entity.name_words) == _SURNAMES and not is_given_name(entity.name_words[0])
    return is_addressed and is_pair and tuple(words[-_SURNAMES:]) == entity.name_words


@lru_cache(maxsize=_REMEMBERED)
def _fold(words: NameWords) -> NameWords:
    """Return the words of a name without accents and in small letters."""
    return tuple(map(fold_text, words))


def _follows_article(source: NounPhrase, context: ArticleContext) -> bool:
    """Whether a name stands right behind an article, without an office between them."""
    lexicon, names = context.lexicon, source.name_tokens
    start = names[0].start if names else source.span.start
    if not lexicon.drops_subjects or source.kind != "name":
        return False
    before = context.text[max(0, start - _ARTICLE_REACH) : start].lower().split()
    has_particle = len(before) > 1 and before[-2] in lexicon.name_particles  # "de la | Vega"
    return bool(before) and before[-1] in lexicon.determiners and not has_particle


def is_surname_alone(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether a profile does not know a person of whom the article has one word: "Mr. Quill".

    A gender, an office or a form of address tells a person, and so does "he" or "her" behind the
    name; a firm or a body has none. Without a profile, which would know the whole name of most, the
    word is given as it stands.
    """
    if not context.people_by_name:
        return False
    words = context.text[source.span.start : source.span.end].split()
    is_addressed = not context.lexicon.forms_of_address.isdisjoint(words)
    is_person = entity.gender is not None or bool(entity.role_spans)
    return is_addressed or is_person or _goes_on_as_person(entity, context)


def _goes_on_as_person(entity: Entity, context: ArticleContext) -> bool:
    """Whether a sentence that names the entity alone goes on with "he" or "she": "Quill says, she".

    Such a word is a person's surname, and no firm. So it is where the next sentence opens with
    "he", and where "his" follows the name in its own.
    """
    for _, group in groupby(context.entities.mentions, _sentence_of):
        sentence = list(group)
        own = [one.offset for one in sentence if one.entities == (entity,)]
        people = {other for one in sentence for other in one.entities if other.may_be_person}
        if not own or not people <= {entity}:
            continue
        goes_on = any(one.pronoun_gender and one.offset > own[0] for one in sentence)
        if goes_on or _has_possessive_behind(own[0], context):
            return True
    return any(
        one.pronoun_gender is not None
        and one.offset == one.sentence_start
        and _stands_alone_before(entity, one.offset, context)
        for one in context.entities.mentions
    )


def _stands_alone_before(entity: Entity, offset: int, context: ArticleContext) -> bool:
    """Whether the sentence before an offset names the entity, and nobody else may be a person."""
    _, before = find_sentences_to(offset, context.paragraphs)
    if not before:
        return False
    start, end = before[0].start, before[-1].end
    beside = context.entities.mentions_before(end, end - start)
    named = {other for one in beside for other in one.entities}
    return entity in named and not any(one is not entity and one.may_be_person for one in named)


def _sentence_of(mention: EntityMention) -> int:
    return mention.sentence_start


def _has_possessive_behind(offset: int, context: ArticleContext) -> bool:
    """Whether "his" or "her" stands behind an offset in its sentence, out of quotation marks."""
    own, _ = find_sentences_to(offset, context.paragraphs)
    possessives = context.lexicon.masculine_possessives | context.lexicon.feminine_possessives
    return any(token.start > offset and token.lower in possessives for token in own)
