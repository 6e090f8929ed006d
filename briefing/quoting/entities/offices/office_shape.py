"""What a phrase with a noun for an office must be to be one, whole, and nobody else's."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.quoting.entities.offices.role_nouns import find_role_noun
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.office_phrases import is_rank_word, is_title
from briefing.quoting.tokens.tokenizer import POSSESSIVE_MARKS, Token


def cut_to_last_office(phrase: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return what "former" opens amid a phrase: "the same day | former President".

    Not behind a word that ties it to what stands before: "adviser | to | former President".
    """
    for index in range(len(phrase) - 1, 0, -1):
        if phrase[index].lower in lexicon.ended_ranks:
            is_tied = _ties(phrase[index - 1], lexicon) and not _has_verb(phrase[:index], lexicon)
            return phrase if is_tied else phrase[index:]
    return phrase


def _has_verb(phrase: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether the words end with a verb behind an office: "the president | nominated |"."""
    *before, last = phrase
    is_verb = last.text.islower() and last.lower.endswith(lexicon.past_endings)
    return is_verb and any(is_title(word, lexicon) for word in before[-1:])


def cut_to_company(title: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return of a title before a name what stands behind "with": "the House with | the minister".

    Before a name an English office has no such preposition within it.
    """
    if lexicon.has_postposed_adjectives:
        return title
    partings = lexicon.affiliation_prepositions - lexicon.possessive_prepositions
    starts = (i + 1 for i, word in enumerate(title) if word.lower in partings)
    start = max(starts, default=0)
    return title[start:] if find_role_noun(title[start:], lexicon) is not None else title


def _ties(token: Token, lexicon: QuoteLexicon) -> bool:
    groups = (lexicon.binding_words, lexicon.np_boundary_words)
    is_rank = is_rank_word(token, lexicon) or token.text in POSSESSIVE_MARKS
    return is_rank or not token.is_word or any(token.lower in words for words in groups)


def is_whole_office(
    office: Sequence[Token], noun: int, following: Sequence[Token], lexicon: QuoteLexicon
) -> bool:
    """Whether the words with an office's noun at index `noun` are one office, and all of it.

    They hold nobody's name but in a complement ("aide to Ada Quill") and no article before the noun
    ("Ada Quill and | a | host"), have no possessive behind it, and have the noun for their head: an
    "executive | order" is none.
    """
    if any(word.text == following.text == word.lower for word, following in pairwise(office)):
        return False  # "secretaria de | de Aguas"
    if _names_person(office, noun, lexicon):
        return False
    if office[0].lower in lexicon.other_prepositions:
        return False  # "through a spokeswoman"
    if office[-1].text in lexicon.pronouns:
        return False  # "chief among them"
    if lexicon.has_postposed_adjectives:
        return True
    if any(word.lower in lexicon.determiners for word in office[1:noun]):
        return False  # "interrupting the governor"
    has_owner = any(word.text in POSSESSIVE_MARKS for word in office[noun + 1 : noun + 2])
    is_owner = has_owner and not is_title(office[-1], lexicon)  # "the governor's | office"
    is_owner = is_owner or office[-1].text in POSSESSIVE_MARKS
    return not is_owner and _has_head(office[noun:], following, lexicon)


def _names_person(office: Sequence[Token], noun: int, lexicon: QuoteLexicon) -> bool:
    """Whether a full name stands behind the noun, and nothing ties it or ends it.

    But "analyst and former | Emil Tarn | administration adviser".
    """
    for index in range(noun + 1, len(office) - 1):
        if is_given_name(office[index].text) and office[index + 1].is_capitalized:
            is_tied = any(word.lower in lexicon.phrase_openers for word in office[noun:index])
            return not (is_tied or any(is_title(word, lexicon) for word in office[index + 2 :]))
    return False


def _has_head(words: Sequence[Token], following: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether the noun that opens the words, or an office behind it, is the head of its phrase.

    "Chief | executive | officer", but not "executive | order" or "senator | saw".
    """
    last = words[0]
    for word in (*words[1:], *following[:1]):
        is_plain = word.text.islower() and word.is_word and word.lower not in lexicon.phrase_openers
        if not is_plain or _opens_clause(word, lexicon):
            break
        last = word
    is_suffix = last.lower in lexicon.office_suffix_ends or last.lower in lexicon.rank_words
    return last is words[0] or is_suffix or is_title(last, lexicon)


def _opens_clause(word: Token, lexicon: QuoteLexicon) -> bool:
    """Whether the phrase ends before it: "lawyer | and", "mayor | who", "agent | based in"."""
    groups = (lexicon.coordinators, lexicon.relative_pronouns, lexicon.role_ends)
    is_verb = ends_like_verb(word, lexicon) or word.lower in lexicon.reporting_verbs
    return is_verb or any(word.lower in words for words in groups)


def ends_like_verb(word: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a word ends like a verb's form or an adverb, and no noun: "based", "leading"."""
    return word.lower.endswith(lexicon.past_endings + lexicon.opener_endings)
