"""Acronyms that an article explains: "Comisión de Puertos (CP)" -> the whole name."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.quoting.entities.entity import Entity, NameWords
from briefing.quoting.tokens import noun_phrases
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Paragraph, Token
from briefing.text.folding import fold_accents

_LONGEST = 8  # letters
_SHORTEST = 2
_SHORTEST_MADE, _LONGEST_MADE = 4, 12  # letters of one that is made of parts: "Sagarpa"
_SHORTEST_INITIALS = 3  # letters; two are many a body's


def find_acronyms(
    paragraphs: Sequence[Paragraph], lexicon: QuoteLexicon
) -> Mapping[str, NameWords]:
    """Return the whole name of each acronym in brackets behind an organization's name.

    One that stands behind two different names is left out.
    """
    found: dict[str, NameWords] = {}
    ambiguous = set()
    for paragraph in paragraphs:
        for index, token in enumerate(paragraph.tokens[:-2]):
            short = paragraph.tokens[index + 1]
            if token.text != "(" or not (_is_acronym(short) or _may_shorten(short)):
                continue
            low, _ = paragraph.sentence_range(index)
            phrase = noun_phrases.find_ending_at(paragraph.tokens, index - 1, low, lexicon)
            words = _find_body(paragraph.tokens, phrase, lexicon)
            if not words or not (_is_acronym(short) or _shortens(short.text, words)):
                continue
            acronym = short.text
            if found.setdefault(acronym, words) != words:
                ambiguous.add(acronym)
    return {acronym: words for acronym, words in found.items() if acronym not in ambiguous}


def match_initials(entities: Iterable[Entity], lexicon: QuoteLexicon) -> Mapping[str, NameWords]:
    """Return the whole name of each acronym that is made of one body's initials, and of no other's.

    "Harbour and Customs Enforcement" is HCE; countries' letters before it do not count.
    """
    listed = tuple(entities)
    bodies: dict[str, set[NameWords]] = {}
    for entity in listed:
        if entity.has_full_name and not entity.is_person:
            words = (word for word in entity.name_words if word not in lexicon.place_acronyms)
            initials = "".join(word[0] for word in words if word[0].isupper())
            bodies.setdefault(initials, set()).add(entity.name_words)
    letters = (one.name for one in listed if one.name.isalpha() and one.name.isupper())
    return {
        name: next(iter(bodies[name]))
        for name in letters
        if len(name) >= _SHORTEST_INITIALS and len(bodies.get(name, ())) == 1
    }


def _find_body(
    tokens: Sequence[Token], phrase: NounPhrase | None, lexicon: QuoteLexicon
) -> NameWords:
    """Return the name of the body that a phrase is, or is of: "a paper of the | Ports Board"."""
    if phrase is None:
        return ()
    if phrase.kind == "organization":
        return tuple(word.text for word in phrase.name_tokens)
    words = tokens[phrase.first_token : phrase.end_token]
    heads = (
        index
        for index, word in enumerate(words)
        if word.is_capitalized and word.lower in lexicon.organization_nouns
    )
    head = next(heads, None)
    if head is None or not lexicon.has_postposed_adjectives:
        return ()
    return tuple(word.text for word in words[head:])


def _may_shorten(token: Token) -> bool:
    """Whether a word of one capital may be made of parts of a name: "(Conapue)"."""
    word = token.text
    return _SHORTEST_MADE <= len(word) <= _LONGEST_MADE and word.isalpha() and word.istitle()


def _shortens(word: str, name: NameWords) -> bool:
    """Whether the letters of a word stand in a name of several words, in order and from its first.

    "Comisión Nacional de Puentes" is "Conapue"; "Universidad de Lomas (Lomas)" has another first.
    """
    letters = iter(fold_accents("".join(name)).lower())
    short = fold_accents(word).lower()
    is_own = len(name) > 1 and word not in name and short[0] == fold_accents(name[0][0]).lower()
    return is_own and all(letter in letters for letter in short)


def _is_acronym(token: Token) -> bool:
    return (
        _SHORTEST <= len(token.text) <= _LONGEST and token.text.isalpha() and (token.text.isupper())
    )
