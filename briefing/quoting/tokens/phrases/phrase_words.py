"""Which words may stand inside a noun phrase, and which particles inside a name."""

from collections.abc import Sequence

from briefing.quoting.tokens import office_phrases
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import POSSESSIVE_MARKS, Token

_SENTENCE_ENDS = (".", "?", "!", "…", ":")
_LONGEST_LETTERS = 3  # of what a name begins with; more may be a headline in capitals
# Characters between two words of a page's list; two blanks stand in badly typed names, and of more
# than five some are a nickname's in marks.
_WIDE_GAPS = range(3, 6)
_LONGEST_PARTICLES = 3  # particles in a row inside a name: "de la", "van der"


def can_be_inside(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether token `index` may stand inside a noun phrase."""
    token = tokens[index]
    if token.text == "&" or token.text in POSSESSIVE_MARKS:
        return True
    if not token.is_word or token.text in lexicon.calendar_words:
        return False
    is_added = _opens_surname if token.is_capitalized else _adds_office
    if is_added(tokens, index, lexicon):
        return True
    is_boundary = token.lower in lexicon.np_boundary_words and token.text != "US"
    is_boundary = is_boundary and not _is_name_of_modal(tokens, index, lexicon)
    is_boundary = is_boundary and not is_lettered(tokens, index)
    if token.is_capitalized and not is_boundary and token.lower not in lexicon.clause_openers:
        return True
    if is_boundary or token.lower in lexicon.prepositions:
        return False
    is_verb = token.lower in lexicon.reporting_verbs or token.lower in lexicon.evaluative_verbs
    may_be_noun = token.lower in lexicon.base_forms or token.lower in lexicon.person_nouns
    if is_verb and not may_be_noun:
        return False
    is_adverb = token.lower.endswith(lexicon.adverb_endings)
    return not is_adverb or token.lower in lexicon.speaker_nouns


def is_lettered(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word goes on with the letters before it, both in capitals: "MS | NOW |"."""
    if index == 0 or not (tokens[index].text.isupper() and len(tokens[index].text) > 1):
        return False
    letters = tokens[index - 1].text
    return letters.isalpha() and letters.isupper() and 1 < len(letters) <= _LONGEST_LETTERS


def is_parted(tokens: Sequence[Token], index: int) -> bool:
    """Whether a wide gap stands before token `index`, as between the items of a page's list."""
    return index > 0 and tokens[index].start - tokens[index - 1].end in _WIDE_GAPS


def _is_name_of_modal(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a name is spelt like a modal verb: "Rep. | Will | Quill"."""
    token = tokens[index]
    if not token.is_capitalized or token.lower not in lexicon.modals or index + 1 >= len(tokens):
        return False
    opens_sentence = index == 0 or tokens[index - 1].text in _SENTENCE_ENDS
    return tokens[index + 1].is_capitalized and not opens_sentence


def _adds_office(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether an adverb stands between an article and an office: "el | también | diputado"."""
    if tokens[index].is_capitalized or not 0 < index < len(tokens) - 1:
        return False
    is_adverb = tokens[index].lower in lexicon.auxiliaries_and_adverbs
    follows_article = tokens[index - 1].lower in lexicon.determiners
    return is_adverb and follows_article and office_phrases.is_title(tokens[index + 1], lexicon)


def _opens_surname(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a capital particle begins a surname amid a sentence: "dijo | De la Paz"."""
    if index == 0 or not tokens[index].is_capitalized or not tokens[index - 1].is_word:
        return False
    return is_name_particle(tokens, index, lexicon)


def is_name_particle(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether token `index` is a particle inside a name: "Juan Ramón de la Fuente"."""
    if tokens[index].lower not in lexicon.name_particles:
        return False
    is_marker = tokens[index].text in lexicon.object_markers and index > 1
    if is_marker and _leads_to_addressee(tokens, index, lexicon):
        return False
    for token in tokens[index + 1 : index + 1 + _LONGEST_PARTICLES]:
        if token.lower not in lexicon.name_particles:
            return token.is_capitalized
    return False


def _leads_to_addressee(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a marker follows who just said something: "dijo Quirarte | al | South Post".

    But "dijo Omar | al | Lomí", whose given name stands there.
    """
    said = tokens[index - 2].lower in lexicon.reporting_verbs
    return said and not is_given_name(tokens[index - 1].text)


def is_compound_word(token: Token) -> bool:
    """Whether it is a capitalized compound and no name: "Chicago-born", "Writer-director"."""
    return "-" in token.text and token.text.rpartition("-")[2].islower()
