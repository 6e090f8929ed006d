"""The words in small letters before a title: "social media | director | Ana Ruiz", whole or not.

A noun phrase before a name begins at its title, since what stands before that may be a verb as well
("met | director Ana Ruiz"). Here those that surely modify it are added; with others it may be half
an office, which tells who somebody is and is not printed.
"""

from collections.abc import Sequence

from briefing.model import Span
from briefing.quoting.entities.offices.office_shape import ends_like_verb
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Paragraph, Token

_MOST_MODIFIERS = 3  # "constitutional law | professor"


def complete_title(
    paragraph: Paragraph, phrase: NounPhrase, role: Span | None, lexicon: QuoteLexicon
) -> Span | None:
    """Return a role with the nouns before it that it is part of; None where that is open."""
    tokens, first = paragraph.tokens, phrase.first_token
    is_title = role is not None and role.start == tokens[first].start
    if role is None or not is_title or lexicon.has_postposed_adjectives:
        return role
    if not tokens[first].text.islower():
        return role
    low, _ = paragraph.sentence_range(first)
    start = first
    while start > low and first - start <= _MOST_MODIFIERS and _is_noun(tokens[start - 1], lexicon):
        start -= 1
    if start == first:
        return role
    if tokens[start - 1].lower in lexicon.infinitive_markers:
        return None
    if start == low or _opens_phrase(tokens[start - 1], lexicon):
        return Span(tokens[start].start, role.end)
    if not _is_modifier(tokens[start:first], lexicon):
        return None
    while start > low and _is_owner(tokens[start - 1], lexicon):
        start -= 1
    is_cut = start > low and tokens[start - 1].lower in lexicon.possessive_prepositions
    return None if is_cut else Span(tokens[start].start, role.end)  # "University of | Alder law …"


def _is_noun(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a word in small letters may modify a title: no word of grammar, no verb's form."""
    groups = (
        lexicon.function_words,
        lexicon.other_prepositions,
        lexicon.auxiliaries_and_adverbs,
        lexicon.saying_verbs,
        lexicon.clause_openers,
        lexicon.copulas,
        lexicon.empty_modifiers,
    )
    if not (token.is_word and token.text.islower()):
        return False
    return not ends_like_verb(token, lexicon) and not any(token.lower in group for group in groups)


def _is_owner(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a capital word may tell whose title it is: "| CNN | terrorism analyst"."""
    return token.is_capitalized and token.lower not in lexicon.never_in_names


def _opens_phrase(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a noun follows: a preposition, a comma, "and", a verb of saying: "said | store …"."""
    groups = (lexicon.binding_words, lexicon.reporting_verbs, lexicon.other_prepositions)
    return not token.is_word or any(token.lower in group for group in groups)


def _is_modifier(words: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether the first word is no verb behind a name: "CNN | terrorism |", "Quill | foreign …"."""
    first = words[0].lower
    groups = (lexicon.rank_words, lexicon.portfolio_words, lexicon.speaker_nouns)
    return first.endswith(lexicon.noun_endings) or any(first in group for group in groups)
