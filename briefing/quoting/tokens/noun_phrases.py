"""Noun phrases that may name a speaker: their kind, and which of their tokens are a name."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from briefing.model import Span
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens import office_phrases
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.phrases import name_shapes, phrase_names
from briefing.quoting.tokens.phrases.phrase_boundaries import (
    find_phrase_end,
    find_phrase_start,
)
from briefing.quoting.tokens.token_places import SameTokens
from briefing.quoting.tokens.tokenizer import Token

_FULL_NAME = 2  # words
_LONGEST_EXPLANATION = 14  # words between two commas behind a name
# Phrases: the subjects of all sentences are read, then the patterns ask for those behind each verb.
_REMEMBERED = 4_096

NounPhraseKind = Literal["name", "organization", "pronoun", "noun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NounPhrase:
    """A noun phrase: its tokens and span, its kind, and what of it is a name."""

    first_token: int  # token range [first_token, end_token) in its paragraph
    end_token: int
    span: Span
    kind: NounPhraseKind
    name_tokens: tuple[Token, ...] = ()  # without titles
    head: str = ""  # the noun or pronoun, in lower case
    is_coordinated: bool = False  # one of two joined by "and"
    proper_nouns: tuple[str, ...] = ()  # capitalized words beside a noun: "the | Vermont | senator"
    is_indefinite: bool = False  # "a senator"
    is_definite: bool = False  # "the senator", "this senator"
    is_of_person: bool = False  # somebody else than the person in it: "a spokesman for Ada Quill"


def find_ending_at(
    tokens: Sequence[Token], last: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the noun phrase whose last token is `last`, beginning at or after `low`, or None."""
    if last < low or not tokens[last].is_word:
        return None
    if tokens[last].lower in lexicon.pronouns:
        return _parse(tokens, last, last + 1, lexicon)
    first = find_phrase_start(tokens, last, low, lexicon)
    if first > last:
        return None
    is_coordinated = _follows_coordinator(tokens, first, low, lexicon)
    return _parse(tokens, first, last + 1, lexicon, is_coordinated=is_coordinated)


def find_starting_at(
    tokens: Sequence[Token], first: int, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the noun phrase whose first token is `first`, ending by `high`, or None.

    It is remembered: each pattern that tries a verb asks for what stands behind it.
    """
    if first >= high or not tokens[first].is_word:
        return None
    return _find_starting_at(SameTokens(tokens), first, high, lexicon)


@lru_cache(maxsize=_REMEMBERED)
def _find_starting_at(
    same: SameTokens, first: int, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    tokens = same.tokens
    if tokens[first].lower in lexicon.pronouns:
        return _parse(tokens, first, first + 1, lexicon)
    end = find_phrase_end(tokens, first, high, lexicon)
    if lexicon.determiners.issuperset([token.lower for token in tokens[first:end]]):
        return None
    return _parse(tokens, first, end, lexicon)


def find_name_start(tokens: Sequence[Token], phrase: NounPhrase) -> int:
    """Return the index of the first word of the name in a phrase, or of the phrase without one."""
    if not phrase.name_tokens:
        return phrase.first_token
    indexes = range(phrase.first_token, phrase.end_token)
    return next(index for index in indexes if tokens[index] is phrase.name_tokens[0])


def find_holder(
    tokens: Sequence[Token], phrase: NounPhrase | None, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return a phrase for who holds an office as a noun, though a body's or thing's name ends it.

    "El presidente de la empresa | Faro Lomas" is a president; any other phrase stays as it is.
    """
    if phrase is None or not holds_office(tokens, phrase, lexicon):
        return phrase
    words = tokens[phrase.first_token : phrase.end_token]
    proper = (token.text for token in words if phrase_names.is_proper_noun(token, lexicon))
    head = next(token.lower for token in words if token.lower in lexicon.person_nouns)
    return replace(
        phrase,
        kind="noun",
        name_tokens=(),
        head=head,
        proper_nouns=tuple(proper),
        is_definite=words[0].lower in lexicon.determiners,
        is_indefinite=words[0].lower in lexicon.indefinite_determiners,
    )


def holds_office(tokens: Sequence[Token], phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether a noun for one person and a preposition stand before a name that is no person's."""
    if not phrase.name_tokens or is_given_name(phrase.name_tokens[0].text):
        return False
    opening = [
        token.lower for token in tokens[phrase.first_token : find_name_start(tokens, phrase)]
    ]
    while opening and opening[-1] in lexicon.determiners - lexicon.possessive_prepositions:
        opening.pop()
    noun = next((i for i, word in enumerate(opening) if word in lexicon.person_nouns), None)
    is_tied = noun is not None and opening[noun + 1 : noun + 2] != []
    is_tied = is_tied and not lexicon.possessive_prepositions.isdisjoint(opening[(noun or 0) + 1 :])
    return is_tied and opening[0] in lexicon.determiners


def parse_range(tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon) -> NounPhrase:
    """Return the tokens `[first, end)` as one phrase; coordinated if one of them is an "and"."""
    is_coordinated = any(
        tokens[index].lower in lexicon.coordinators
        and not office_phrases.joins_portfolio(tokens, index, lexicon)
        for index in range(first, end)
    )
    return _parse(tokens, first, end, lexicon, is_coordinated=is_coordinated)


def make_name(span: Span) -> NounPhrase:
    """Return a name at `span` that stands elsewhere than the clause it is the subject of."""
    return NounPhrase(first_token=0, end_token=0, span=span, kind="name")


def replace_span(phrase: NounPhrase, span: Span) -> NounPhrase:
    """Return the same phrase with another span."""
    return replace(phrase, span=span)


def _follows_coordinator(
    tokens: Sequence[Token], first: int, low: int, lexicon: QuoteLexicon
) -> bool:
    """Whether another noun phrase and "and" stand right before token `first`."""
    if first - 2 < low or tokens[first - 1].lower not in lexicon.coordinators:
        return False
    before = tokens[first - 2]
    if before.text == ",":  # "Ana Ruiz, the dean|, and | Leo Sanz"
        return tokens[first].is_capitalized and _closes_aside(tokens, first - 2, low, lexicon)
    return before.is_capitalized or before.lower in lexicon.speaker_nouns


def _closes_aside(tokens: Sequence[Token], comma: int, low: int, lexicon: QuoteLexicon) -> bool:
    """Whether what a name is told to be ends at a comma: "Ana Ruiz, | the dean of Lomas|,"."""
    for index in range(comma - 1, max(low, comma - _LONGEST_EXPLANATION), -1):
        behind = tokens[index + 1]
        if tokens[index].text == "," and behind.lower in lexicon.determiners:
            return tokens[index - 1].is_capitalized
        is_place = tokens[index].text == "," and behind.is_capitalized
        if not (tokens[index].is_word or is_place):
            return False
    return False


def _parse(
    tokens: Sequence[Token],
    first: int,
    end: int,
    lexicon: QuoteLexicon,
    *,
    is_coordinated: bool = False,
) -> NounPhrase:
    words = tokens[first:end]
    name: tuple[Token, ...] = ()
    proper_nouns: tuple[str, ...] = ()
    kind: NounPhraseKind = "pronoun"
    head = words[0].lower
    if len(words) > 1 or head not in lexicon.pronouns:
        name = phrase_names.find_name(tokens, first, end, lexicon)
        name = name[: name_shapes.count_to_post(name, lexicon)]
        kind, head = _classify(words, name, lexicon)
        is_link = kind == "organization" and is_given_name(name[0].text)
        if kind == "name" or (is_link and name_shapes.has_glued_words(name)):
            trimmed = _trim_name(tokens, name, end, lexicon)
            if len(trimmed) < len(name):
                name = trimmed
                kind, head = _classify(words, name, lexicon)
        if kind == "noun":
            name = ()
            capitalized = (token for token in words if phrase_names.is_proper_noun(token, lexicon))
            proper_nouns = tuple(token.text for token in capitalized)
    return NounPhrase(
        first_token=first,
        end_token=end,
        span=Span(words[0].start, words[-1].end),
        kind=kind,
        name_tokens=name,
        head=head,
        is_coordinated=is_coordinated,
        proper_nouns=proper_nouns,
        is_indefinite=kind == "noun" and words[0].lower in lexicon.indefinite_determiners,
        is_definite=kind == "noun" and words[0].lower in lexicon.determiners,
        is_of_person=kind == "noun" and phrase_names.is_of_person(tokens, first, end, lexicon),
    )


def _trim_name(
    tokens: Sequence[Token], name: tuple[Token, ...], end: int, lexicon: QuoteLexicon
) -> tuple[Token, ...]:
    """Return the name without debris, nor a second given name before a nickname in brackets.

    Link texts print the long name behind the short one: "Dick Durbin | Richard (Dick) Joseph".
    """
    trimmed = name_shapes.trim_name(name, lexicon)
    has_bracket = end + 1 < len(tokens) and tokens[end].text == "("
    if has_bracket and len(trimmed) > _FULL_NAME and tokens[end - 1] is trimmed[-1]:
        is_nickname = tokens[end + 1].text == trimmed[0].text
        return trimmed[:-1] if is_nickname else trimmed
    return trimmed


def _classify(
    words: Sequence[Token], name: Sequence[Token], lexicon: QuoteLexicon
) -> tuple[NounPhraseKind, str]:
    """Return the kind and the head of a phrase that is no pronoun."""
    last = words[-1]
    is_of_body = last.lower in lexicon.person_nouns and last.text.islower()
    if name and is_of_body and not lexicon.has_postposed_adjectives and last not in name:
        return "noun", last.lower  # "a Department of Trade | official"
    if name and not lexicon.organization_nouns.isdisjoint([token.lower for token in name]):
        return "organization", name[-1].lower
    return "name" if name else "noun", _find_head(words, lexicon)


def _find_head(phrase: Sequence[Token], lexicon: QuoteLexicon) -> str:
    """Return the head of a phrase in lower case: its speaker noun, or else its last word.

    Of several it is the first where adjectives follow their noun ("el secretario | general"), else
    the last before a preposition: "the campaign | manager | of the senator".
    """
    nouns = [token.lower for token in phrase if token.lower in lexicon.speaker_nouns]
    if not nouns or lexicon.has_postposed_adjectives:
        return next(iter(nouns), phrase[-1].lower)
    before = takewhile(lambda token: token.lower not in lexicon.np_prepositions, phrase)
    last = [token.lower for token in before if token.lower in lexicon.speaker_nouns]
    return last[-1] if last else nouns[0]
