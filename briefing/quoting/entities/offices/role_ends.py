"""Where an office ends behind its noun: at a clause, at somebody else, at what only points back."""

from collections.abc import Sequence
from itertools import takewhile

from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.office_phrases import is_title
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS, Token

_NAMED = 2  # words from an office to the surname of who holds it


def find_role_end(tail: Sequence[Token], lexicon: QuoteLexicon) -> int | None:
    """Return where the office that opens `tail` ends; None where that shows it to be none."""
    end = next((i for i in range(len(tail)) if _ends_role(tail, i, lexicon)), len(tail))
    if end == 0 or any(_interrupts(token, lexicon) for token in tail[:end]):
        return None  # a verb at once: "(ha) enviado | al Congreso"
    if tail[end - 1].lower in lexicon.determiners:
        return None  # "president of the"
    if end > _NAMED and is_given_name(tail[1].text) and tail[_NAMED].is_capitalized:
        return None  # "rector | Leo Sanz" is somebody else
    links = lexicon.prepositions | lexicon.coordinators
    while end > 1 and tail[end - 1].lower in links:
        end -= 1  # "exembajador de Sur en | , dijo": a link's words were lost
    return end


def _ends_role(tail: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a clause begins here: a relative pronoun, a verb, "responsible"; or a direction.

    "secretaria de Aguas de Sur | a la capital", but "candidata liberal a". So does what only points
    to what was told: "secretaria de Aguas | de ese país"; and who comes next: "médica | y Hugo".
    """
    token, following = tail[index], tail[index + 1 : index + 2]
    has_complement = any(word.lower in lexicon.np_prepositions for word in tail[1:index])
    is_marker = has_complement and token.lower in lexicon.object_markers
    is_direction = is_marker and not _takes_object(tail[:index], following, lexicon)
    points_back = token.lower in lexicon.np_prepositions and any(
        word.lower in lexicon.pointing_determiners for word in following
    )
    names_other = token.lower in lexicon.coordinators and any(
        is_given_name(word.text)
        or _is_relation(word, lexicon)
        or (word.lower in lexicon.determiners and not _goes_on_behind(tail, index, lexicon))
        for word in following
    )
    is_end = is_clause_word(token, lexicon) or token.lower in lexicon.role_ends
    return is_direction or points_back or names_other or is_end


def _goes_on_behind(tail: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether an "and" with an article goes on with a name: "para la Paz | y | el Desarrollo".

    So within a work's title, and between two capital words of which the second is no office.
    """
    if _has_title(tail[:index], lexicon):
        return True
    article, behind = tail[index + 1].lower, tail[index + 2 : index + 3]
    is_name = bool(behind) and tail[index - 1].is_capitalized and behind[0].is_capitalized
    is_name = is_name and article not in lexicon.indefinite_determiners
    return is_name and not is_title(behind[0], lexicon) and not is_given_name(behind[0].text)


def _has_title(words: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether a work's title begins in them: "autor de | La | torre y el jardín"."""
    return any(word.is_capitalized and word.lower in lexicon.determiners for word in words)


def _is_relation(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it tells whose friend or relative somebody is: "mayor of Lomas and | friend of"."""
    nouns = lexicon.kin_nouns | (lexicon.relational_nouns - lexicon.party_nouns)
    if token.is_capitalized:
        return False  # "de Riesgos y | Política Pública"
    return token.lower in nouns and token.lower not in lexicon.post_nouns


def _takes_object(
    before: Sequence[Token], following: Sequence[Token], lexicon: QuoteLexicon
) -> bool:
    """Whether a marker leads to the object of a noun in a body's name: "Protección | al Ambiente".

    The capitalized words before it have a noun of a verb, which its ending shows: "Atención a".
    """
    named = takewhile(lambda token: token.is_capitalized, reversed(before))
    has_action = any(token.lower.endswith(lexicon.action_endings) for token in named)
    return has_action and not any(is_given_name(token.text) for token in following)


def _interrupts(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it shows a clause after the noun: "the nominee | also | linked it to him"."""
    if token.lower in lexicon.np_prepositions or token.text in POSSESSIVE_ENDINGS:
        return False
    if token.text.islower() and token.lower.endswith(lexicon.preterite_endings):
        return True  # "el presidente de Sur | llenó | de elogios a su par"
    is_opener = (
        token.is_capitalized and token.lower in lexicon.clause_openers - lexicon.prepositions
    )
    is_verb = token.lower in lexicon.auxiliaries_and_adverbs or token.lower in lexicon.copulas
    return is_opener or is_verb


def is_clause_word(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it is a reporting verb, whose form is no noun, or a relative pronoun."""
    word = token.lower
    if word in lexicon.relative_pronouns:
        return True
    may_be_noun = word in lexicon.base_forms or word in lexicon.noun_verb_homographs
    return word in lexicon.reporting_verbs and not may_be_noun
