"""The office in a phrase beside a name: where it begins, where it ends, and what is none."""

from collections.abc import Sequence
from itertools import takewhile

from briefing.model import Span
from briefing.quoting.entities.offices.office_edges import (
    drop_doubled_title,
    drop_forms_of_address,
    find_owner_start,
    leans_on_text,
)
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.office_phrases import is_title
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS, POSSESSIVE_MARKS, Token

LONGEST_ROLE = 18  # tokens of an apposition; a longer one is a clause
_NAMED = 2  # words from an office to the surname of who holds it
_STANDING_REACH = 3  # words before a noun: "the | top | House Republican"


def make_role(phrase: Sequence[Token], lexicon: QuoteLexicon) -> Span | None:
    """Return the role in a phrase without article: of "the city’s deputy mayor" the last two words.

    It begins with whose it is where that is a name ("Mexico’s interior minister"), and ends before
    a clause ("professor of law | who argued the case"). None where the phrase has no role noun,
    begins with a relative ("wife of Mayor Quill"), is a clause, says that the office was lost
    ("ousted strategist"), or ends with a body that only another sentence names ("director of the
    center").
    """
    phrase = _cut_sayer(phrase, lexicon)
    noun = find_role_noun(phrase, lexicon)
    if noun is None or _is_lost(phrase, noun, lexicon):
        return None
    if any(is_clause_word(token, lexicon) for token in phrase[:noun]):
        return None
    unfit = lexicon.kin_nouns | lexicon.evaluative_adjectives
    if any(token.lower in unfit for token in phrase[:noun]):
        return None
    if any(token.lower in lexicon.copulas for token in phrase[:noun]):
        return None  # "siendo | secretario de Sanz" tells when, not what
    if _is_body(phrase[:noun], lexicon) or _is_object(phrase[:noun], lexicon):
        return None
    tail = phrase[noun:]
    end = next((i for i in range(len(tail)) if _ends_role(tail, i, lexicon)), len(tail))
    if end == 0 or any(_interrupts(token, lexicon) for token in tail[:end]):
        return None  # a verb at once: "(ha) enviado | al Congreso"
    if tail[end - 1].lower in lexicon.determiners:
        return None  # "president of the"
    if end > _NAMED and is_given_name(tail[1].text) and tail[_NAMED].is_capitalized:
        return None  # "rector | Leo Sanz" is somebody else
    while end > 1 and tail[end - 1].lower in lexicon.prepositions:
        end -= 1  # "exembajador de Sur en | , dijo": a link's words were lost
    start = max(find_owner_start(phrase[:noun], lexicon), _find_tied(phrase[:noun], lexicon))
    while start < noun and (
        phrase[start].lower in lexicon.no_part_of_office or _is_age(phrase[start])
    ):
        if phrase[start].lower in lexicon.prepositions and not lexicon.has_postposed_adjectives:
            return None  # "one of the president's closest aides"
        start += 1
    office = drop_forms_of_address(phrase[start : noun + end], lexicon)
    office = drop_doubled_title(office, lexicon)
    if leans_on_text(office, tail[end:], lexicon):
        return None
    return Span(office[0].start, office[-1].end)


def _cut_sayer(phrase: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return the office behind a verb's object marker: "el presidente al | gobernador"."""
    for index in range(len(phrase) - 1, 0, -1):
        is_marker = phrase[index].lower in lexicon.object_markers
        before = phrase[:index]
        if is_marker and not any(word.lower in lexicon.candidate_nouns for word in before):
            behind = phrase[index + 1 :]
            return behind if find_role_noun(behind, lexicon) is not None else phrase
    return phrase


def _is_lost(phrase: Sequence[Token], noun: int, lexicon: QuoteLexicon) -> bool:
    """Whether it says that it was lost: "the | ousted | strategist", "ministra | cesada"."""
    near = phrase[: noun + 1 + int(lexicon.has_postposed_adjectives)]
    return any(token.lower in lexicon.lost_ranks for token in near)


def _is_age(token: Token) -> bool:
    """Whether it is a number's compound: "a | 41-year-old | senator"."""
    return token.text[0].isdigit() and "-" in token.text


def _is_object(before: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether a preposition leads to the noun where it stands last: "according | to an | aide"."""
    if lexicon.has_postposed_adjectives:
        return False
    ties = (i for i, word in enumerate(before) if word.lower in lexicon.prepositions and i > 0)
    return any(word.lower in lexicon.determiners for tie in ties for word in before[tie + 1 :][:1])


def _find_tied(before: Sequence[Token], lexicon: QuoteLexicon) -> int:
    """Return where an office begins behind a thing: "cuenta de Twitter del | titular de Obras".

    So where the noun stands first; else 0.
    """
    if not lexicon.has_postposed_adjectives:
        return 0
    ends = lexicon.np_prepositions | lexicon.coordinators
    ties = (i + 1 for i, word in enumerate(before) if word.lower in ends)
    return max(ties, default=0)


def _is_body(before: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether the noun is a complement of a body: "the Office of the Trade | Representative".

    But not "Department of Homeland Security | Secretary", where no article stands behind "of".
    """
    tie = next((i for i, word in enumerate(before) if word.lower in lexicon.np_prepositions), 0)
    if tie == 0 or before[tie - 1].lower not in lexicon.organization_nouns:
        return False
    return tie + 1 < len(before) and before[tie + 1].lower in lexicon.determiners


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
        or (word.lower in lexicon.determiners and not _has_title(tail[:index], lexicon))
        for word in following
    )
    is_end = is_clause_word(token, lexicon) or token.lower in lexicon.role_ends
    return is_direction or points_back or names_other or is_end


def _has_title(words: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether a work's title begins in them: "autor de | La | torre y el jardín"."""
    return any(word.is_capitalized and word.lower in lexicon.determiners for word in words)


def _is_relation(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it tells whose friend or relative somebody is: "mayor of Lomas and | friend of"."""
    nouns = lexicon.kin_nouns | (lexicon.relational_nouns - lexicon.party_nouns)
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


def is_clause_word(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it is a reporting verb, whose form is no noun, or a relative pronoun."""
    word = token.lower
    if word in lexicon.relative_pronouns:
        return True
    may_be_noun = word in lexicon.base_forms or word in lexicon.noun_verb_homographs
    return word in lexicon.reporting_verbs and not may_be_noun


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


def find_role_noun(words: Sequence[Token], lexicon: QuoteLexicon) -> int | None:
    """Return the index of the first word that names an office or occupation; None without one."""
    return next((i for i in range(len(words)) if is_role_noun(words, i, lexicon)), None)


def is_role_noun(words: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether the word names an office or occupation, not a relation to somebody ("rival").

    Some nouns of relation name a post behind a word of standing: "senior fellow", "the top House
    Republican".
    """
    token = words[index]
    if not is_title(token, lexicon) or _is_adjective(words, index, lexicon):
        return False
    if token.lower not in lexicon.relational_nouns:
        return True
    if token.lower not in lexicon.post_nouns:
        return False
    before = words[max(0, index - _STANDING_REACH) : index]
    return any(word.lower in lexicon.standing_words for word in before)


def is_phrase_token(token: Token) -> bool:
    """Whether it may stand in an apposition: a word, or the mark of a possessive."""
    return token.is_word or token.text in POSSESSIVE_MARKS


def _is_adjective(words: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether it stands behind a thing as its adjective: "su cuenta | oficial | en la red"."""
    if index == 0 or words[index].text not in lexicon.adjective_nouns:
        return False
    before = words[index - 1]
    groups = (
        lexicon.determiners,
        lexicon.prepositions,
        lexicon.coordinators,
        lexicon.rank_words,
        lexicon.auxiliaries_and_adverbs,
    )
    is_thing = before.text.islower() and not any(before.lower in group for group in groups)
    return is_thing and not is_title(before, lexicon)
