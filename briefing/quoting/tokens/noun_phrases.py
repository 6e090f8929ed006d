"""Noun phrases that may name a speaker: their kind, and what of them is a name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefing.model import Span
from briefing.quoting.tokens import given_names, phrase_boundaries
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import Token

NounPhraseKind = Literal["name", "body", "pronoun", "noun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NounPhrase:
    """A noun phrase: where it stands, its kind, and what of it is a name."""

    first: int  # token range [first, end) in its line
    end: int
    span: Span
    kind: NounPhraseKind
    name: tuple[Token, ...] = ()  # the words of the name, titles taken off
    head: str = ""  # the noun or pronoun, small letters
    joint: bool = False  # one of two joined by "and"
    capitals: tuple[str, ...] = ()  # beside a noun: "the | Vermont | senator"
    is_one_of_many: bool = False  # "a senator"


def find_ending_at(
    tokens: Sequence[Token], last: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """The noun phrase whose last word is token `last`, not reaching before token `low`; None where there is none."""
    if last < low or not tokens[last].is_word:
        return None
    if tokens[last].lower in lexicon.pronouns:
        return _mention(tokens, last, last + 1, lexicon)
    first = phrase_boundaries.find_phrase_start(tokens, last, low, lexicon)
    if first > last:
        return None
    return _mention(tokens, first, last + 1, lexicon, joint=_joined(tokens, first, low, lexicon))


def find_starting_at(
    tokens: Sequence[Token], first: int, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """The noun phrase whose first word is token `first`, ending before token `high`; None where there is none."""
    if first >= high or not tokens[first].is_word:
        return None
    if tokens[first].lower in lexicon.pronouns:
        return _mention(tokens, first, first + 1, lexicon)
    end = phrase_boundaries.find_phrase_end(tokens, first, high, lexicon)
    if all(token.lower in lexicon.determiners for token in tokens[first:end]):
        return None
    return _mention(tokens, first, end, lexicon)


def parse_range(tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon) -> NounPhrase:
    """The tokens `[first, end)` as one mention, whatever they are; joint, if an "and" stands among them."""
    joint = any(token.lower in lexicon.joiners for token in tokens[first:end])
    return _mention(tokens, first, end, lexicon, joint=joint)


def replace_span(mention: NounPhrase, span: Span) -> NounPhrase:
    """The same mention with another span."""
    return replace(mention, span=span)


def _joined(tokens: Sequence[Token], first: int, low: int, lexicon: QuoteLexicon) -> bool:
    """Whether "and" and another noun phrase stand right before."""
    if first - 2 < low or tokens[first - 1].lower not in lexicon.joiners:
        return False
    before = tokens[first - 2]
    return before.is_capital or before.lower in lexicon.nouns


def _mention(
    tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon, *, joint: bool = False
) -> NounPhrase:
    span = Span(tokens[first].start, tokens[end - 1].end)
    if end - first == 1 and tokens[first].lower in lexicon.pronouns:
        return NounPhrase(
            first=first, end=end, span=span, kind="pronoun", head=tokens[first].lower, joint=joint
        )
    name = _name(tokens, first, end, lexicon)
    if name and any(token.lower in lexicon.bodies for token in name):
        return NounPhrase(
            first=first,
            end=end,
            span=span,
            kind="body",
            name=name,
            head=name[-1].lower,
            joint=joint,
        )
    head = _head(tokens, first, end, lexicon)
    if name:
        return NounPhrase(
            first=first, end=end, span=span, kind="name", name=name, head=head, joint=joint
        )
    return NounPhrase(
        first=first,
        end=end,
        span=span,
        kind="noun",
        head=head,
        joint=joint,
        capitals=tuple(
            one.text
            for one in tokens[first:end]
            if one.is_capital and one.lower not in lexicon.determiners
        ),
        is_one_of_many=tokens[first].lower in lexicon.indefinite,
    )


def _name(
    tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon
) -> tuple[Token, ...]:
    """The capitals that end the phrase, after the last title among them; a body keeps all its words.

    Capitals behind a preposition are a place: then the name stands before it ("Ana Ruiz of Port Alder"), or after it
    ("ambassador to Mexico | Ken Salazar"), or it is a body's ("the | University of Texas").
    """
    at = end
    while at > first and (
        tokens[at - 1].is_capital
        or (at < end and phrase_boundaries.is_name_particle(tokens, at - 1, lexicon))
    ):
        at -= 1
    while at < end and (not tokens[at].is_capital or tokens[at].lower in lexicon.determiners):
        at += 1
    run = tokens[at:end]
    if not _is_tied(tokens, first, at, lexicon):
        return _untitled(run, lexicon) or _namesake(tokens, at, end, lexicon)
    if any(
        token.lower in lexicon.roles or token.lower in lexicon.plural for token in tokens[first:at]
    ):
        return tuple(run[_after_place(run) :])
    start = next((i for i in range(first, at) if _is_name_word(tokens[i], lexicon)), at)
    stop = next(
        (
            i
            for i in range(start, at)
            if not tokens[i].is_capital
            and not phrase_boundaries.is_name_particle(tokens, i, lexicon)
        ),
        at,
    )
    if any(token.lower in lexicon.bodies for token in tokens[start:stop]):
        return tuple(tokens[start:end])
    return _untitled(tokens[start:stop], lexicon)


def _is_name_word(token: Token, lexicon: QuoteLexicon) -> bool:
    return token.is_capital and token.lower not in lexicon.determiners


def _untitled(run: Sequence[Token], lexicon: QuoteLexicon) -> tuple[Token, ...]:
    """A run of capitals without the titles and offices before the name."""
    cut = 0
    for place, token in enumerate(run):
        if place and place == len(run) - 1 and given_names.is_given_name(run[place - 1].text):
            break  # "Senator Howard | Dean"
        title = (
            token.text in lexicon.titles
            or token.lower in lexicon.roles
            or token.lower in lexicon.plural
        )
        if title or (place < len(run) - 1 and phrase_boundaries.is_compound_word(token)):
            cut = place + 1
    if cut == 0 and run and len(run[0].text) > 1 and run[0].text.isupper():
        cut = next(
            (at for at in range(1, len(run)) if given_names.is_given_name(run[at].text)), 0
        )  # "a BBC Mundo | Marta Ruiz"
    return tuple(run[cut:])


def _namesake(
    tokens: Sequence[Token], at: int, end: int, lexicon: QuoteLexicon
) -> tuple[Token, ...]:
    """A title alone that can be a name: "Dean" without an article."""
    if at >= end:
        return ()  # the stretch ended before a name began
    articled = at > 0 and tokens[at - 1].lower in lexicon.determiners
    alone = (
        end - at == 1 and not tokens[at].text.endswith(".") and tokens[at].lower in lexicon.roles
    )
    return tuple(tokens[at:end]) if alone and not articled else ()


def _is_tied(tokens: Sequence[Token], first: int, at: int, lexicon: QuoteLexicon) -> bool:
    """Whether a preposition ties the capitals at `at` to a noun before them: "the spokesman for the | Ministry"."""
    if all(token.lower in lexicon.particles for token in tokens[first:at]):
        return False  # "de la | Fuente"
    while at > first and tokens[at - 1].lower in lexicon.determiners:
        at -= 1
    return at > first and tokens[at - 1].lower in lexicon.binders


def _after_place(run: Sequence[Token]) -> int:
    """Where the name begins in "ambassador to | Mexico Ken Salazar"; at the end of "president of | New Mexico"."""
    return next(
        (at for at in range(1, len(run) - 1) if given_names.is_given_name(run[at].text)), len(run)
    )


def _head(tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon) -> str:
    """The first noun that speaks, or the last word."""
    for token in tokens[first:end]:
        if token.lower in lexicon.nouns:
            return token.lower
    return tokens[end - 1].lower
