"""The office in a phrase beside a name: what is one, and where it begins."""

from collections.abc import Sequence

from briefing.model import Span
from briefing.quoting.entities.offices.office_edges import (
    drop_buttons,
    drop_doubled_title,
    drop_forms_of_address,
    drop_leaning_body,
    find_owner_start,
    leans_on_text,
)
from briefing.quoting.entities.offices.office_shape import cut_to_last_office, is_whole_office
from briefing.quoting.entities.offices.role_ends import find_role_end, is_clause_word
from briefing.quoting.entities.offices.role_nouns import find_role_noun
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.phrases.name_shapes import is_run_on
from briefing.quoting.tokens.tokenizer import POSSESSIVE_MARKS, Token

LONGEST_ROLE = 18  # tokens of an apposition; a longer one is a clause


def make_role(phrase: Sequence[Token], lexicon: QuoteLexicon) -> Span | None:
    """Return the role in a phrase without article: of "the city’s deputy mayor" the last two words.

    It begins with whose it is where that is a name ("Mexico’s interior minister"), and ends before
    a clause ("professor of law | who argued the case"). None where the phrase has no role noun,
    begins with a relative ("wife of Mayor Quill"), is a clause, says that the office was lost
    ("ousted strategist"), or ends with a body that only another sentence names ("director of the
    center").
    """
    phrase = cut_to_last_office(_cut_sayer(phrase, lexicon), lexicon)
    noun = find_role_noun(phrase, lexicon)
    if noun is not None and _is_adjective(phrase, noun, lexicon):
        return None
    if noun is None or _is_lost(phrase, noun, lexicon) or _bars_office(phrase[:noun], lexicon):
        return None
    tail = phrase[noun:]
    end = find_role_end(tail, lexicon)
    start = _find_start(phrase[:noun], lexicon)
    if end is None or start is None:
        return None
    if not is_whole_office(phrase[start : noun + end], noun - start, tail[end:], lexicon):
        return None
    if _is_of_period(phrase[:noun], tail[end:], lexicon):
        return None
    office = drop_forms_of_address(phrase[start : noun + end], lexicon)
    office = drop_doubled_title(drop_buttons(office, lexicon), lexicon)
    office = drop_leaning_body(office, lexicon)
    if leans_on_text(office, tail[end:], lexicon) or any(is_run_on(t, lexicon) for t in office):
        return None
    if office[0].lower in lexicon.np_boundary_words:
        return None  # "Lomas, | whose mayor |, Ana Ruiz, …"
    if any(
        token.lower.rpartition("/")[2] in lexicon.determiners
        for token in office[:-1]
        if "/" in token.text
    ):
        return None  # a picture's credit: "Leo Sanz/The Alder Gazette | Capt."
    if len(office) == 1 and start > 0 and phrase[start - 1].text in POSSESSIVE_MARKS:
        return None  # "the group's | president" is president of what only the text names
    return Span(office[0].start, office[-1].end)


def _is_adjective(phrase: Sequence[Token], noun: int, lexicon: QuoteLexicon) -> bool:
    """Whether the word tells what kind of body it is: "la fracción | parlamentaria | de Lomas"."""
    if not lexicon.has_postposed_adjectives or noun == 0:
        return False
    before = phrase[noun - 1]
    return before.text.islower() and before.lower.endswith(lexicon.action_endings)


def _cut_sayer(phrase: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return the office behind a verb's object marker: "el presidente al | gobernador"."""
    for index in range(len(phrase) - 1, 0, -1):
        is_marker = phrase[index].lower in lexicon.object_markers
        before = phrase[:index]
        if is_marker and not any(word.lower in lexicon.candidate_nouns for word in before):
            behind = phrase[index + 1 :]
            return behind if find_role_noun(behind, lexicon) is not None else phrase
    return phrase


def _bars_office(before: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether the words before a noun make it no office of who is named."""
    unfit = lexicon.kin_nouns | lexicon.evaluative_adjectives
    if any(token.lower in unfit or is_clause_word(token, lexicon) for token in before):
        return True
    if any(token.lower in lexicon.copulas for token in before):
        return True  # "siendo | secretario de Sanz" tells when, not what
    return _is_body(before, lexicon) or _is_object(before, lexicon)


def _find_start(before: Sequence[Token], lexicon: QuoteLexicon) -> int | None:
    """Return where the office begins before its noun; None where it is another's."""
    start = max(find_owner_start(before, lexicon), _find_tied(before, lexicon))
    while start < len(before) and (
        before[start].lower in lexicon.no_part_of_office or _is_age(before[start])
    ):
        if before[start].lower in lexicon.prepositions and not lexicon.has_postposed_adjectives:
            return None  # "one of the president's closest aides"
        start += 1
    return start


def _is_lost(phrase: Sequence[Token], noun: int, lexicon: QuoteLexicon) -> bool:
    """Whether it says that it was lost: "the | ousted | strategist", "ministra | cesada"."""
    near = phrase[: noun + 1 + int(lexicon.has_postposed_adjectives)]
    return any(token.lower in lexicon.lost_ranks for token in near)


def _is_of_period(before: Sequence[Token], behind: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether it was held in a time that follows: "a security adviser | during the Quill years".

    "A former adviser" says so itself.
    """
    is_ended = any(token.lower in lexicon.ended_ranks for token in before)
    return not is_ended and any(token.lower in lexicon.period_words for token in behind[:1])


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


def is_phrase_token(token: Token) -> bool:
    """Whether it may stand in an apposition: a word, or the mark of a possessive."""
    return token.is_word or token.text in POSSESSIVE_MARKS
