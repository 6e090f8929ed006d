"""The role printed beside a name: before it, or set off by commas before or after it."""

from collections.abc import Sequence

from briefing.model import Span
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.office_phrases import is_title
from briefing.quoting.tokens.phrase_boundaries import find_phrase_start
from briefing.quoting.tokens.tokenizer import Paragraph, Token

_LONGEST_ROLE = 18  # tokens of an apposition; a longer one is a clause
_NOUN_WITHIN = 5  # tokens of an apposition up to its noun: "the former deputy prime minister"
_POSSESSIVE = ("’s", "'s")
_APOSTROPHES = ("’", "'")  # of "judges’ union"
_LEANING_WORDS = 2  # "the center" without an office before it
_APPOSITION_ENDS = ",.;—–("  # a bracket holds an acronym or a party
_LONGEST_BRACKET = 6  # tokens between a name and its role: "Tom Reed | (R-N.Y.) |, a lawyer"


def find_role(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> Span | None:
    """Return the role printed before or after the name of a phrase; None without one."""
    before = _find_before_name(paragraph, phrase, lexicon)
    return before or _find_apposition(paragraph, phrase, lexicon)


def _find_before_name(
    paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon
) -> Span | None:
    """Return "U.S. Ambassador to Mexico" before Ken Salazar, or "the ambassador", Ken Salazar."""
    tokens, first = paragraph.tokens, phrase.first_token
    indexes = range(first, phrase.end_token)
    name = next(index for index in indexes if tokens[index] is phrase.name_tokens[0])
    if name > first:
        return _make_role(tokens[first:name], lexicon)
    low, _ = paragraph.sentence_range(first)
    if name - 2 < low or tokens[name - 1].text != ",":
        return None
    return _find_before_comma(tokens, name - 1, low, lexicon)


def _find_before_comma(
    tokens: Sequence[Token], comma: int, low: int, lexicon: QuoteLexicon
) -> Span | None:
    """Return the role that ends at a comma: "la subsecretaria para el Comercio", Irene …."""
    if comma - 3 > low and (tokens[comma - 1].text, tokens[comma - 3].text) == (")", "("):
        comma -= 3  # "el presidente del Consejo | (CP) |, Hugo Paz"
    start = comma
    while start > low and comma - start < _LONGEST_ROLE and _is_phrase_token(tokens[start - 1]):
        start -= 1
    backwards = range(comma - 1, start - 1, -1)
    noun = next((index for index in backwards if _is_role_noun(tokens[index], lexicon)), None)
    if noun is None or _is_part_of_name(tokens, noun, lexicon):
        return None
    if _has_holder(tokens, noun, comma, lexicon):
        return None
    return _make_role(tokens[find_phrase_start(tokens, noun, start, lexicon) : comma], lexicon)


def _has_holder(tokens: Sequence[Token], noun: int, comma: int, lexicon: QuoteLexicon) -> bool:
    """Whether the office is told of another: "President | Quill | met her counterpart", Pedro …."""
    end = noun + 1
    while end < comma and tokens[end].is_capitalized:
        end += 1
    if end == noun + 1:
        return False
    if is_given_name(tokens[noun + 1].text):
        return True
    goes_on = (*lexicon.np_prepositions, *lexicon.coordinators)
    return (
        end < comma and tokens[end].lower not in goes_on and not _is_role_noun(tokens[end], lexicon)
    )


def _is_part_of_name(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a capitalized noun belongs to the name of an organization: "la Liga | Premier"."""
    if index == 0 or not (tokens[index - 1].is_capitalized and tokens[index].is_capitalized):
        return False
    before = tokens[index - 1].lower
    return before in lexicon.non_person_nouns or before in lexicon.organization_nouns


def _find_apposition(
    paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon
) -> Span | None:
    """Return the role after a name: Ken Salazar, "U.S. ambassador to Mexico", said."""
    tokens = paragraph.tokens
    _, high = paragraph.sentence_range(phrase.first_token)
    comma = _skip_bracket(tokens, phrase.end_token, high)
    start = end = comma + 1
    if start >= high or tokens[comma].text != ",":
        return None
    while end < high and end - start < _LONGEST_ROLE and _is_phrase_token(tokens[end]):
        end += 1
    if end == high or tokens[end].text not in _APPOSITION_ENDS:
        return None
    nearby = tokens[start : start + _NOUN_WITHIN]
    if tokens[start].lower in lexicon.affiliation_prepositions:
        return _make_affiliation(tokens[start:end], lexicon)
    if any(_is_role_noun(token, lexicon) for token in nearby):
        return _make_role(tokens[start:end], lexicon)
    return None


def _skip_bracket(tokens: Sequence[Token], index: int, high: int) -> int:
    """Return the index behind the brackets that open at token `index`; `index` without any."""
    if index >= high or tokens[index].text != "(":
        return index
    reach = range(index + 1, min(high, index + 2 + _LONGEST_BRACKET))
    return next((i + 1 for i in reach if tokens[i].text == ")"), index)


def _make_affiliation(phrase: Sequence[Token], lexicon: QuoteLexicon) -> Span | None:
    """Return the body that somebody is told to belong to: Ana Ruiz, "of the Harbour Institute".

    None where the phrase tells a person ("with the mayor"), a day or an act.
    """
    words = phrase[1:]
    is_body = any(
        token.is_capitalized and token.lower in lexicon.organization_nouns for token in words
    )
    has_clause = any(
        _is_clause_word(token, lexicon) or token.text in lexicon.calendar_words for token in words
    )
    is_person = any(is_title(token, lexicon) for token in words)
    if not is_body or has_clause or is_person:
        return None
    return Span(phrase[0].start, phrase[-1].end)


def _is_phrase_token(token: Token) -> bool:
    return token.is_word or token.text in _POSSESSIVE or token.text in _APOSTROPHES


def _make_role(phrase: Sequence[Token], lexicon: QuoteLexicon) -> Span | None:
    """Return the role in a phrase without article and possessor: "the city's | deputy mayor".

    It ends before a clause ("professor of law | who argued the case"). None where the phrase has no
    role noun, begins with a relative ("wife of Mayor Quill"), is a clause, or ends with a body that
    only another sentence names ("director of the center").
    """
    noun = next((i for i, token in enumerate(phrase) if _is_role_noun(token, lexicon)), None)
    if noun is None or any(_is_clause_word(token, lexicon) for token in phrase[:noun]):
        return None
    if any(token.lower in lexicon.kin_nouns for token in phrase[:noun]):
        return None
    if _is_body(phrase[:noun], lexicon):
        return None
    tail = phrase[noun:]
    end = next((i for i in range(len(tail)) if _ends_role(tail, i, lexicon)), len(tail))
    if any(_interrupts(token, lexicon) for token in tail[:end]):
        return None
    if tail[end - 1].lower in lexicon.determiners:
        return None  # "president of the"
    while end > 1 and tail[end - 1].lower in lexicon.prepositions:
        end -= 1  # "exembajador de Sur en | , dijo": a link's words were lost
    start = max((i + 1 for i in range(noun) if phrase[i].text in _POSSESSIVE), default=0)
    while start < noun and phrase[start].lower in lexicon.determiners | lexicon.prepositions:
        if phrase[start].lower in lexicon.prepositions and not lexicon.has_postposed_adjectives:
            return None  # "one of the president's closest aides"
        start += 1
    office = _drop_doubled_title(phrase[start : noun + end], lexicon)
    return None if _leans_on_text(office, lexicon) else Span(office[0].start, office[-1].end)


def _is_body(before: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether the noun is a complement of a body: "the Office of the Trade | Representative".

    But not "Department of Homeland Security | Secretary", where no article stands behind "of".
    """
    tie = next((i for i, word in enumerate(before) if word.lower in lexicon.np_prepositions), 0)
    if tie == 0 or before[tie - 1].lower not in lexicon.organization_nouns:
        return False
    return tie + 1 < len(before) and before[tie + 1].lower in lexicon.determiners


def _drop_doubled_title(office: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return an office without the abbreviated title behind it: "Majority Leader | Sen.".

    Of "Chairman Rep." the second is left, which says more alone; "Lt. Gov." is one office.
    """
    if len(office) < 2 or office[-1].text not in lexicon.office_titles:
        return office
    before = office[-2]
    if before.text in lexicon.office_titles or before.lower not in lexicon.person_nouns:
        return office
    return office[:-1] if len(office) > 2 else office[-1:]


def _ends_role(tail: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a clause begins here: a relative pronoun, a verb, "responsible"; or a direction.

    "secretaria de Aguas de Sur | a la capital", but "candidata liberal a". So does what only points
    to what was told: "secretaria de Aguas | de ese país".
    """
    token = tail[index]
    has_complement = any(word.lower in lexicon.np_prepositions for word in tail[1:index])
    is_direction = has_complement and token.lower in lexicon.object_markers
    following = tail[index + 1].lower if index + 1 < len(tail) else ""
    points_back = (
        token.lower in lexicon.np_prepositions and following in lexicon.pointing_determiners
    )
    is_end = _is_clause_word(token, lexicon) or token.lower in lexicon.role_ends
    return is_direction or points_back or is_end


def _leans_on_text(office: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether it ends with a body that only the text before names: "director of the | center"."""
    if len(office) <= _LEANING_WORDS:
        return False
    last, before = office[-1], office[-2]
    is_body = last.text.islower() and (
        last.lower in lexicon.body_nouns or last.lower in lexicon.organization_nouns
    )
    return is_body and before.lower in lexicon.determiners


def _is_clause_word(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it is a reporting verb, whose form is no noun, or a relative pronoun."""
    word = token.lower
    if word in lexicon.relative_pronouns:
        return True
    may_be_noun = word in lexicon.base_forms or word in lexicon.noun_verb_homographs
    return word in lexicon.reporting_verbs and not may_be_noun


def _interrupts(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it shows a clause after the noun: "the nominee | also | linked it to him"."""
    if token.lower in lexicon.np_prepositions or token.text in _POSSESSIVE:
        return False
    if token.text.islower() and token.lower.endswith(lexicon.preterite_endings):
        return True  # "el presidente de Sur | llenó | de elogios a su par"
    return token.lower in lexicon.auxiliaries_and_adverbs


def _is_role_noun(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it names an office or occupation, not a relation to somebody ("rival", "friend")."""
    return is_title(token, lexicon) and token.lower not in lexicon.relational_nouns
