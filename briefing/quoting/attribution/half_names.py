"""Names of two words and more that are not the whole name of whom they mean, as the text shows."""

from functools import lru_cache

from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.entities.entity import Entity, NameWords
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.text.folding import fold_text

_ARTICLE_REACH = 8  # characters before a name
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
