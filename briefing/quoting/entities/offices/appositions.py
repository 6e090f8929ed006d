"""The role behind a name: set off by a comma ("Ada Quill, the mayor"), or a body without one."""

from collections.abc import Sequence

from briefing.model import Span
from briefing.quoting.entities.offices.office_lists import continues_list
from briefing.quoting.entities.offices.office_shape import ends_like_verb
from briefing.quoting.entities.offices.role_ends import is_clause_word
from briefing.quoting.entities.offices.role_grammar import LONGEST_ROLE, is_phrase_token, make_role
from briefing.quoting.entities.offices.role_nouns import find_role_noun
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.office_phrases import is_title
from briefing.quoting.tokens.tokenizer import DASHES, Paragraph, Token

_NOUN_WITHIN = 7  # tokens of an apposition up to its noun: "the No. 5 House Water Board leader"
_APPOSITION_ENDS = ",.;:—–("  # a bracket holds an acronym or a party
_LONGEST_BRACKET = 6  # tokens between a name and its role: "Tom Reed | (R-N.Y.) |, a lawyer"
_LEAST_BODY = 2  # words of a body's name behind an office: "vice president, | Faro Alder"
_LONGEST_ORIGIN = 3  # words of a place behind a name: "Ada Quill | of North Lomas |, a lawyer"


def find_apposition(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> Span | None:
    """Return the role after a name: "U.S. ambassador to Mexico", or a body without a comma."""
    _, high = paragraph.sentence_range(phrase.first_token)
    role = _find_behind_comma(paragraph, phrase, lexicon)
    return role or _find_affiliation(paragraph.tokens, phrase, high, lexicon)


def _find_behind_comma(
    paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon
) -> Span | None:
    """Return the role behind a comma: Ken Salazar, "U.S. ambassador to Mexico", said.

    Where no comma ends it, a verb of saying does behind "a" or "an", or where the name follows a
    quotation: else the noun may be the subject ("after he met Ada Quill, the mayor said").
    """
    tokens = paragraph.tokens
    _, high = paragraph.sentence_range(phrase.first_token)
    comma = skip_to_comma(tokens, phrase, high, lexicon)
    start = end = comma + 1
    if start >= high or tokens[comma].text != ",":
        return None
    is_indefinite = tokens[start].lower in lexicon.indefinite_determiners
    while end < high and end - start < LONGEST_ROLE:
        goes_on = is_phrase_token(tokens[end]) or _stands_in_word(tokens, end)
        goes_on = goes_on or continues_list(tokens, end, start, high, lexicon)
        if not goes_on or is_clause_word(tokens[end], lexicon):
            break
        end += 1
    if end == start:
        return None
    if end == high:  # "Ada Quill, ambassador to the U.S." ends its sentence
        return make_role(tokens[start:end], lexicon) if tokens[end - 1].text[-1] == "." else None
    is_verb = tokens[end].lower in lexicon.reporting_verbs
    may_be_verb = is_indefinite or _follows_quotation(tokens, phrase.first_token)
    if not (is_verb and may_be_verb) and not _ends_apposition(tokens[end], lexicon):
        return None
    if _is_cut_off(tokens, start, end, high, lexicon):
        return None
    if _is_cut_from_body(tokens, start, end, high, lexicon):
        return None
    if tokens[end].quotation_index >= 0:  # "author | of the recent book | “Lines”"
        ties = (i for i in range(start, end) if tokens[i].lower in lexicon.np_prepositions)
        end = next(ties, end)
        joint = (i for i in range(start, end) if tokens[i].lower in lexicon.coordinators)
        last = max(joint, default=end)
        if find_role_noun(tokens[last + 1 : end], lexicon) is None:
            end = last  # "a strategist | and CNN | “Crossfire” host"
    if tokens[start].lower in lexicon.affiliation_prepositions:
        return _make_affiliation(tokens[start:end], lexicon)
    if tokens[start].lower in lexicon.once_words:
        return None  # "Ada Quill, | once | the mayor’s chief of staff"
    if tokens[start].lower in (*lexicon.reporting_openers, *lexicon.coordinators):
        return None  # "eligieron a Ana Ruiz, | como presidenta"; "a Ana Ruiz, | y al alcalde"
    end = _leave_out_age(tokens, start, end, lexicon)
    noun = find_role_noun(tokens[start:end], lexicon)
    if noun is None or noun >= _NOUN_WITHIN:
        return None
    if _is_of_another(tokens[start : start + noun + 1], lexicon):
        return None
    return make_role(tokens[start:end], lexicon)


def _stands_in_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether a mark stands between two words without a blank: "founder of Alder | . | org"."""
    if not 0 < index < len(tokens) - 1 or tokens[index].text != ".":
        return False
    before, mark, behind = tokens[index - 1 : index + 2]
    return before.end == mark.start and mark.end == behind.start and behind.text.islower()


def _is_cut_off(
    tokens: Sequence[Token], start: int, end: int, high: int, lexicon: QuoteLexicon
) -> bool:
    """Whether the mark that ends an office stands within it: "head of Alder |, Lomas, | bank Faro".

    So behind one of many that has only a place so far ("of an Alder |, Lomas, food company"), and
    where a noun goes on behind the places ("of the Alder |, Lomas-based food company").
    """
    last, before = tokens[end - 1], tokens[max(start, end - 2)]
    if last.is_capitalized and tokens[end].text in DASHES and end + 1 < high:
        return tokens[end + 1].is_capitalized  # "head of the Alder | – Lomas Institute"
    if not last.is_capitalized or tokens[end].text != ",":
        return False
    if before.lower in lexicon.indefinite_determiners:
        return True
    at = end + 1
    while at < high and (tokens[at].is_capitalized or tokens[at].text == ","):
        at += 1
    ties = lexicon.np_prepositions | lexicon.determiners
    is_place = before.lower in ties and end + 1 < at < high
    if not is_place or not tokens[at].is_word or lexicon.has_postposed_adjectives:
        return False
    word = tokens[at].lower
    groups = (lexicon.reporting_verbs, lexicon.never_in_names, lexicon.pronouns)
    is_noun = not any(word in group for group in groups) and not ends_like_verb(tokens[at], lexicon)
    return is_noun and word not in lexicon.binding_words


def _is_cut_from_body(
    tokens: Sequence[Token], start: int, end: int, high: int, lexicon: QuoteLexicon
) -> bool:
    """Whether where it is held stands behind the comma: "vice president |, Faro Alder |".

    So behind an office in small letters without article and complement; but a given name begins
    the next of a list, and a day is none.
    """
    office, behind = tokens[start:end], tokens[end + 1 : min(high, end + 3)]
    if tokens[end].text != "," or len(behind) < _LEAST_BODY:
        return False
    if office[0].lower in lexicon.determiners or not all(t.text.islower() for t in office):
        return False
    if any(word.lower in lexicon.np_prepositions for word in office):
        return False
    first = behind[0]
    is_named = all(word.is_capitalized for word in behind)
    return is_named and first.text not in lexicon.calendar_words and not is_given_name(first.text)


def _leave_out_age(tokens: Sequence[Token], start: int, end: int, lexicon: QuoteLexicon) -> int:
    """Return where a role ends before a count: "funcionaria de Lomas | de 35 años"."""
    for index in range(start + 1, end - 1):
        is_tie = tokens[index].lower in lexicon.possessive_prepositions
        if is_tie and tokens[index + 1].text.isdigit() and tokens[end - 1].text.islower():
            return index
    return end


def _is_of_another(phrase: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether a preposition leads to the noun: "Ana Ruiz, | más allá del perfil de la ministra |".

    Or "segunda | del jefe |". So where a noun stands before what it is of; but "una | de las
    directoras" is one of them.
    """
    if not lexicon.has_postposed_adjectives:
        return False
    ties = [i for i, word in enumerate(phrase) if word.lower in lexicon.possessive_prepositions]
    is_one = ties == [1] and phrase[0].lower in lexicon.determiners
    return bool(ties) and not is_one


def skip_to_comma(
    tokens: Sequence[Token], phrase: NounPhrase, high: int, lexicon: QuoteLexicon
) -> int:
    """Return the index behind a name, and behind a bracket or a place that follows it."""
    comma = _skip_bracket(tokens, phrase.end_token, high)
    return _skip_origin(tokens, comma, high, lexicon)


def _follows_quotation(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quotation stands right before: its subject follows, no guest of another."""
    before = index - 1
    while before > 0 and not tokens[before].is_word and tokens[before].quotation_index < 0:
        before -= 1
    return before >= 0 and tokens[before].quotation_index >= 0


def _ends_apposition(token: Token, lexicon: QuoteLexicon) -> bool:
    is_mark = token.text in _APPOSITION_ENDS or token.quotation_index >= 0
    return is_mark or token.lower in lexicon.relative_pronouns


def _skip_bracket(tokens: Sequence[Token], index: int, high: int) -> int:
    """Return the index behind the brackets that open at token `index`; `index` without any."""
    if index >= high or tokens[index].text != "(":
        return index
    reach = range(index + 1, min(high, index + 2 + _LONGEST_BRACKET))
    return next((i + 1 for i in reach if tokens[i].text == ")"), index)


def _skip_origin(tokens: Sequence[Token], index: int, high: int, lexicon: QuoteLexicon) -> int:
    """Return the index of the comma behind a place: "Ada Quill | of Lomas |, the whip"."""
    if index >= high or tokens[index].lower not in lexicon.possessive_prepositions:
        return index
    end = index + 1
    while end < high and end - index <= _LONGEST_ORIGIN and tokens[end].is_capitalized:
        end += 1
    return end if end > index + 1 and end < high and tokens[end].text == "," else index


def _find_affiliation(
    tokens: Sequence[Token], phrase: NounPhrase, high: int, lexicon: QuoteLexicon
) -> Span | None:
    """Return the body behind a full name without a comma: Ana Ruiz "from the Harbour Institute".

    "At" tells as often where somebody spoke, but not before the verb of saying: "Ana Ruiz | at the
    Harbour Institute | says".
    """
    start = end = phrase.end_token
    is_full = len(phrase.name_tokens) > 1 and start < high
    if not is_full or tokens[start].lower not in lexicon.affiliation_prepositions:
        return None
    while end < high and end - start < LONGEST_ROLE and tokens[end].is_word:
        if is_clause_word(tokens[end], lexicon):
            break
        end += 1
    if end == high:
        return None
    is_belonging = tokens[start].lower in lexicon.belonging_prepositions
    is_sure = is_belonging or tokens[end].lower in lexicon.reporting_verbs
    return _make_affiliation(tokens[start:end], lexicon) if is_sure else None


def _make_affiliation(phrase: Sequence[Token], lexicon: QuoteLexicon) -> Span | None:
    """Return the body that somebody is told to belong to: Ana Ruiz, "of the Harbour Institute".

    It ends with the body's name: "of the Harbour Institute | has shown". None where the phrase
    tells a person ("with the mayor"), a day, an act, or one of many ("at a party").
    """
    words = _cut_behind_name(phrase[1:], lexicon)
    links = lexicon.coordinators | lexicon.determiners
    while words and words[-1].lower in links:
        words = words[:-1]  # "of the Harbour Institute | and a | former judge"
    if words and words[0].lower in lexicon.indefinite_determiners:
        return None
    is_body = any(tells_body(words, index, lexicon) for index in range(len(words)))
    has_clause = any(
        is_clause_word(token, lexicon) or token.text in lexicon.calendar_words for token in words
    )
    is_person = any(is_title(token, lexicon) for token in words)
    if not is_body or has_clause or is_person:
        return None
    return Span(phrase[0].start, words[-1].end)


def _cut_behind_name(words: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return the words before a verb in small letters behind the first capital: "| has shown".

    Where no adjective follows its noun, before any word that ties nothing: "| is leading".
    """
    first = next((i for i, word in enumerate(words) if word.is_capitalized), len(words))
    behind = (i for i in range(first, len(words)) if words[i].is_word and words[i].text.islower())
    verbs = lexicon.report_openers | lexicon.finite_auxiliaries
    ties = None if lexicon.has_postposed_adjectives else lexicon.binding_words
    last = len(words) - 1  # "the Harbour Institute | project |"
    ends = (
        i
        for i in behind
        if words[i].lower in verbs or (ties and i < last and words[i].lower not in ties)
    )
    return words[: next(ends, None)]


def tells_body(words: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether the word shows a body by its name: "Harbour | Institute", "the | union | of Lomas".

    A capital word for what bodies are for does beside another: "Amnesty | International".
    """
    word, beside = words[index], words[max(0, index - 1) : index + 2]
    if word.lower in lexicon.organization_nouns:
        named = words[index:] if word.text.islower() else (word,)
        return any(token.is_capitalized for token in named)
    is_matter = word.is_capitalized and word.lower in lexicon.portfolio_words
    return is_matter and sum(token.is_capitalized for token in beside) > 1
