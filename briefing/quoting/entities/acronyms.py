"""Acronyms that an article explains: "Comisión de Puertos (CP)" -> the whole name."""

from collections.abc import Mapping, Sequence

from briefing.quoting.entities.entity import NameWords
from briefing.quoting.tokens import noun_phrases
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Paragraph, Token

_LONGEST = 8  # letters
_SHORTEST = 2


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
            if token.text != "(" or not _is_acronym(paragraph.tokens[index + 1]):
                continue
            low, _ = paragraph.sentence_range(index)
            phrase = noun_phrases.find_ending_at(paragraph.tokens, index - 1, low, lexicon)
            words = _find_body(paragraph.tokens, phrase, lexicon)
            if not words:
                continue
            acronym = paragraph.tokens[index + 1].text
            if found.setdefault(acronym, words) != words:
                ambiguous.add(acronym)
    return {acronym: words for acronym, words in found.items() if acronym not in ambiguous}


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


def _is_acronym(token: Token) -> bool:
    return (
        _SHORTEST <= len(token.text) <= _LONGEST and token.text.isalpha() and (token.text.isupper())
    )
