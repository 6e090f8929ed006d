"""Where an office ends behind its noun: at a clause, at somebody else, at what only points back."""

from collections.abc import Sequence
from itertools import takewhile

from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.office_phrases import is_title
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS, Token

_WITH_OBJECT = 2  # words: a participle and what it takes
_NAMED = 2  # words from an office to the surname of who holds it


def find_role_end(tail: Sequence[Token], lexicon: QuoteLexicon) -> int | None:
    """Return where the office that opens `tail` ends; None where that shows it to be none."""
    end = next((i for i in range(len(tail)) if _ends_role(tail, i, lexicon)), len(tail))
    if end == 0 or any(_interrupts(token, lexicon) for token in tail[:end]):
        return None  # a verb at once: "(ha) enviado | al Congreso"
    if _leads_to_verb(tail[1 : 1 + _WITH_OBJECT], lexicon):
        return None
    end = _leave_out_pair(tail, end, lexicon)
    if tail[end - 1].lower in lexicon.determiners:
        return None  # "president of the"
    if end > _NAMED and is_given_name(tail[1].text) and tail[_NAMED].is_capitalized:
        return None  # "rector | Leo Sanz" is somebody else
    is_named = end == _NAMED and tail[0].is_capitalized and is_given_name(tail[1].text)
    if is_named and tail[1].is_capitalized and not lexicon.has_postposed_adjectives:
        return None  # "Pope | Leo", who is named beside another
    links = lexicon.prepositions | lexicon.other_prepositions | lexicon.coordinators
    while end > 1 and tail[end - 1].lower in links:
        end -= 1  # "exembajador de Sur en | , dijo": a link's words were lost
    return end


def _leave_out_pair(tail: Sequence[Token], end: int, lexicon: QuoteLexicon) -> int:
    """Return the end before two people under whom it was held: "minister | under Leo Sanz and Ana".

    The office ends at "and" there, and would be told of the first alone.
    """
    if end + 1 >= len(tail) or tail[end].lower not in lexicon.coordinators:
        return end
    tie = next((i for i in range(end - 1, 0, -1) if tail[i].text.islower()), end)
    if _owns_with_other(tail, tie, end, lexicon):
        return tie - 1
    are_names = is_given_name(tail[end + 1].text) and is_given_name(tail[min(tie + 1, end)].text)
    return tie if are_names else end


def _owns_with_other(tail: Sequence[Token], tie: int, end: int, lexicon: QuoteLexicon) -> bool:
    """Whether an article before one name is that of a noun behind two: "for | the Paz and Ana Ruiz
    campaigns |".
    """
    has_article = tie == end - 2 and tail[tie].lower in lexicon.determiners
    return has_article and tie > 1 and tail[tie - 1].lower in lexicon.np_prepositions


def _ends_role(tail: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a clause begins here: a relative pronoun, a verb, "responsible"; or a direction.

    "secretaria de Aguas de Sur | a la capital", but "candidata liberal a". So does what only points
    to what was told: "secretaria de Aguas | de ese país"; and who comes next: "médica | y Hugo".
    """
    token, following = tail[index], tail[index + 1 : index + 2]
    has_complement = any(word.lower in lexicon.np_prepositions for word in tail[1:index])
    is_marker = has_complement and token.lower in lexicon.object_markers
    is_direction = is_marker and not _takes_object(tail[:index], tail[index:], lexicon)
    points_back = _points_back(tail, index, lexicon)
    names_other = token.lower in lexicon.coordinators and any(
        is_given_name(word.text)
        or word.lower in lexicon.np_boundary_words  # "adviser and | himself a pilot"
        or _is_relation(word, lexicon)
        or (word.lower in lexicon.determiners and not _goes_on_behind(tail, index, lexicon))
        for word in following
    )
    is_end = is_clause_word(token, lexicon) or token.text in lexicon.role_ends
    is_end = is_end or _opens_participle(tail, index, lexicon)
    is_end = is_end or token.lower in lexicon.pointing_determiners  # "alcalde | esta mañana"
    return is_direction or points_back or names_other or is_end


def _leads_to_verb(words: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether a preposition leads to what is done, and no body: "Presidente | de aniquilar |"."""
    if len(words) < _WITH_OBJECT or words[0].lower not in lexicon.np_prepositions:
        return False
    verb = words[1]
    is_verb = verb.text.islower() and verb.lower.endswith(lexicon.infinitive_endings)
    return bool(lexicon.infinitive_endings) and is_verb


def _points_back(tail: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a preposition leads to what was told: "of that country", "at the same network"."""
    behind = [word.lower for word in tail[index + 1 : index + 3]]
    if not behind or tail[index].lower not in lexicon.prepositions | lexicon.np_prepositions:
        return False
    if behind[0] in lexicon.pointing_determiners:
        return True
    has_article = behind[0] in lexicon.determiners
    if has_article and _is_of_noun(tail[index + 2 :]):
        return True
    return (behind[-1] if has_article else behind[0]) in lexicon.empty_modifiers


def _is_of_noun(words: Sequence[Token]) -> bool:
    """Whether whose it is that follows is no name: "of the | think tank’s | Trade Center"."""
    owner = list(takewhile(lambda word: word.is_word and word.text.islower(), words))
    mark = words[len(owner) : len(owner) + 1]
    return bool(owner) and any(token.text in POSSESSIVE_ENDINGS for token in mark)


def _opens_participle(tail: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a participle tells what its holder does: "Senate candidate | taking on", "nominee
    for mayor | currently leading in", "billionaire and developer | leading the": it has an object
    or a preposition of its own.
    """
    verb = index + 1 if tail[index].lower.endswith(lexicon.adverb_endings) else index
    words = tail[verb : verb + 2]
    if index == 0 or len(words) < _WITH_OBJECT or not words[0].text.islower():
        return False
    endings = tuple(one for one in lexicon.opener_endings if one not in lexicon.adverb_endings)
    before = tail[index - 1]
    is_behind_noun = index == 1 or verb > index or before.is_capitalized
    is_behind_noun = is_behind_noun or before.lower in lexicon.person_nouns
    takes = lexicon.prepositions | lexicon.determiners
    has_object = verb > index or words[1].lower in takes
    return bool(endings) and is_behind_noun and has_object and words[0].lower.endswith(endings)


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


def _takes_object(before: Sequence[Token], marker: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether a marker leads to the object of a noun in a body's name: "Protección | al Ambiente".

    The capitalized words before it have a noun of a verb, which its ending shows: "Atención a". Or
    an article and one more capital word follow, which is no person: "Fomento | al Turismo".
    """
    if not before[-1].is_capitalized:
        return False
    has_article = marker[0].lower in lexicon.masculine_words
    has_article = has_article or any(word.lower in lexicon.determiners for word in marker[1:2])
    is_split = has_article and marker[0].lower not in lexicon.masculine_words
    following = marker[2:3] if is_split else marker[1:2]
    if any(is_given_name(word.text) for word in following):
        return False
    named = takewhile(lambda token: token.is_capitalized, reversed(before))
    endings = lexicon.action_endings
    has_action = any(token.lower.removesuffix("s").endswith(endings) for token in named)
    is_thing = any(word.is_capitalized and not is_title(word, lexicon) for word in following)
    return has_action or (has_article and is_thing)


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
