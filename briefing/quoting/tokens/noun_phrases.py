"""Noun phrases that may name a speaker: their kind, and which of their tokens are a name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from briefing.model import Span
from briefing.quoting.tokens import name_shapes, office_phrases
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.phrase_boundaries import (
    find_phrase_end,
    find_phrase_start,
    is_compound_word,
    is_name_particle,
)
from briefing.quoting.tokens.tokenizer import Token

_FULL_NAME = 2  # words
_POSSESSIVE_MARKS = ("’s", "'s", "’", "'")

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
        if kind == "name":
            name = _trim_name(tokens, name, end, lexicon)
            kind, head = _classify(words, name, lexicon)
        if kind == "noun":
            name = ()
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
        is_definite=kind == "noun" and words[0].lower in lexicon.determiners,
        is_of_person=kind == "noun" and _is_of_person(tokens, first, end, lexicon),
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
    if name and any(token.lower in lexicon.organization_nouns for token in name):
        return "organization", name[-1].lower
    return "name" if name else "noun", _find_head(words, lexicon)


def _find_name(
    tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon
) -> tuple[Token, ...]:
    """Return the capitalized words that end the phrase, without titles; an organization keeps all.

    Capitalized words after a preposition are a place. Then the name stands before it ("Ana Ruiz
    of Port Alder") or after it ("ambassador to Mexico | Ken Salazar"), or the place belongs to the
    name of an organization ("the | University of Texas"). A person after a preposition is not who
    the phrase is about ("a spokesman for | President Ada Quill"): then ().
    """
    start = _capitals_start(tokens, first, end, lexicon)
    tie = _find_tie(tokens, first, start, lexicon)
    if tie is None:
        return _drop_titles(tokens[start:end], lexicon) or _title_as_name(
            tokens, start, end, lexicon
        )
    before = _find_name_before(tokens, first, tie, lexicon)
    has_person_noun = any(_is_person_noun(token, lexicon) for token in tokens[first:tie])
    if _has_person_behind(tokens, tie, end, lexicon) and not before:
        has_proper_noun = any(token.is_capitalized for token in tokens[first + 1 : tie])
        is_other = has_person_noun or not has_proper_noun
        return () if is_other else _drop_titles(tokens[start:end], lexicon)
    is_body = bool(before) and before[0].lower in lexicon.organization_nouns
    if has_person_noun and not is_body:
        complement = tokens[start:end]
        behind = complement[office_phrases.name_start_in_complement(complement, lexicon) :]
        return before or tuple(behind)
    if any(token.lower in lexicon.organization_nouns for token in before):
        if _has_person_behind(tokens, tie, end, lexicon):
            return _drop_titles(tokens[start:end], lexicon)
        whole = tokens[_index_of(tokens, before[0], first) : end]
        return tuple(whole[: _count_to_last_capital(whole)])
    return before


def _count_to_last_capital(words: Sequence[Token]) -> int:
    """Return how many words stand up to the last capitalized one: "Instituto | en un aviso"."""
    return max(i + 1 for i, word in enumerate(words) if word.is_capitalized or i == 0)


def _index_of(tokens: Sequence[Token], token: Token, first: int) -> int:
    return next(index for index in range(first, len(tokens)) if tokens[index] is token)


def _find_name_before(
    tokens: Sequence[Token], first: int, tie: int, lexicon: QuoteLexicon
) -> tuple[Token, ...]:
    """Return the name before the preposition at token `tie`, without titles; () without one."""
    indexes = range(first, tie)
    start = next((i for i in indexes if _is_proper_noun(tokens[i], lexicon)), tie)
    end = start
    while end < tie and (tokens[end].is_capitalized or is_name_particle(tokens, end, lexicon)):
        end += 1
    capitals = tokens[start:end]
    has_organization = any(token.lower in lexicon.organization_nouns for token in capitals)
    name = tuple(capitals) if has_organization else _drop_titles(capitals, lexicon)
    is_title = any(_is_person_noun(token, lexicon) for token in tokens[first:tie])
    is_full = len(name) >= _FULL_NAME or any(is_given_name(token.text) for token in name)
    is_whole = is_full and tokens[end].lower in lexicon.np_prepositions
    return name if not is_title or is_whole else ()


def _has_person_behind(tokens: Sequence[Token], tie: int, end: int, lexicon: QuoteLexicon) -> bool:
    """Whether a titled person stands behind a preposition: "the wife of | Governor Emil Tarn"."""
    for index in range(tie + 1, end - 1):
        token = tokens[index]
        if office_phrases.is_title(token, lexicon) and token.lower not in lexicon.portfolio_words:
            return any(following.is_capitalized for following in tokens[index + 1 : end])
    return False


def _capitals_start(tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon) -> int:
    """Return where the capitalized words at the end of the phrase begin; `end` without any."""
    start = end
    while start > first and (
        tokens[start - 1].is_capitalized
        or (start < end and is_name_particle(tokens, start - 1, lexicon))
    ):
        if _ends_office(tokens, first, start, lexicon):
            break
        start -= 1
    while start < end and not _is_proper_noun(tokens[start], lexicon):
        start += 1
    return start


def _ends_office(tokens: Sequence[Token], first: int, start: int, lexicon: QuoteLexicon) -> bool:
    """Whether an office's preposition stands before token `start`: "Fiscal | de Estados Unidos"."""
    index = start - 1
    while index > first and tokens[index].lower in lexicon.determiners:
        index -= 1
    is_tie = tokens[index].text.islower() and tokens[index].lower in lexicon.np_prepositions
    return is_tie and index > first and office_phrases.is_title(tokens[index - 1], lexicon)


def _is_proper_noun(token: Token, lexicon: QuoteLexicon) -> bool:
    return token.is_capitalized and token.lower not in lexicon.determiners


def _is_person_noun(token: Token, lexicon: QuoteLexicon) -> bool:
    return office_phrases.is_title(token, lexicon) or token.lower in lexicon.plural_person_nouns


def _drop_titles(capitals: Sequence[Token], lexicon: QuoteLexicon) -> tuple[Token, ...]:
    """Return capitalized words without the titles and offices before the name."""
    start, last = 0, len(capitals) - 1
    for index, token in enumerate(capitals):
        if 0 < index == last and is_given_name(capitals[index - 1].text):
            break  # "Senator Howard | Dean"
        is_title = token.text in lexicon.titles or _is_person_noun(token, lexicon)
        is_tail = 0 < start == index < last and token.lower in lexicon.portfolio_words
        if (
            is_tail
            or token.text in lexicon.place_acronyms
            or is_title
            or (index < last and is_compound_word(token))
        ):
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


def _is_of_person(tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon) -> bool:
    """Whether the phrase is somebody of a person's: "the lawyer of former president Ada Quill"."""
    tie = _find_tie(tokens, first, _capitals_start(tokens, first, end, lexicon), lexicon)
    if tie is None or not any(_is_person_noun(token, lexicon) for token in tokens[first:tie]):
        return False
    after = tokens[tie + 1 : end]
    is_named = len(after) >= _FULL_NAME and is_given_name(after[0].text)
    return is_named or _has_person_behind(tokens, tie, end, lexicon)


def _find_tie(tokens: Sequence[Token], first: int, start: int, lexicon: QuoteLexicon) -> int | None:
    """Return the preposition that ties the words at `start` to a noun: "spokesman | for the | …".

    What stands between may be the rest of a list: "Secretary | of Security and | Citizen …".
    """
    if all(token.lower in lexicon.name_particles for token in tokens[first:start]):
        return None  # "de la | Fuente"
    index = start - 1
    while index > first:
        token = tokens[index]
        if token.lower in lexicon.np_prepositions:
            return index
        is_list = office_phrases.joins_portfolio(tokens, index, lexicon)
        is_rank = office_phrases.is_rank_word(token, lexicon) or (
            office_phrases.is_title(token, lexicon) and not token.is_capitalized
        )
        if not (
            is_list
            or is_rank
            or token.lower in lexicon.determiners
            or token.text in _POSSESSIVE_MARKS
            or (token.is_capitalized and index + 1 < start)
        ):
            return None
        index -= 1
    return None


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
