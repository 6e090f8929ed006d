"""How far a noun phrase reaches: from its last word leftwards, from its first word rightwards."""

from collections.abc import Sequence

from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import Token

_LONGEST = 16  # words in a noun phrase with all its titles; longer ones are sentences misread
_PARTICLES = 3  # small words in a row inside a name: "de la", "van der"


def find_phrase_start(tokens: Sequence[Token], last: int, low: int, lexicon: QuoteLexicon) -> int:
    """The first token of the phrase that ends with token `last`, not before `low`; `last + 1` where there is none.

    Before a name, a small word belongs to it only behind or as a noun for people: "chief negotiator Ada Quill", but
    "chastised | Ada Quill".
    """
    first = at = last + 1
    named = noun = False
    while at > low and last - at < _LONGEST:
        token = tokens[at - 1]
        if _binds(tokens, at - 1, low, lexicon):
            at -= 1
            continue
        if not can_be_inside(tokens, at - 1, lexicon) and not is_name_particle(
            tokens, at - 1, lexicon
        ):
            break
        noun = noun or token.lower in lexicon.nouns
        if (
            named
            and not noun
            and _is_other(token, lexicon)
            and not is_name_particle(tokens, at - 1, lexicon)
        ):
            break
        named = named or token.is_capital
        at -= 1
        first = at
        if token.lower in lexicon.determiners and not (
            at > low and tokens[at - 1].lower in lexicon.binders
        ):
            break
    return first


def _is_other(token: Token, lexicon: QuoteLexicon) -> bool:
    return token.text[0].islower() and token.lower not in lexicon.determiners


def find_phrase_end(tokens: Sequence[Token], first: int, high: int, lexicon: QuoteLexicon) -> int:
    """The token behind the phrase that begins with token `first`, at most `high`; `first` where there is none."""
    end = at = first
    full = False  # a name or a noun for people was seen: a small word behind it is no part of the phrase
    while at < high and at - first < _LONGEST:
        token = tokens[at]
        if _is_link(token, lexicon) and not (at == first and token.lower in lexicon.determiners):
            if not (_binds(tokens, at, first, lexicon) or is_name_particle(tokens, at, lexicon)):
                break
            full = False
            at += 1
            continue
        if not can_be_inside(tokens, at, lexicon) or (
            token.lower in lexicon.verbs and not token.is_capital
        ):
            break
        if full and token.text.islower() and not _leads_to_noun(tokens, at, lexicon):
            break
        full = full or token.is_capital or token.lower in lexicon.nouns
        at += 1
        end = at
    return end


def _is_link(token: Token, lexicon: QuoteLexicon) -> bool:
    return token.text.islower() and (
        token.lower in lexicon.binders or token.lower in lexicon.particles
    )


def _leads_to_noun(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon) -> bool:
    """Whether this word or the next is a noun for people: "Clinton campaign press secretary"."""
    return any(token.lower in lexicon.nouns for token in tokens[at : at + 2])


def can_be_inside(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon) -> bool:
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
    if (
        token.lower in lexicon.verbs or token.lower in lexicon.judging
    ) and token.lower not in lexicon.bases:
        return False
    return (
        not token.lower.endswith(lexicon.adverb_endings or ("\0",)) or token.lower in lexicon.nouns
    )


def _binds(tokens: Sequence[Token], at: int, low: int, lexicon: QuoteLexicon) -> bool:
    """Whether a preposition ties what follows to a noun that speaks: "spokesman for the campaign"."""
    if tokens[at].lower not in lexicon.binders or at <= low:
        return False
    before = tokens[at - 1]
    if before.lower in lexicon.nouns:
        return True
    return tokens[at].lower in lexicon.owners and (
        before.lower in lexicon.determiners or before.is_capital
    )


def is_compound_word(token: Token) -> bool:
    """Whether a capital begins an adjective or a noun of two: "Chicago-born", "Writer-director"."""
    return "-" in token.text and token.text.rpartition("-")[2].islower()


def is_name_particle(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon) -> bool:
    """Whether a small word stands inside a name: "Juan Ramón de la Fuente"."""
    if tokens[at].lower not in lexicon.particles:
        return False
    following = tokens[at + 1 : at + 1 + _PARTICLES]
    behind = next((token for token in following if token.lower not in lexicon.particles), None)
    return behind is not None and behind.is_capital
