"""The names in a line, and what stands beside each: the phrase around it, the office, the gender it tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Span
from briefing.quoting import given, mentions, phrases, verbs
from briefing.quoting.given import Gender
from briefing.quoting.lexicon import Lexicon
from briefing.quoting.lines import Line, Token
from briefing.quoting.mentions import Mention

Words = tuple[str, ...]

_LONGEST_ROLE = 18  # words of an apposition; a longer one is a clause
_OWNING = ("’s", "'s")
_CLOSING = ",.;—–"  # what ends an apposition
_SMALL_WORD = 3  # letters of words that a headline may leave small
_WORDS_OF_A_TITLE = 5
_WORDS_OF_A_STOPPED_TITLE = 7  # a headline with a full stop; six names in a row are a sentence too often
_TITLE_CASE = 0.8  # of the longer words of a headline; a sentence full of names has fewer capitals
_LONGEST_NAME = 5  # capitals of a person's name; more are a headline or a list
_ROLE_WITHIN = 5  # words in which an apposition comes to its noun: "the former deputy prime minister"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One name in the text, with what stands beside it."""

    words: Words
    span: Span  # of the name alone
    body: bool
    gender: Gender | None
    role: Span | None
    sentence: int  # offset of its sentence
    opens: bool  # the sentence begins with it
    says: bool  # a reporting verb follows
    owns: bool  # a possessive follows: "Salazar's"


def seen(line: Line, lexicon: Lexicon) -> Iterator[Seen]:
    """Every name of the line outside of quotes, full or short, in order."""
    if _is_headline(line):
        return
    for found in _runs(line, lexicon):
        yield Seen(
            words=tuple(token.text for token in found.name),
            span=Span(found.name[0].start, found.name[-1].end),
            body=found.kind == "body",
            gender=_gender(line.tokens, found, lexicon),
            role=_title(line, found, lexicon) or _apposition(line, found, lexicon),
            sentence=line.tokens[line.sentence(found.first)[0]].start,
            opens=_opens(line, found, lexicon),
            says=_says(line, found, lexicon),
            owns=found.end < len(line.tokens) and line.tokens[found.end].text in _OWNING,
        )


def _is_headline(line: Line) -> bool:
    """Whether the line is set in title case, so that capitals tell no names; one with a stop only if it is all so."""
    long = [token for token in line.tokens if token.is_word and len(token.text) > _SMALL_WORD]
    capitals = sum(token.is_capital for token in long)
    if line.tokens and line.tokens[-1].is_word:
        return len(long) >= _WORDS_OF_A_TITLE and capitals >= _TITLE_CASE * len(long)
    return len(long) >= _WORDS_OF_A_STOPPED_TITLE and capitals == len(long)


def _opens(line: Line, found: Mention, lexicon: Lexicon) -> bool:
    """Whether the name begins its sentence: "But Salazar" does, "While Salazar" only opens a clause."""
    low, _ = line.sentence(found.first)
    if found.first == low + 1:
        return line.tokens[low].lower not in lexicon.openers
    return found.first == low


def _says(line: Line, found: Mention, lexicon: Lexicon) -> bool:
    at, (low, high) = found.end, line.sentence(found.first)
    if found.first > low and line.tokens[found.first - 1].lower in lexicon.prepositions:
        return False  # "the ambassador to Mexico said"
    while at < high and line.tokens[at].lower in lexicon.auxiliaries:
        at += 1
    return at < high and verbs.is_verb(line.tokens, at, lexicon)


def _runs(line: Line, lexicon: Lexicon) -> Iterator[Mention]:
    """Every noun phrase of the line that ends with a name."""
    tokens, at = line.tokens, 0
    while at < len(tokens):
        if not _may_begin(tokens, at, lexicon):
            at += 1
            continue
        end = _end(tokens, at, lexicon)
        low = at if at and tokens[at - 1].is_capital else line.sentence(at)[0]  # not "Neither | Quill"
        found = mentions.ending_at(tokens, end - 1, low, lexicon)
        if found is None or not found.name:
            found = mentions.of_range(tokens, at, end, lexicon)
        if found.name and found.name[0].lower not in lexicon.verbs and not _is_list(found) and not _is_letter(found):
            yield found
        at = end


def _is_letter(found: Mention) -> bool:
    return len(found.name) == 1 and len(found.name[0].text.rstrip(".")) == 1


def _is_list(found: Mention) -> bool:
    return found.kind != "body" and sum(token.is_capital for token in found.name) > _LONGEST_NAME


def _may_begin(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    token = tokens[at]
    if not token.is_capital or token.text in lexicon.days or _is_function_word(token, lexicon):
        return False
    if token.lower in lexicon.openers or token.lower in lexicon.determiners:
        return False
    before_name = at + 1 < len(tokens) and tokens[at + 1].is_capital
    return not (before_name and token.lower.endswith(lexicon.opening_endings) and not given.is_given(token.text))


def _end(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """The token behind the capitals that begin at `at`, particles among them."""
    end = at + 1
    while end < len(tokens) and tokens[end].text not in lexicon.days:
        particle = phrases.is_particle(tokens, end, lexicon)
        if not particle and (not tokens[end].is_capital or _is_function_word(tokens[end], lexicon)):
            break
        end += 1
    return end


def _is_function_word(token: Token, lexicon: Lexicon) -> bool:
    """Whether a capital is a headline's: "Quill | Goes to the Border"."""
    if token.lower in lexicon.modals:
        return False  # a name: "George Will"
    return any(token.lower in group for group in (lexicon.stops, lexicon.prepositions, lexicon.auxiliaries))


def _gender(tokens: Sequence[Token], found: Mention, lexicon: Lexicon) -> Gender | None:
    for token in tokens[found.first : found.end]:
        if token.lower in lexicon.he_words:
            return "m"
        if token.lower in lexicon.she_words:
            return "f"
    return given.gender(found.name[0].text)


def _title(line: Line, found: Mention, lexicon: Lexicon) -> Span | None:
    """The office before a name: "U.S. Ambassador to Mexico" Ken Salazar; or before a comma: "the ambassador", Ken …."""
    tokens = line.tokens
    name = next(at for at in range(found.first, found.end) if tokens[at] is found.name[0])
    if name > found.first:
        return _role(tokens[found.first : name], lexicon)
    low, _ = line.sentence(found.first)
    if name - 2 < low or tokens[name - 1].text != ",":
        return None
    return _before_comma(tokens, name - 1, low, lexicon)


def _before_comma(tokens: Sequence[Token], comma: int, low: int, lexicon: Lexicon) -> Span | None:
    """The office that the words before a comma name: "la subsecretaria para el Comercio con el Sur", Irene …."""
    start = comma
    while (
        start > low
        and comma - start < _LONGEST_ROLE
        and (tokens[start - 1].is_word or tokens[start - 1].text in _OWNING)
    ):
        start -= 1
    office = next((at for at in range(comma - 1, start - 1, -1) if _is_office(tokens[at], lexicon)), None)
    if office is None:
        return None
    return _role(tokens[phrases.leftwards(tokens, office, start, lexicon) : comma], lexicon)


def _apposition(line: Line, found: Mention, lexicon: Lexicon) -> Span | None:
    """The office after a name: Ken Salazar, "U.S. ambassador to Mexico", said."""
    tokens, (_, high) = line.tokens, line.sentence(found.first)
    start = end = found.end + 1
    if start >= high or tokens[found.end].text != ",":
        return None
    while end < high and end - start < _LONGEST_ROLE and (tokens[end].is_word or tokens[end].text in _OWNING):
        end += 1
    if end == high or tokens[end].text not in _CLOSING:
        return None
    sooner = any(_is_office(token, lexicon) for token in tokens[start : start + _ROLE_WITHIN])
    return _role(tokens[start:end], lexicon) if sooner else None


def _role(phrase: Sequence[Token], lexicon: Lexicon) -> Span | None:
    """The office in a phrase, without its article and whose it is: "the office's | deputy commissioner"."""
    office = next((at for at, token in enumerate(phrase) if _is_office(token, lexicon)), None)
    if office is None or any(_is_clause(token, lexicon) for token in phrase):
        return None
    start = max((at + 1 for at in range(office) if phrase[at].text in _OWNING), default=0)
    while start < office and phrase[start].lower in lexicon.determiners:
        start += 1
    return Span(phrase[start].start, phrase[-1].end)


def _is_clause(token: Token, lexicon: Lexicon) -> bool:
    return token.lower in lexicon.verbs - lexicon.bases - lexicon.twins or token.lower in lexicon.relatives


def _is_office(token: Token, lexicon: Lexicon) -> bool:
    """Whether a noun says what somebody is, not only what they are to somebody else ("rival", "friend")."""
    return token.text in lexicon.offices or (token.lower in lexicon.roles and token.lower not in lexicon.relations)
