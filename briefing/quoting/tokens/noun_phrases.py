"""Noun phrases that may name a speaker: their kind, and which of their tokens are a name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefing.model import Span
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.phrase_boundaries import (
    find_phrase_end,
    find_phrase_start,
    is_compound_word,
    is_name_particle,
)
from briefing.quoting.tokens.tokenizer import Token

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
    """Return the noun phrase whose first token is `first`, ending by `high`, or None."""
    if first >= high or not tokens[first].is_word:
        return None
    if tokens[first].lower in lexicon.pronouns:
        return _parse(tokens, first, first + 1, lexicon)
    end = find_phrase_end(tokens, first, high, lexicon)
    if all(token.lower in lexicon.determiners for token in tokens[first:end]):
        return None
    return _parse(tokens, first, end, lexicon)


def parse_range(tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon) -> NounPhrase:
    """Return the tokens `[first, end)` as one phrase; coordinated if one of them is an "and"."""
    is_coordinated = any(token.lower in lexicon.coordinators for token in tokens[first:end])
    return _parse(tokens, first, end, lexicon, is_coordinated=is_coordinated)


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
    return before.is_capitalized or before.lower in lexicon.speaker_nouns


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
        name = _find_name(tokens, first, end, lexicon)
        kind, head = _classify(words, name, lexicon)
        if kind == "noun":
            capitalized = (token for token in words if _is_proper_noun(token, lexicon))
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
    )


def _classify(
    words: Sequence[Token], name: Sequence[Token], lexicon: QuoteLexicon
) -> tuple[NounPhraseKind, str]:
    """Return the kind and the head of a phrase that is no pronoun."""
    if name and any(token.lower in lexicon.organization_nouns for token in name):
        return "organization", name[-1].lower
    return "name" if name else "noun", _find_head(words, lexicon)


def _find_name(
    tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon
) -> tuple[Token, ...]:
    """Return the capitalized words that end the phrase, without titles; an organization keeps all.

    Capitalized words after a preposition are a place. Then the name stands before it ("Ana Ruiz
    of Port Alder") or after it ("ambassador to Mexico | Ken Salazar"), or the place belongs to the
    name of an organization ("the | University of Texas").
    """
    start = _capitals_start(tokens, first, end, lexicon)
    capitals = tokens[start:end]
    if not _is_tied_to_noun(tokens, first, start, lexicon):
        return _drop_titles(capitals, lexicon) or _title_as_name(tokens, start, end, lexicon)
    if any(_is_person_noun(token, lexicon) for token in tokens[first:start]):
        return tuple(capitals[_place_end(capitals) :])
    indexes = range(first, start)
    before = next((i for i in indexes if _is_proper_noun(tokens[i], lexicon)), start)
    before_end = before
    while before_end < start and (
        tokens[before_end].is_capitalized or is_name_particle(tokens, before_end, lexicon)
    ):
        before_end += 1
    if any(token.lower in lexicon.organization_nouns for token in tokens[before:before_end]):
        return tuple(tokens[before:end])
    return _drop_titles(tokens[before:before_end], lexicon)


def _capitals_start(tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon) -> int:
    """Return where the capitalized words at the end of the phrase begin; `end` without any."""
    start = end
    while start > first and (
        tokens[start - 1].is_capitalized
        or (start < end and is_name_particle(tokens, start - 1, lexicon))
    ):
        start -= 1
    while start < end and not _is_proper_noun(tokens[start], lexicon):
        start += 1
    return start


def _is_proper_noun(token: Token, lexicon: QuoteLexicon) -> bool:
    return token.is_capitalized and token.lower not in lexicon.determiners


def _is_person_noun(token: Token, lexicon: QuoteLexicon) -> bool:
    return token.lower in lexicon.person_nouns or token.lower in lexicon.plural_person_nouns


def _drop_titles(capitals: Sequence[Token], lexicon: QuoteLexicon) -> tuple[Token, ...]:
    """Return capitalized words without the titles and offices before the name."""
    start, last = 0, len(capitals) - 1
    for index, token in enumerate(capitals):
        if 0 < index == last and is_given_name(capitals[index - 1].text):
            break  # "Senator Howard | Dean"
        is_title = token.text in lexicon.titles or _is_person_noun(token, lexicon)
        if is_title or (index < last and is_compound_word(token)):
            start = index + 1
    if start == 0 and capitals and len(capitals[0].text) > 1 and capitals[0].text.isupper():
        start = _first_given_name(capitals[1:], default=-1) + 1  # "a BBC Mundo | Marta Ruiz"
    return tuple(capitals[start:])


def _first_given_name(words: Sequence[Token], *, default: int) -> int:
    return next((i for i, word in enumerate(words) if is_given_name(word.text)), default)


def _title_as_name(
    tokens: Sequence[Token], start: int, end: int, lexicon: QuoteLexicon
) -> tuple[Token, ...]:
    """Return a title that stands alone and may be a name: "Dean" without an article; else ()."""
    if start >= end:
        return ()
    has_article = start > 0 and tokens[start - 1].lower in lexicon.determiners
    word = tokens[start]
    is_alone = end - start == 1 and not word.text.endswith(".")
    may_be_name = is_alone and word.lower in lexicon.person_nouns and not has_article
    return (word,) if may_be_name else ()


def _is_tied_to_noun(
    tokens: Sequence[Token], first: int, start: int, lexicon: QuoteLexicon
) -> bool:
    """Whether a preposition ties the words at `start` to a noun: "spokesman for the | Ministry"."""
    if all(token.lower in lexicon.name_particles for token in tokens[first:start]):
        return False  # "de la | Fuente"
    while start > first and tokens[start - 1].lower in lexicon.determiners:
        start -= 1
    return start > first and tokens[start - 1].lower in lexicon.np_prepositions


def _place_end(capitals: Sequence[Token]) -> int:
    """Return where the name begins in "Mexico | Ken Salazar"; the end in "New Mexico"."""
    return _first_given_name(capitals[1:-1], default=len(capitals) - 1) + 1


def _find_head(phrase: Sequence[Token], lexicon: QuoteLexicon) -> str:
    """Return the first speaker noun, or else the last word, in lower case."""
    nouns = (token.lower for token in phrase if token.lower in lexicon.speaker_nouns)
    return next(nouns, phrase[-1].lower)
