"""Whom a label of a transcript means, of those whom the text names."""

from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.description_resolution import find_described
from briefing.quoting.attribution.transcript.headline_names import names_holder
from briefing.quoting.attribution.transcript.turn_labels import TurnLabel
from briefing.quoting.entities.descriptions import Description
from briefing.quoting.entities.entity import Entity


def find_labelled(label: TurnLabel, context: ArticleContext) -> Entity | None:
    """Return whom a label names, or the only holder of the office that it is.

    Whom the headline names by that office is whose remarks they are, whoever of the same office
    the remarks speak of: the headline decides then. The noun itself is in the holder's office: a
    "SENIOR OFFICIAL" is no secretary.
    """
    if label.name_words:
        return context.entities.find_ignoring_case(label.name_words)
    if label.kind == "interview" or names_holder(label, context):
        return None
    description = Description(
        offset=len(context.text),
        head=label.phrase.head,
        modifiers=frozenset(),
        gender=None,
    )
    referent = find_described(description, context, ())
    if referent is None or not referent.is_only_one:
        return None
    known = context.known_offices.get(referent.entity.name_words, frozenset())
    own = known.union(*referent.entity.role_word_sets)
    return referent.entity if label.phrase.head in own else None
