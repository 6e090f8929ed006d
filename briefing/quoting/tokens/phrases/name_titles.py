"""The titles and offices before a name in capitals, and where one of them is a name itself."""

from collections.abc import Sequence

from briefing.quoting.tokens import office_phrases
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.phrases.phrase_words import is_compound_word
from briefing.quoting.tokens.tokenizer import Token


def drop_titles(capitals: Sequence[Token], lexicon: QuoteLexicon) -> tuple[Token, ...]:
    """Return capitalized words without the titles and offices before the name."""
    start, last, has_title = 0, len(capitals) - 1, False
    for index, token in enumerate(capitals):
        if 0 < index == last and is_given_name(capitals[index - 1].text):
            break  # "Senator Howard | Dean"
        is_title = token.text in lexicon.titles or is_person_noun(token, lexicon)
        is_title = is_title or (index < last and f"{token.text}." in lexicon.office_titles)
        is_title = is_title or _is_occupation(capitals[index:], lexicon)
        is_first = index < last and is_given_name(capitals[index + 1].text)
        is_plural = is_first and office_phrases.is_plural_title(token.text, lexicon)
        is_title = is_title or is_plural  # "| Presidents | Ada Quill and Leo Sanz"
        is_title = is_title and not (index == last - 1 and is_given_name(token.text))
        is_title = is_title and not _precedes_initial(capitals, index)
        is_title = is_title or (
            has_title and start == index and _is_suffix(capitals, index, lexicon)
        )
        if is_title and lexicon.has_postposed_adjectives and _is_surname(capitals, index):
            continue  # "Ana María | Alcalde | Poma"
        if is_title and _opens_body(capitals, index, lexicon):
            continue  # "| Justice | Department"
        if is_title and _is_inside_body(capitals, index, lexicon):
            continue  # "Consejo | Coordinador | Empresarial"
        is_adjective = index > 0 and not has_title and token.lower in lexicon.adjective_nouns
        is_title = is_title and not is_adjective  # "Libertad | Religiosa | Lomas"
        has_title = has_title or is_title
        is_tail = has_title and start == index < last and token.lower in lexicon.portfolio_words
        if (
            is_tail
            or token.text in lexicon.place_acronyms
            or is_title
            or (index < last and is_compound_word(token))
        ):
            start = index + 1
    letters = capitals[0].text.rstrip(".") if capitals else ""  # no initial: "J. | Ann Quill"
    if start == 0 and len(letters) > 1 and letters.isupper():
        start = _first_given_name(capitals[1:], default=-1) + 1  # "a BBC Mundo | Marta Ruiz"
    return tuple(capitals[_skip_letters(capitals, start) :])


def _skip_letters(capitals: Sequence[Token], start: int) -> int:
    """Return where a name begins behind letters in capitals: "Navy SEAL | Ada Quill".

    So where a given name and one word more follow, and no given name stands before.
    """
    for index in range(start + 1, len(capitals) - 2):
        word = capitals[index].text
        if is_given_name(capitals[index - 1].text):
            return start
        is_lettered = word.isalpha() and word.isupper() and len(word) > 1
        if is_lettered and is_given_name(capitals[index + 1].text):
            return index + 1
    return start


def _is_inside_body(capitals: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a body's noun stands right before an office that its name has as an adjective."""
    if not lexicon.has_postposed_adjectives or not 0 < index < len(capitals) - 1:
        return False
    is_body = capitals[index - 1].lower in lexicon.organization_nouns
    return is_body and not is_given_name(capitals[index + 1].text)


def _is_occupation(words: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether a noun shown by its ending stands before a full name: "| Hydrologist | Ada Quill"."""
    if len(words) <= 2 or not words[0].text.endswith(lexicon.occupation_endings):
        return False
    return is_given_name(words[1].text) and not is_given_name(words[0].text)


def _precedes_initial(capitals: Sequence[Token], index: int) -> bool:
    """Whether an initial stands behind a given name spelt like an office: "Dean | E. | Quill"."""
    behind = capitals[index + 1 : index + 2]
    has_initial = any(len(token.text.rstrip(".")) == 1 for token in behind)
    return has_initial and is_given_name(capitals[index].text)


def _is_suffix(capitals: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a word is of what follows an office: "President | Pro Tem | Kevin Quill"."""
    word = capitals[index].lower
    return index + 1 < len(capitals) and any(
        word in suffix and (index == 0 or word == suffix[0] or capitals[index - 1].lower in suffix)
        for suffix in lexicon.office_suffixes
    )


def _opens_body(capitals: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a title stands right before what ends a body's name: "Justice | Department"."""
    is_near = index + 2 == len(capitals) and not lexicon.has_postposed_adjectives
    return is_near and capitals[-1].lower in lexicon.organization_nouns


def _is_surname(capitals: Sequence[Token], index: int) -> bool:
    """Whether a title stands behind given names alone, and nobody's given name behind it.

    Where an office stands behind places, as in English, it may be "Carolina | Senator | Quill".
    """
    named = capitals[index + 1 : index + 2]
    is_behind = index > 0 and all(is_given_name(token.text) for token in capitals[:index])
    return is_behind and not any(is_given_name(token.text) for token in named)


def _first_given_name(words: Sequence[Token], *, default: int) -> int:
    return next((i for i, word in enumerate(words) if is_given_name(word.text)), default)


def read_title_as_name(
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


def is_person_noun(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether the word names an office or occupation, of one or of several."""
    return office_phrases.is_title(token, lexicon) or token.lower in lexicon.plural_person_nouns
