"""The office printed beside a name: before it, or between commas behind it or before it."""

from collections.abc import Sequence

from briefing.model import Span
from briefing.quoting.tokens import phrase_boundaries
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Paragraph, Token

_LONGEST_ROLE = 18  # words of an apposition; a longer one is a clause
_OWNING = ("’s", "'s")
_CLOSING = ",.;—–"  # what ends an apposition
_ROLE_WITHIN = (
    5  # words in which an apposition comes to its noun: "the former deputy prime minister"
)


def find_role(line: Paragraph, found: NounPhrase, lexicon: QuoteLexicon) -> Span | None:
    """The office before or behind the name of a mention, as printed; None where there is none."""
    return _title(line, found, lexicon) or _apposition(line, found, lexicon)


def _title(line: Paragraph, found: NounPhrase, lexicon: QuoteLexicon) -> Span | None:
    """The office before a name: "U.S. Ambassador to Mexico" Ken Salazar; or before a comma: "the ambassador", Ken …."""
    tokens = line.tokens
    name = next(at for at in range(found.first, found.end) if tokens[at] is found.name[0])
    if name > found.first:
        return _role(tokens[found.first : name], lexicon)
    low, _ = line.sentence(found.first)
    if name - 2 < low or tokens[name - 1].text != ",":
        return None
    return _before_comma(tokens, name - 1, low, lexicon)


def _before_comma(
    tokens: Sequence[Token], comma: int, low: int, lexicon: QuoteLexicon
) -> Span | None:
    """The office that the words before a comma name: "la subsecretaria para el Comercio con el Sur", Irene …."""
    start = comma
    while (
        start > low
        and comma - start < _LONGEST_ROLE
        and (tokens[start - 1].is_word or tokens[start - 1].text in _OWNING)
    ):
        start -= 1
    office = next(
        (at for at in range(comma - 1, start - 1, -1) if _is_office(tokens[at], lexicon)), None
    )
    if office is None or _is_in_a_name(tokens, office, lexicon):
        return None
    return _role(
        tokens[phrase_boundaries.find_phrase_start(tokens, office, start, lexicon) : comma], lexicon
    )


def _is_in_a_name(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon) -> bool:
    """Whether a capital belongs to the name of a thing or body: "la Liga | Premier"."""
    before = tokens[at - 1] if at else None
    named = before is not None and before.is_capital and tokens[at].is_capital
    return (
        named
        and before is not None
        and (before.lower in lexicon.things or before.lower in lexicon.bodies)
    )


def _apposition(line: Paragraph, found: NounPhrase, lexicon: QuoteLexicon) -> Span | None:
    """The office after a name: Ken Salazar, "U.S. ambassador to Mexico", said."""
    tokens, (_, high) = line.tokens, line.sentence(found.first)
    start = end = found.end + 1
    if start >= high or tokens[found.end].text != ",":
        return None
    while (
        end < high
        and end - start < _LONGEST_ROLE
        and (tokens[end].is_word or tokens[end].text in _OWNING)
    ):
        end += 1
    if end == high or tokens[end].text not in _CLOSING:
        return None
    sooner = any(_is_office(token, lexicon) for token in tokens[start : start + _ROLE_WITHIN])
    return _role(tokens[start:end], lexicon) if sooner else None


def _role(phrase: Sequence[Token], lexicon: QuoteLexicon) -> Span | None:
    """The office in a phrase, without its article and whose it is: "the office's | deputy commissioner"."""
    office = next((at for at, token in enumerate(phrase) if _is_office(token, lexicon)), None)
    if office is None or any(_is_clause(token, lexicon) for token in phrase):
        return None
    if any(_is_interrupting(token, lexicon) for token in phrase[office:]):
        return None
    start = max((at + 1 for at in range(office) if phrase[at].text in _OWNING), default=0)
    while start < office and phrase[start].lower in lexicon.determiners:
        start += 1
    return Span(phrase[start].start, phrase[-1].end)


def _is_clause(token: Token, lexicon: QuoteLexicon) -> bool:
    return (
        token.lower in lexicon.verbs - lexicon.bases - lexicon.twins
        or token.lower in lexicon.relatives
    )


def _is_interrupting(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it is a word of a clause: "the nominee | also | linked it to his opponent"."""
    return (
        token.lower in lexicon.auxiliaries
        and token.lower not in lexicon.binders
        and token.text not in _OWNING
    )


def _is_office(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a noun says what somebody is, not only what they are to somebody else ("rival", "friend")."""
    return token.text in lexicon.offices or (
        token.lower in lexicon.roles and token.lower not in lexicon.relations
    )
