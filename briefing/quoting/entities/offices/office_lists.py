"""Lists within an office, which go on behind a comma or over an "and".

"Professor of justice, law and criminology at the university", "directora de la Facultad de
Ciencias Agrícolas, Humanas y de Recursos Naturales": one office, that a comma does not end.
"""

from collections.abc import Sequence

from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.office_phrases import is_title
from briefing.quoting.tokens.tokenizer import Token

_LONGEST_ITEM = 4  # words between a list's comma and its next comma or "and"
_MOST_ITEMS = 4  # behind the first


def continues_list(
    tokens: Sequence[Token], comma: int, start: int, high: int, lexicon: QuoteLexicon
) -> bool:
    """Whether the comma at token `comma` stands in a list of what the office from `start` is for.

    So it is where a preposition has opened what the office is for, and words of the same kind (all
    in capitals or none) lead to an "and" and one more; none of them a verb, an office or a person.
    """
    before = tokens[start:comma]
    if tokens[comma].text != "," or not any(_is_tie(word, lexicon) for word in before):
        return False
    is_capitalized = tokens[comma - 1].is_capitalized
    item = at = comma + 1
    commas = 1
    while at < high and at - item <= _LONGEST_ITEM and commas <= _MOST_ITEMS:
        token = tokens[at]
        is_last = at > item or commas > 1 or any(word.text == "," for word in before)
        if token.lower in lexicon.coordinators and is_last:
            last = at + 2 if at + 1 < high and _is_bound(tokens[at + 1], lexicon) else at + 1
            is_item = last < high and _is_item_word(tokens[last], is_capitalized, lexicon)
            return is_item and not _has_object(tokens, last, high, lexicon)
        if token.text == ",":
            commas, item = commas + 1, at + 1
        elif not (
            _is_item_word(token, is_capitalized, lexicon)
            or _is_tie(token, lexicon)
            or _is_object(tokens, at, item, lexicon)
        ):
            return False
        at += 1
    return False


def _has_object(tokens: Sequence[Token], item: int, high: int, lexicon: QuoteLexicon) -> bool:
    """Whether the last word is a verb, whose object follows: "wept and | left | the room"."""
    following = tokens[item + 1 : min(item + 2, high)]
    return any(token.lower in lexicon.determiners | lexicon.pronouns for token in following)


def _is_object(tokens: Sequence[Token], at: int, item: int, lexicon: QuoteLexicon) -> bool:
    """Whether a marker or its article stands within an item: "Acceso | a la | Información"."""
    word = tokens[at].text
    if at == item:
        return False
    before = tokens[at - 1].lower
    return word in lexicon.object_markers or (
        word in lexicon.determiners and before in lexicon.object_markers | lexicon.np_prepositions
    )


def _is_bound(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a preposition or "the" stands before the last item: "Lomas and | the | Gulf"."""
    is_article = token.text in lexicon.determiners - lexicon.indefinite_determiners
    return _is_tie(token, lexicon) or is_article


def _is_tie(token: Token, lexicon: QuoteLexicon) -> bool:
    return token.text.islower() and token.lower in lexicon.np_prepositions


def _is_item_word(token: Token, is_capitalized: bool, lexicon: QuoteLexicon) -> bool:
    """Whether it may be a matter that an office is for: no verb, nobody, nothing of grammar."""
    word = token.lower
    if not token.is_word or token.quotation_index >= 0 or token.is_capitalized != is_capitalized:
        return False
    is_office = is_title(token, lexicon) and word not in lexicon.relational_nouns
    if is_office or is_given_name(token.text) or word in lexicon.saying_verbs:
        return False
    is_verb = not token.is_capitalized and word.endswith(
        lexicon.past_endings + lexicon.preterite_endings
    )
    groups = (
        lexicon.function_words,
        lexicon.auxiliaries_and_adverbs,
        lexicon.plural_person_nouns,
        lexicon.kin_nouns,
    )
    is_adverb = bool(lexicon.adverb_endings) and word.endswith(lexicon.adverb_endings)
    return not (is_verb or is_adverb or any(word in group for group in groups))
