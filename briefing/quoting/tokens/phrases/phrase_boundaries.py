"""How far a noun phrase reaches: leftwards from its last word, rightwards from its first word."""

from collections.abc import Sequence

from briefing.quoting.tokens import office_phrases
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.phrases.phrase_words import (
    can_be_inside,
    is_name_particle,
    is_parted,
)
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS, Token

_LONGEST_PHRASE = 16  # words with all titles; a longer phrase is a misread sentence
_POSSESSED_REACH = 4  # words from a possessive to the person: "Lomas’s former first lady"
_LONGEST_OFFICE = 4  # words between whose it is and its holder: "national security adviser"
_LONGEST_CANDIDACY = 2  # words: "candidato | liberal | a"


def find_phrase_start(tokens: Sequence[Token], last: int, low: int, lexicon: QuoteLexicon) -> int:
    """Return the first token index, at least `low`, of the phrase that ends with token `last`.

    Return `last + 1` if no phrase ends there. Before a name, a lower-case word belongs to the
    phrase only if it follows or is a speaker noun: "chief negotiator Ada Quill", but
    "chastised | Ada Quill".
    """
    start = index = last + 1
    has_name = has_title = False
    while index > low and last - index < _LONGEST_PHRASE:
        token = tokens[index - 1]
        if index <= last and is_parted(tokens, index):
            break
        if not token.is_capitalized and (
            suffix := office_phrases.count_suffix_words(tokens, index, lexicon)
        ):
            index -= suffix
            continue
        is_link = token.lower in lexicon.phrase_links  # few are
        if is_link and (
            office_phrases.joins_portfolio(tokens, index - 1, lexicon)
            or _binds_to_noun(tokens, index - 1, low, lexicon)
        ):
            index -= 1
            continue
        is_particle = is_link and is_name_particle(tokens, index - 1, lexicon)
        is_rank = has_title and office_phrases.is_rank_word(token, lexicon)
        if not (is_particle or is_rank or can_be_inside(tokens, index - 1, lexicon)):
            break
        is_title = office_phrases.is_title(token, lexicon) or token.lower in lexicon.speaker_nouns
        if has_name and not is_particle and _is_plain_word(token, lexicon):
            can_modify = has_title and office_phrases.may_modify_title(
                tokens, index - 1, low, lexicon
            )
            if not (can_modify if has_title else is_title):
                break
        has_title = has_title or is_title
        has_name = has_name or token.is_capitalized
        start = index = index - 1
        if token.lower in lexicon.determiners and not _follows_tie(tokens, index, low, lexicon):
            break
    return start


def _follows_tie(tokens: Sequence[Token], index: int, low: int, lexicon: QuoteLexicon) -> bool:
    """Whether a preposition before an article ties it to what stands before."""
    if index <= low:
        return False
    before = tokens[index - 1].lower
    return before in lexicon.np_prepositions or (
        before in lexicon.object_markers and _tells_candidacy(tokens, index - 1, lexicon)
    )


def _is_plain_word(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it is a lower-case word but no determiner."""
    return token.text[0].islower() and token.lower not in lexicon.determiners


def find_phrase_end(tokens: Sequence[Token], first: int, high: int, lexicon: QuoteLexicon) -> int:
    """Return the index after the phrase that begins with token `first`, at most `high`.

    Return `first` if no phrase begins there.
    """
    end = index = first
    is_complete = False  # a name or speaker noun was seen: a lower-case word ends the phrase
    while index < high and index - first < _LONGEST_PHRASE:
        token = tokens[index]
        if index > first and is_parted(tokens, index):
            break
        if _is_link(token, lexicon) and not (index == first and token.lower in lexicon.determiners):
            binds = _binds_to_noun(tokens, index, first, lexicon)
            binds = binds or _opens_common_noun(tokens, index, first, lexicon)
            if not binds and not is_name_particle(tokens, index, lexicon):
                break
            is_complete = False
            index += 1
            continue
        if index > first and office_phrases.joins_portfolio(tokens, index, lexicon):
            index += 1
            continue
        if index > first and office_phrases.count_suffix_words(tokens, index + 1, lexicon):
            index += 1
            end = index
            continue
        if _possesses_person(tokens, index, lexicon):
            is_complete = False
            index += 1
            continue
        is_verb = token.lower in lexicon.reporting_verbs and not token.is_capitalized
        is_noun = index > first and _is_noun(tokens, index, lexicon)  # "agregó | la nota"
        if not is_noun and (is_verb or not can_be_inside(tokens, index, lexicon)):
            break
        if is_complete and token.text.islower() and not _leads_to_noun(tokens, index, lexicon):
            break
        if is_complete and _tells_relative(tokens, index, lexicon):
            break
        is_name = token.is_capitalized and not _opens_noun(token, lexicon)
        is_complete = is_complete or is_name or token.lower in lexicon.speaker_nouns
        index += 1
        end = index
    return end


def _is_noun(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a form of a verb is a noun behind an article: "the | report", "la | nota"."""
    is_homograph = tokens[index].lower in lexicon.noun_verb_homographs
    return is_homograph and tokens[index - 1].lower in lexicon.determiners


def _opens_common_noun(
    tokens: Sequence[Token], index: int, first: int, lexicon: QuoteLexicon
) -> bool:
    """Whether an article opens a complement in small letters: "de | la | bancada local"."""
    if tokens[index].lower not in lexicon.determiners or index == first:
        return False
    following = tokens[index + 1 : index + 3]
    is_common = all(not token.is_capitalized for token in following)
    return is_common and _binds_to_noun(tokens, index - 1, first, lexicon)


def _opens_noun(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether any noun may follow an article at the front of a sentence: "Su | editorial".

    So where a verb may go on with it. Elsewhere "A day later, he said" would be said by the day.
    """
    return lexicon.drops_subjects and token.lower in lexicon.determiners


def _is_link(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it is a lower-case preposition or particle that may join parts of a phrase."""
    return token.text.islower() and (
        token.lower in lexicon.np_prepositions or token.lower in lexicon.name_particles
    )


def _possesses_person(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a possessive and then a noun for a person stand here: "Gallup | ’s | manager"."""
    if tokens[index].text not in POSSESSIVE_ENDINGS:
        return False
    for token in tokens[index + 1 : index + 1 + _POSSESSED_REACH]:
        if not token.is_word or token.lower in lexicon.np_boundary_words:
            return False
        if token.lower in lexicon.person_nouns:
            return True
    return False


def _tells_relative(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether whose relative a name is follows it: "Patricia Luna | hija de | Leo Luna"."""
    before = tokens[index - 1]
    is_name = before.is_capitalized and before.lower not in lexicon.determiners
    if not is_name or tokens[index].lower not in lexicon.kin_nouns:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.lower in lexicon.possessive_prepositions


def _leads_to_noun(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether this word or the next is a speaker noun: "Clinton campaign press secretary".

    A longer office belongs to who follows: "former Quill | national security adviser | Ned Pryce".
    """
    if any(token.lower in lexicon.speaker_nouns for token in tokens[index : index + 2]):
        return True
    if lexicon.has_postposed_adjectives:
        return _describes_body(tokens, index, lexicon)
    if _ranks_office(tokens, index, lexicon):
        return True
    for place in range(index, min(index + _LONGEST_OFFICE, len(tokens) - 1)):
        if not tokens[place].text.islower() or not can_be_inside(tokens, place, lexicon):
            return False
        if office_phrases.is_title(tokens[place], lexicon):
            return tokens[place + 1].is_capitalized
    return False


def _describes_body(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether an adjective parts a body’s noun and its name: "el grupo | sidero | Alde"."""
    if index == 0 or index + 1 >= len(tokens) or not tokens[index + 1].is_capitalized:
        return False
    is_adjective = can_be_inside(tokens, index, lexicon) and not _is_link(tokens[index], lexicon)
    return is_adjective and tokens[index - 1].lower in lexicon.organization_nouns


def _ranks_office(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a rank behind an article opens an office: "The | former | North Lomas governor"."""
    is_behind = index > 0 and tokens[index - 1].lower in lexicon.determiners
    if not (is_behind and office_phrases.is_rank_word(tokens[index], lexicon)):
        return False
    for token in tokens[index + 1 : index + 1 + _LONGEST_OFFICE]:
        if not token.is_capitalized:
            return office_phrases.is_title(token, lexicon)
    return False


def _binds_to_noun(tokens: Sequence[Token], index: int, low: int, lexicon: QuoteLexicon) -> bool:
    """Whether a preposition ties what follows to a noun: "spokesman for the campaign"."""
    if index > low and tokens[index].lower in lexicon.object_markers:
        return _tells_candidacy(tokens, index, lexicon)
    if tokens[index].lower not in lexicon.np_prepositions or index <= low:
        return False
    previous = tokens[index - 1]
    if previous.lower in lexicon.person_nouns:
        return not _opens_circumstance(tokens, index, lexicon)
    if previous.lower in lexicon.organization_nouns:  # "the Institute | in a statement"
        following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        return following not in lexicon.indefinite_determiners
    is_nominal = previous.lower in lexicon.determiners or previous.is_capitalized
    return tokens[index].lower in lexicon.possessive_prepositions and is_nominal


def _opens_circumstance(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a preposition tells when or where he speaks: "el alcalde | en un acto", "en su red".

    "La delegada | en Lomas", "el delegado | en la villa" is an office.
    """
    if tokens[index].lower not in lexicon.place_prepositions or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    unspecific = lexicon.indefinite_determiners | lexicon.owning_determiners
    is_definite = following.lower in lexicon.determiners - unspecific
    is_office = is_definite or following.lower in lexicon.person_nouns  # "en | jefe"
    return following.text.islower() and not is_office


def _tells_candidacy(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether it ties an office to who wants it: "candidato liberal | a | gobernador"."""
    nearest = tokens[max(0, index - _LONGEST_CANDIDACY) : index]
    return any(token.lower in lexicon.candidate_nouns for token in nearest)
