"""The shape of a person's name: words that page debris, headlines and credits glued to it go.

Link texts leave "John Cornyn John CornynGOP", buttons "Hillary Clinton Read", credits
"REUTERS/Carlos Barria". What remains is the name alone, or nothing.
"""

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.office_phrases import is_title
from briefing.quoting.tokens.tokenizer import REMEMBERED_WORDS, Token

# Two words without the blank between them: "CornynGOP", "OmarTlaib", "XKeyscore"; "McConnell",
# "DeSantis" and "FitzGerald" are names.
_GLUED = re.compile(r"[a-zà-ÿ][A-Z]{2,}|(?!Fitz)[A-Z][a-zà-ÿ]{3,}[A-Z]|^[A-Z]{2,}[a-zà-ÿ]{2,}")
_GLUED_NAME = re.compile(r"((?:Mc|Mac|De)?[A-Z][a-zà-ÿ]+)(?:[A-Z][a-zà-ÿ]|[A-Z]{2}|(?:19|20)\d\d)")
_RUN_ON = re.compile(r"[^\W\d_]{2,}([A-Z][a-zà-ÿ]+)")
_PARTY_AND_STATE = re.compile(r"[A-Z]-[A-Z]")  # "Ada Quill | D-Calif"
_LEAST_ACRONYM = 3  # letters; two may be initials
_LINKED_NAME = 5  # words: "Trump Donald John TrumpGOP", and one before it
_FULL_NAME = 2  # words of a name behind which a verb's form is no part of it


def trim_name(words: Sequence[Token], lexicon: QuoteLexicon) -> tuple[Token, ...]:
    """Return the words of a person's name without what is glued to it; () if nothing remains."""
    if len(words) <= _FULL_NAME and all(word.text[1:].islower() for word in words):
        return tuple(words)
    if len(words) == 1 and is_button(words[0].text, lexicon):
        return ()
    start = _count_foreign_words(words, lexicon)
    if start == 0 and any("/" in word.text for word in words):
        return ()
    name = list(words[start:])
    if _repeats_surname(name):
        return (name[0],)
    end = next((i for i, word in enumerate(name) if _ends_name(name, i, lexicon)), len(name))
    while end < len(name) and end > 1 and name[end - 1].lower in lexicon.name_particles:
        end -= 1  # "Jaime Avilés | de IBM"
    return tuple(name[:end])


def _count_foreign_words(words: Sequence[Token], lexicon: QuoteLexicon) -> int:
    """Return how many words before the name are none of it: glued ones, and a verb's form."""
    glued = [i for i, word in enumerate(words[:-1]) if is_glued(word.text)]
    if glued == [0]:
        return 1
    if _leads_to_name(words, lexicon):
        return _FULL_NAME
    is_verb = words[0].lower in lexicon.base_forms and not is_given_name(words[0].text)
    precedes_given = len(words) > _FULL_NAME and is_given_name(words[1].text)
    return int(is_verb and precedes_given)


def _leads_to_name(words: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether a word that opens a sentence is tied to a full name: "Hablamos de | Ana Poma"."""
    if len(words) <= _FULL_NAME + 1 or is_given_name(words[0].text):
        return False
    is_tied = words[1].lower in lexicon.possessive_prepositions
    return is_tied and is_given_name(words[2].text) and words[3].is_capitalized


def find_linked_names(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Yield the given name and surname of each long name that a link left behind the surname.

    "President | Trump Donald John TrumpGOP | senators …" gives Donald Trump.
    """
    for index in range(len(tokens) - _FULL_NAME):
        if not (tokens[index].is_capitalized and is_given_name(tokens[index + 1].text)):
            continue
        if _repeats_surname(tokens[index : index + _LINKED_NAME]):
            yield tokens[index + 1].text, tokens[index].text


def has_glued_words(tokens: Sequence[Token]) -> bool:
    """Whether two words stand in one without a blank, as where links lost their own."""
    return any(is_glued(token.text) for token in tokens if token.is_capitalized)


def has_debris(tokens: Sequence[Token], names: Container[str]) -> bool:
    """Whether a name of the text begins a glued word: "PryceGOP", but not "FaroLeaks"."""
    return any(
        find_glued_name(token.text) in names
        for token in tokens
        if token.is_capitalized and is_glued(token.text)
    )


def count_to_post(words: Sequence[Token], lexicon: QuoteLexicon) -> int:
    """Return how many words stand before the post that somebody's name runs into without a comma.

    "Ada Quiroga Solís | Secretaria de la Comisión", "Ada Quiroga | del Departamento de Aguas"; all
    of them in any other name. A given name opens it, or it has three words, and no given name
    stands right before the post, so that a surname may be a title or a body's noun: "Luisa María
    Alcalde", "Ada de la Corte".
    """
    if not words or words[0].lower in lexicon.organization_nouns:
        return len(words)
    is_person = is_given_name(words[0].text)
    for index in range(_FULL_NAME + (not is_person), len(words) - _FULL_NAME):
        if not words[index - 1].is_capitalized or is_given_name(words[index - 1].text):
            continue
        is_body = is_person and _opens_body(words, index, lexicon)
        if is_body or _opens_office(words, index, lexicon):
            return index
    return len(words)


def _opens_office(words: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether an office with its complement stands here: "| Secretaria de la Comisión"."""
    is_tied = words[index + 1].lower in lexicon.possessive_prepositions
    return words[index].is_capitalized and is_tied and is_title(words[index], lexicon)


def _opens_body(words: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a preposition leads to a body with more than its noun: "| del Departamento de …"."""
    noun = index + 1
    if words[index].lower not in lexicon.possessive_prepositions:
        return False
    noun += words[noun].lower in lexicon.determiners
    is_body = noun + 1 < len(words) and words[noun].lower in lexicon.organization_nouns
    return is_body and words[noun].is_capitalized


def _repeats_surname(name: Sequence[Token]) -> bool:
    """Whether a link's long name stands behind a surname: "Trump | Donald John TrumpGOP"."""
    if len(name) <= _FULL_NAME or not is_given_name(name[1].text):
        return False
    first, again = name[0].text, [word.text for word in name[_FULL_NAME:]]
    if any(word.startswith(name[1].text) for word in again):
        return False  # "Lindsey Graham Lindsey Olin GrahamGOP" begins with the short name
    is_linked = any(word.startswith(first) and is_glued(word) for word in again)
    return is_linked or (first in again and not is_given_name(first))


def find_person(words: Sequence[Token], start: int) -> int | None:
    """Return where a person begins in a phrase that whom one spoke to opens; None without one.

    It is the first given name ("la BBC Mundo | Marta Ruiz"), or what ends the phrase behind an
    acronym: "la AFP | Teodomiro Sanz".
    """
    given = next((i for i in range(start, len(words)) if is_given_name(words[i].text)), None)
    if given is not None:
        return given
    letters = next((i for i in range(start - 1, len(words)) if _is_acronym(words[i].text)), None)
    rest = words[letters + 1 :] if letters is not None else ()
    is_pair = len(rest) == _FULL_NAME and all(_is_name_word(word) for word in rest)
    return len(words) - _FULL_NAME if is_pair else None


def _is_name_word(word: Token) -> bool:
    return word.is_capitalized and word.text[1:].islower()


def is_button(word: str, lexicon: QuoteLexicon) -> bool:
    """Whether a word in capitals is a page's button: "MORE"."""
    return word.isupper() and word.lower() in lexicon.button_words


@lru_cache(maxsize=REMEMBERED_WORDS)
def is_glued(word: str) -> bool:
    """Whether two words stand in one without the blank between them: "PryceGOP"."""
    return _GLUED.search(word) is not None


def find_glued_name(word: str) -> str | None:
    """Return the name that another word or a year follows without a blank: "| Pryce | GOP"."""
    glued = _GLUED_NAME.match(word)
    return glued[1] if glued is not None else None


def is_run_on(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether the next sentence begins in a word, where a page lost a break: "TiempoLa"."""
    run_on = _RUN_ON.fullmatch(token.text)
    opening = run_on[1].lower() if run_on else ""
    return opening in lexicon.determiners or opening in lexicon.np_boundary_words


def _is_acronym(word: str) -> bool:
    return len(word) >= _LEAST_ACRONYM and word.isalpha() and word.isupper()


def _opens_person(name: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether "de" leads from a thing to somebody: "Lomas Central de | Sir Alex Arce"."""
    if name[index - 1].lower not in lexicon.possessive_prepositions:
        return False
    is_person = is_given_name(name[index].text) or name[index].text in lexicon.titles
    return is_person and index + 1 < len(name) and not is_given_name(name[0].text)


def _ends_name(name: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether the name ends before this word: it is glued, begins the name again, or is a verb."""
    word = name[index]
    if index == 0:
        return False
    if is_button(word.text, lexicon) or is_glued(word.text) or _PARTY_AND_STATE.match(word.text):
        return True
    if index < _FULL_NAME:
        return False
    if _opens_person(name, index, lexicon) or word.lower in lexicon.button_words:
        return True  # "Ada Quill | Read", before "more"
    if (
        _is_acronym(word.text)
        and not name[0].text.isupper()
        and word.text not in lexicon.name_suffixes
    ):
        return True  # "Jaime Avilés | AMLO"
    return word.text == name[0].text or word.lower in lexicon.base_forms
