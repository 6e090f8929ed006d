"""Noun phrases beside a verb: the words that may name a speaker, read leftwards or rightwards from the verb."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefing.model import Span
from briefing.quoting import given
from briefing.quoting.lexicon import Lexicon
from briefing.quoting.lines import Token

MentionKind = Literal["name", "body", "pronoun", "noun"]

_LONGEST = 16  # words in a noun phrase with all its titles; longer ones are sentences misread


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A noun phrase: where it stands, its kind, and what of it is a name."""

    first: int  # token range [first, end) in its line
    end: int
    span: Span
    kind: MentionKind
    name: tuple[Token, ...] = ()  # the words of the name, titles taken off
    head: str = ""  # the noun or pronoun, small letters
    joint: bool = False  # one of two joined by "and"


def ending_at(tokens: Sequence[Token], last: int, low: int, lexicon: Lexicon) -> Mention | None:
    """The noun phrase whose last word is token `last`, not reaching before token `low`; None where there is none."""
    if last < low or not tokens[last].is_word:
        return None
    if tokens[last].lower in lexicon.pronouns:
        return _mention(tokens, last, last + 1, lexicon)
    first = _leftwards(tokens, last, low, lexicon)
    if first > last:
        return None
    return _mention(tokens, first, last + 1, lexicon, joint=_joined(tokens, first, low, lexicon))


def starting_at(tokens: Sequence[Token], first: int, high: int, lexicon: Lexicon) -> Mention | None:
    """The noun phrase whose first word is token `first`, ending before token `high`; None where there is none."""
    if first >= high or not tokens[first].is_word:
        return None
    if tokens[first].lower in lexicon.pronouns:
        return _mention(tokens, first, first + 1, lexicon)
    end = _rightwards(tokens, first, high, lexicon)
    if all(token.lower in lexicon.determiners for token in tokens[first:end]):
        return None
    return _mention(tokens, first, end, lexicon)


def of_range(tokens: Sequence[Token], first: int, end: int, lexicon: Lexicon) -> Mention:
    """The tokens `[first, end)` as one mention, whatever they are."""
    return _mention(tokens, first, end, lexicon)


def widened(mention: Mention, span: Span) -> Mention:
    """The same mention with another span."""
    return replace(mention, span=span)


def _leftwards(tokens: Sequence[Token], last: int, low: int, lexicon: Lexicon) -> int:
    first = at = last + 1
    while at > low and last - at < _LONGEST:
        token = tokens[at - 1]
        if _binds(tokens, at - 1, low, lexicon):
            at -= 1
            continue
        if not _is_part(tokens, at - 1, lexicon) and not _is_particle(tokens, at - 1, lexicon):
            break
        at -= 1
        first = at
        if token.lower in lexicon.determiners and not (at > low and tokens[at - 1].lower in lexicon.binders):
            break
    return _without_verb(tokens, first, last + 1, lexicon)


def _without_verb(tokens: Sequence[Token], first: int, end: int, lexicon: Lexicon) -> int:
    """The phrase's first word, without small words that no noun for people ties to a name: "heard | Marta Ruiz"."""
    if any(token.lower in lexicon.nouns for token in tokens[first:end]):
        return first
    small = first
    while small < end and tokens[small].text[0].islower() and tokens[small].lower not in lexicon.determiners:
        small += 1
    return small if small < end and tokens[small].is_capital else first


def _rightwards(tokens: Sequence[Token], first: int, high: int, lexicon: Lexicon) -> int:
    end = at = first
    named = False  # a name or a noun for people was seen: a small word behind it is no part of the phrase
    while at < high and at - first < _LONGEST:
        token = tokens[at]
        opens = at == first and token.lower in lexicon.determiners
        if not opens and token.text.islower() and token.lower in lexicon.binders | lexicon.particles:
            if not (_binds(tokens, at, first, lexicon) or _is_particle(tokens, at, lexicon)):
                break
            named = False
            at += 1
            continue
        if not _is_part(tokens, at, lexicon) or (token.lower in lexicon.verbs and not token.is_capital):
            break
        if (
            named
            and token.text.islower()
            and token.lower not in lexicon.nouns
            and not _leads_to_noun(tokens, at, lexicon)
        ):
            break
        named = named or token.is_capital or token.lower in lexicon.nouns
        at += 1
        end = at
    return end


def _leads_to_noun(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the next word is a noun for people: "Clinton campaign press secretary"."""
    return at + 1 < len(tokens) and tokens[at + 1].lower in lexicon.nouns


def _is_part(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a token may stand inside a noun phrase."""
    token = tokens[at]
    if token.text in ("’s", "'s", "&", "’", "'"):
        return True
    if not token.is_word or token.text in lexicon.days:
        return False
    if token.is_capital and not (token.lower in lexicon.stops or token.lower in lexicon.openers):
        return True
    if token.lower in lexicon.stops or token.lower in lexicon.prepositions:
        return False
    if (token.lower in lexicon.verbs or token.lower in lexicon.judging) and token.lower not in lexicon.bases:
        return False
    return not token.lower.endswith(lexicon.adverb_endings or ("\0",)) or token.lower in lexicon.nouns


def _binds(tokens: Sequence[Token], at: int, low: int, lexicon: Lexicon) -> bool:
    """Whether a preposition ties what follows to a noun that speaks: "spokesman for the campaign"."""
    if tokens[at].lower not in lexicon.binders or at <= low:
        return False
    before = tokens[at - 1]
    if before.lower in lexicon.nouns:
        return True
    return tokens[at].lower in lexicon.owners and (before.lower in lexicon.determiners or before.is_capital)


def _is_particle(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a small word stands inside a name: "Juan Ramón de la Fuente"."""
    if tokens[at].lower not in lexicon.particles:
        return False
    while at < len(tokens) and tokens[at].lower in lexicon.particles:
        at += 1
    return at < len(tokens) and tokens[at].is_capital


def _joined(tokens: Sequence[Token], first: int, low: int, lexicon: Lexicon) -> bool:
    """Whether "and" and another noun phrase stand right before."""
    if first - 2 < low or tokens[first - 1].lower not in ("and", "&", "y", "e"):
        return False
    before = tokens[first - 2]
    return before.is_capital or before.lower in lexicon.nouns


def _mention(tokens: Sequence[Token], first: int, end: int, lexicon: Lexicon, *, joint: bool = False) -> Mention:
    span = Span(tokens[first].start, tokens[end - 1].end)
    if end - first == 1 and tokens[first].lower in lexicon.pronouns:
        return Mention(first=first, end=end, span=span, kind="pronoun", head=tokens[first].lower, joint=joint)
    name = _name(tokens, first, end, lexicon)
    if name and any(token.lower in lexicon.bodies for token in name):
        return Mention(first=first, end=end, span=span, kind="body", name=name, head=name[-1].lower, joint=joint)
    head = _head(tokens, first, end, lexicon)
    if name:
        return Mention(first=first, end=end, span=span, kind="name", name=name, head=head, joint=joint)
    return Mention(first=first, end=end, span=span, kind="noun", head=head, joint=joint)


def _name(tokens: Sequence[Token], first: int, end: int, lexicon: Lexicon) -> tuple[Token, ...]:
    """The capitals that end the phrase, after the last title among them; a body keeps all its words.

    Capitals behind a preposition are a place: then the name stands before it ("Ana Ruiz of Port Alder"), or after it
    ("ambassador to Mexico | Ken Salazar"), or it is a body's ("the | University of Texas").
    """
    at = end
    while at > first and (tokens[at - 1].is_capital or (at < end and _is_particle(tokens, at - 1, lexicon))):
        at -= 1
    while at < end and (not tokens[at].is_capital or tokens[at].lower in lexicon.determiners):
        at += 1
    run = tokens[at:end]
    if not _is_tied(tokens, first, at, lexicon):
        return _untitled(run, lexicon)
    if any(token.lower in lexicon.roles or token.lower in lexicon.plural for token in tokens[first:at]):
        return tuple(run[_after_place(run) :])
    start = next((i for i in range(first, at) if _is_name_word(tokens[i], lexicon)), at)
    stop = next((i for i in range(start, at) if not tokens[i].is_capital and not _is_particle(tokens, i, lexicon)), at)
    if any(token.lower in lexicon.bodies for token in tokens[start:stop]):
        return tuple(tokens[start:end])
    return _untitled(tokens[start:stop], lexicon)


def _is_name_word(token: Token, lexicon: Lexicon) -> bool:
    return token.is_capital and token.lower not in lexicon.determiners


def _untitled(run: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """A run of capitals without the titles and offices before the name."""
    cut = 0
    for place, token in enumerate(run):
        if token.text in lexicon.titles or token.lower in lexicon.roles or token.lower in lexicon.plural:
            cut = place + 1
    if cut == 0 and run and len(run[0].text) > 1 and run[0].text.isupper():
        cut = _after_place(run) % len(run)  # an agency that was told it: "contó a BBC Mundo | Marta Ruiz"
    return tuple(run[cut:])


def _is_tied(tokens: Sequence[Token], first: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a preposition ties the capitals at `at` to a noun before them: "the spokesman for the | Ministry"."""
    if all(token.lower in lexicon.particles for token in tokens[first:at]):
        return False  # "de la | Fuente"
    while at > first and tokens[at - 1].lower in lexicon.determiners:
        at -= 1
    return at > first and tokens[at - 1].lower in lexicon.binders


def _after_place(run: Sequence[Token]) -> int:
    """Where the name begins in "ambassador to | Mexico Ken Salazar"; at the end of "president of | New Mexico"."""
    return next((at for at in range(1, len(run) - 1) if given.is_given(run[at].text)), len(run))


def _head(tokens: Sequence[Token], first: int, end: int, lexicon: Lexicon) -> str:
    """The first noun that speaks, or the last word."""
    for token in tokens[first:end]:
        if token.lower in lexicon.nouns:
            return token.lower
    return tokens[end - 1].lower
