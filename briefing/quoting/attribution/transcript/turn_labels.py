"""The labels of a transcript: "PRESIDENT QUILL:", "Q", ">> TOBAR (on camera):", "—PREGUNTA:".

A label opens its paragraph, up to a colon, or fills a paragraph in capitals by itself. It names one
side of an interview, somebody by name, by office and name, or by office alone.
"""

from collections.abc import Sequence
from typing import Literal

from briefing.model import Span
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase, parse_range
from briefing.quoting.tokens.office_phrases import is_title
from briefing.quoting.tokens.tokenizer import Paragraph, Token
from briefing.text.speech.speaker_labels import is_in_capitals

# Tokens with the colon: "SECRETARIO DE COMUNICACIONES Y TRANSPORTES DE SUR, ADA QUIROGA SOLÍS:".
_LONGEST_LABEL = 24
_LONGEST_NAME_LABEL = 9  # of a label that is not all in capitals
_LENGTH_OF_INITIAL = 2  # "Q."
_LEAST_NAME = 2  # words of a whole name

LabelKind = Literal["interview", "person"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnLabel:
    """A label: the side of an interview or a person, its phrase, and where the speech begins."""

    kind: LabelKind
    key: str  # by which the same speaker's labels are known, in lower case
    phrase: NounPhrase
    name_words: tuple[str, ...]  # of a person; () for an office alone
    role: Span | None  # the office before its name, behind it, or that it is; without article
    has_office: bool = False  # before its name or behind
    first_token: int  # of the speech; the number of tokens where the label fills its paragraph
    is_in_capitals: bool


def read_label(paragraph: Paragraph, lexicon: QuoteLexicon) -> TurnLabel | None:
    """Return the label that opens a paragraph, or fills it; None without one."""
    tokens = paragraph.tokens
    start = _skip_marks(tokens)
    if start and tokens[start - 1].text in "([":
        return None  # "(INICIA VIDEO):"
    end, first = _find_end(tokens, start, lexicon)
    if end <= start or any(token.quotation_index >= 0 for token in tokens[start:end]):
        return None
    if first < len(tokens) and tokens[first].quotation_index >= 0:
        return None
    words = _drop_brackets(tokens[start:end])
    if not words:
        return None
    end = tokens.index(words[-1], start) + 1
    phrase = parse_range(tokens, start, end, lexicon)
    key = words[0].lower.rstrip(".")
    if len(words) == 1 and key in lexicon.interview_labels:
        return TurnLabel(
            kind="interview",
            key=key,
            phrase=phrase,
            name_words=(),
            role=None,
            first_token=first,
            is_in_capitals=words[0].text.isupper(),
        )
    return _read_person(words, phrase, first, lexicon)


def _skip_marks(tokens: Sequence[Token]) -> int:
    """Return where the label's first word stands: behind ">>", a dash, a bullet."""
    reach = range(min(len(tokens), _LENGTH_OF_INITIAL + 1))
    return next((i for i in reach if tokens[i].is_word), 0)


def _find_end(tokens: Sequence[Token], start: int, lexicon: QuoteLexicon) -> tuple[int, int]:
    """Return where the label ends, and where the speech begins; twice `start` without a label."""
    if start >= len(tokens):
        return start, start
    word = tokens[start]
    if len(word.text) == _LENGTH_OF_INITIAL and word.text.endswith("."):
        return start + 1, start + 1
    limit = min(len(tokens), start + _LONGEST_LABEL)
    colon = next((i for i in range(start, limit) if tokens[i].text == ":"), None)
    if colon is not None:
        return colon, colon + 1
    if len(tokens) <= limit and all(t.text.isupper() for t in tokens[start:] if t.is_word):
        has_stop = tokens[-1].text in ".!?"
        return (start, start) if has_stop else (len(tokens), len(tokens))
    is_bare = word.text.isupper() and len(word.text) == 1 and word.lower in lexicon.interview_labels
    gap = start + 1 < len(tokens) and tokens[start + 1].start - word.end
    return (
        (start + 1, start + 1)
        if is_bare and gap and tokens[start + 1].is_capitalized
        else (
            start,
            start,
        )
    )


def _drop_brackets(words: Sequence[Token]) -> list[Token]:
    """Return a label’s words without remarks: "BUREAU (BCF), ADA QUILL (on air)"."""
    kept: list[Token] = []
    depth = 0
    for word in words:
        depth += word.text in "(["
        if depth == 0:
            kept.append(word)
        depth = max(0, depth - (word.text in ")]"))
    return kept


def _read_person(
    words: Sequence[Token], phrase: NounPhrase, first: int, lexicon: QuoteLexicon
) -> TurnLabel | None:
    """Return a label that names a person or an office; the name stands last, or before a comma."""
    is_upper = all(is_in_capitals(word.text) for word in words if word.is_word)
    if not is_upper and words[0].lower in lexicon.salutations:
        return None  # "Señor presidente Hugo Paz:" is whom the speaker addresses
    if not is_upper and len(words) >= _LONGEST_NAME_LABEL:
        return None
    name = _find_name(words, lexicon)
    has_title = any(is_title(word, lexicon) for word in words)
    if not name and not has_title:
        return None
    return TurnLabel(
        kind="person",
        key=" ".join(name).lower() or " ".join(word.lower for word in words),
        phrase=phrase,
        name_words=name,
        role=_find_role(words, name, lexicon),
        has_office=has_title,
        first_token=first,
        is_in_capitals=is_upper,
    )


def _find_name(words: Sequence[Token], lexicon: QuoteLexicon) -> tuple[str, ...]:
    """Return the name in a label: "PRESIDENTA DE SUR, ADA QUIROGA", "GOV. QUILL, PORT ALDER".

    What stands before a comma with an office behind it is one, and what a given name opens up to
    the office: "QUIROGA SOLÍS, SECRETARIA DE AGUA, SALUD Y PUERTOS", "ADA QUIROGA SECRETARIA". A
    Spanish label puts it last, behind whatever it is: "MADRE DE UN MINERO, ADA QUIROGA".
    """
    commas = [i for i, word in enumerate(words) if word.text == ","]
    titles = _list_titles(words, lexicon)
    opening = min((*commas[:1], *titles[:1]), default=len(words))
    has_office_behind = opening in commas and opening + 1 in titles
    is_named = has_office_behind or is_given_name(words[0].text.title())
    if opening >= _LEAST_NAME and is_named:
        return tuple(word.text for word in words[:opening] if word.is_word)
    if (
        commas
        and lexicon.has_postposed_adjectives
        and _is_named_last(words, commas, titles, lexicon)
    ):
        return tuple(word.text for word in words[commas[-1] + 1 :] if word.is_word)
    if commas and any(index < commas[-1] for index in titles):
        comma, first_comma = commas[-1], commas[0]
        before = _drop_titles(words[:comma], lexicon)
        behind = tuple(word.text for word in words[comma + 1 :])
        has_tie = any(word.lower in lexicon.np_prepositions for word in words[:first_comma])
        return behind if has_tie or not before else before
    head = words[: next((i for i, word in enumerate(words) if word.text == ","), len(words))]
    return _drop_titles(head, lexicon)


def _is_named_last(
    words: Sequence[Token], commas: Sequence[int], titles: Sequence[int], lexicon: QuoteLexicon
) -> bool:
    """Whether a whole name stands behind what somebody is: "VOCERA DE MINAS, | ADA QUIROGA"."""
    behind = words[commas[-1] + 1 :]
    if len(behind) < _LEAST_NAME:
        return False
    has_tie = any(word.lower in lexicon.np_prepositions for word in words[1 : commas[0]])
    return is_given_name(behind[0].text.title()) or (has_tie and not titles)


def _drop_titles(words: Sequence[Token], lexicon: QuoteLexicon) -> tuple[str, ...]:
    titles = [i for i, word in enumerate(words) if word.text.capitalize() in lexicon.titles]
    start = max((*titles, *_list_titles(words, lexicon)), default=-1) + 1
    name = [word.text for word in words[start:] if word.is_word]  # no dot of "MS. QUILL"
    if start > 0 and name and words[start].lower in lexicon.np_prepositions:
        return _find_behind_complement(words[start:], lexicon)
    if not name:
        return ()
    return () if words[start].lower in lexicon.determiners else tuple(name)


def _list_titles(words: Sequence[Token], lexicon: QuoteLexicon) -> list[int]:
    """Return which words are offices; behind given names alone one is a surname: "ANA ALCALDE"."""
    places = [i for i, word in enumerate(words) if is_title(word, lexicon)]
    if not lexicon.has_postposed_adjectives:
        return places
    given = next((i for i, word in enumerate(words) if not is_given_name(word.text.title())), 0)
    return [place for place in places if place != given or place == 0]


def _find_behind_complement(words: Sequence[Token], lexicon: QuoteLexicon) -> tuple[str, ...]:
    """The whole name that a given name opens: "PRESIDENTA | DE SUR | ADA QUIROGA"; else ()."""
    small = lexicon.np_prepositions | lexicon.determiners
    for place in range(len(words) - _LEAST_NAME, 0, -1):
        is_free = words[place - 1].lower not in small
        if is_free and is_given_name(words[place].text.title()):
            before = words[place - 1].text.title()
            if not is_given_name(before) or place == 1:
                return tuple(word.text for word in words[place:] if word.is_word)
    return ()


def _find_role(words: Sequence[Token], name: Sequence[str], lexicon: QuoteLexicon) -> Span | None:
    """Return the office of a label: "MINISTER | ADA QUILL", "ADA QUILL, | MINISTER"; or that it is.

    Behind a name it is all that follows the comma.
    """
    end = next((i for i, word in enumerate(words) if name and word.text == name[0]), len(words))
    office = [word for word in words[:end] if word.text != ","]
    behind = words[end + len(name) :]
    if not office and behind and behind[0].text == ",":
        office = list(behind[1:])
    while office and office[0].lower in lexicon.determiners:
        office = office[1:]
    if not any(is_title(word, lexicon) for word in office):
        return None
    return Span(office[0].start, office[-1].end)
