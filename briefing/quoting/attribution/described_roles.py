"""The office by which an article goes on with somebody: "Ada Quill came. The Lomas mayor said …".

Only where nobody else can be meant: the description opens its sentence, the sentence before names
one person alone, no role printed in the article has its noun, and nobody else without a role has
been named by then.
"""

from collections.abc import Sequence

from briefing.model import Span
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.description_resolution import find_described
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention, take_last_sentence
from briefing.quoting.tokens.lexicon import QuoteLexicon

_REACH = 400  # characters back to the sentence that names the person: that before, as a rule
_LEAST_WORDS = 2  # "the mayor" alone says of nobody which


def find_described_role(entity: Entity, context: ArticleContext) -> Span | None:
    """Return the description that can mean this person alone, without its article; None if none."""
    if not entity.has_full_name or not entity.is_person or entity.role_spans:
        return None
    for mention in context.entities.described:
        is_after = mention.offset >= entity.first_offset
        before = context.text[mention.sentence_start : mention.offset].rstrip()
        opens = not before or before.endswith(",")
        if mention.span is None or not (is_after and opens):
            continue
        if not _means(mention, entity, context):
            continue
        role = _without_article(mention.span, context)
        if role is not None:
            return role
    return None


def _means(mention: EntityMention, entity: Entity, context: ArticleContext) -> bool:
    """Whether the description can mean the entity and nobody else who has been named."""
    description, lexicon = mention.description, context.lexicon
    if description is None or not _tells_office(description.head, lexicon):
        return False
    if description.is_new:
        return False
    if None not in (description.gender, entity.gender) and description.gender != entity.gender:
        return False
    before = context.entities.mentions_before(mention.offset, _REACH)
    if _people_in_last_sentence(before) != {entity}:
        return False
    unknown = {
        other
        for other in context.entities.entities
        if other.first_offset < mention.offset and other.is_person and not other.role_spans
    }
    return unknown == {entity} and find_described(description, context, ()) is None


def _tells_office(head: str, lexicon: QuoteLexicon) -> bool:
    return head not in lexicon.relational_nouns and head not in lexicon.occupation_nouns


def _people_in_last_sentence(before: Sequence[EntityMention]) -> set[Entity]:
    """Return the people of the last sentence that names anybody."""
    named = [one for one in before if any(entity.may_be_person for entity in one.entities)]
    return {
        entity
        for one in take_last_sentence(named)
        for entity in one.entities
        if entity.may_be_person
    }


def _without_article(span: Span, context: ArticleContext) -> Span | None:
    """Return the description behind "the"; None behind "this", or where too little is left."""
    words = span.slice(context.text)
    article, _, rest = words.partition(" ")
    lexicon, word = context.lexicon, article.lower()
    modifier, _, office = rest.partition(" ")
    if modifier.lower() in lexicon.empty_modifiers:
        rest = office  # "el | también | gobernador de Lomas"
    is_pointing = word in lexicon.pointing_determiners or word in lexicon.indefinite_determiners
    if is_pointing or len(rest.split()) < _LEAST_WORDS:
        return None
    return Span(span.end - len(rest), span.end)
