"""What stands before a name and is none of it: whom one spoke to, where several come from."""

from collections.abc import Sequence

from briefing.quoting.tokens import noun_phrases
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.office_phrases import is_plural_title
from briefing.quoting.tokens.phrases.name_shapes import find_person
from briefing.quoting.tokens.tokenizer import Token
from briefing.quoting.tokens.verbs import is_reporting_verb

_FULL_NAME = 2  # words
_LONGEST_CIRCUMSTANCE = 3  # tokens between a verb and whom it was told to: "dijo este domingo a"


def drop_addressee(
    tokens: Sequence[Token], start: int, phrase: NounPhrase, lexicon: QuoteLexicon
) -> NounPhrase:
    """Return the name without the outlet it was told to: "declaró a Time | Sandra Whitlock"."""
    marker = start - 1 - (start > 0 and tokens[start - 1].lower in lexicon.determiners)
    is_told = marker > 0 and tokens[marker].lower in lexicon.object_markers
    told = range(max(0, marker - _LONGEST_CIRCUMSTANCE), marker)
    is_told = is_told and any(is_reporting_verb(tokens, verb, lexicon) for verb in told)
    if not (is_told or _follows_outlet(tokens, start, lexicon)):
        return phrase
    given = find_person(tokens[: phrase.end_token], start + 1)
    if given is None:
        return phrase
    return noun_phrases.parse_range(tokens, given, phrase.end_token, lexicon)


def drop_origin(
    tokens: Sequence[Token], start: int, phrase: NounPhrase, lexicon: QuoteLexicon
) -> NounPhrase:
    """Return the name behind the place of several: "los senadores de Sur | Ana Ruiz y Leo Sanz"."""
    place, named = tokens[start], tokens[start + 1 : start + 2]
    is_placed = start > 1 and tokens[start - 1].lower in lexicon.possessive_prepositions
    is_person = any(is_given_name(token.text) for token in named)
    if not (is_placed and is_person and lexicon.has_postposed_adjectives):
        return phrase
    is_many = is_plural_title(tokens[start - 2].text, lexicon)
    is_name = is_given_name(place.text) or place.text in lexicon.place_openers
    if is_name or not is_many or phrase.end_token - start <= _FULL_NAME:
        return phrase
    return noun_phrases.parse_range(tokens, start + 1, phrase.end_token, lexicon)


def _follows_outlet(tokens: Sequence[Token], start: int, lexicon: QuoteLexicon) -> bool:
    """Whether a noun for a body and the marker of an addressee precede: "al diario | Faro Ana"."""
    noun = start - 1
    if noun > 0 and tokens[noun].lower in lexicon.determiners:
        noun -= 1
    if noun < 1 or tokens[noun].lower not in lexicon.organization_nouns:
        return False
    before = tokens[max(0, noun - 2) : noun]
    return any(token.lower in lexicon.object_markers for token in before)
