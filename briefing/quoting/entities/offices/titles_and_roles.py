"""The role printed beside a name: before it, set off by a comma or not, or in an apposition."""

from collections.abc import Sequence
from itertools import takewhile

from briefing.model import Span
from briefing.quoting.entities.offices.appositions import find_apposition
from briefing.quoting.entities.offices.office_shape import cut_to_company
from briefing.quoting.entities.offices.role_grammar import LONGEST_ROLE, is_phrase_token, make_role
from briefing.quoting.entities.offices.role_nouns import is_role_noun
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase, find_name_start
from briefing.quoting.tokens.office_phrases import has_company, is_rank_word, is_title
from briefing.quoting.tokens.phrases.phrase_boundaries import find_phrase_start
from briefing.quoting.tokens.tokenizer import POSSESSIVE_MARKS, Paragraph, Token

_BODY_BEHIND = 4  # words at least of an office at a body: "head of the firm"
_LONGEST_COMPLEMENT = 5  # words from an occupation to the name: "analista de inteligencia de Sur"


def find_role(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> Span | None:
    """Return the role printed before or after the name of a phrase; None without one."""
    before = _find_before_name(paragraph, phrase, lexicon)
    if before is not None or _has_article(paragraph, phrase, lexicon):
        return before
    return find_apposition(paragraph, phrase, lexicon)


def _has_article(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether an article stands right before a name, as before a thing: "al | Pacto |, el juez"."""
    tokens = paragraph.tokens
    name = find_name_start(tokens, phrase)
    before = tokens[name - 1].lower if name > 0 else ""
    articles = lexicon.determiners | (lexicon.object_markers & lexicon.masculine_words)
    return before in articles and before not in lexicon.complementizers


def _find_before_name(
    paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon
) -> Span | None:
    """Return "U.S. Ambassador to Mexico" before Ken Salazar, or "the ambassador", Ken Salazar.

    A word for a party between them is passed over: "the governor, the Republican", Ada Quill.
    """
    tokens, first = paragraph.tokens, phrase.first_token
    name = find_name_start(tokens, phrase)
    is_office = name > first and not _is_of_clause(tokens[first], lexicon)
    is_office = is_office and not _is_verb(tokens, first, name, lexicon)
    is_office = is_office and not _is_of_several(tokens, phrase, name, lexicon)
    is_office = is_office and not _is_bodys(tokens[first:name], lexicon)
    low, _ = paragraph.sentence_range(first)
    is_office = is_office and not _is_cut_before(tokens, first, low, lexicon)
    title = cut_to_company(tokens[first:name], lexicon)
    role = make_role(title, lexicon) if is_office else None
    if role is not None:
        return role
    is_party = name > first and tokens[name - 1].lower in lexicon.party_nouns
    comma = first - 1 if is_party else name - 1
    if comma - 1 >= low and tokens[comma].text == "," and (is_party or name == first):
        if _is_interposed(paragraph, phrase, lexicon):
            return None
        is_closed = _is_closed_behind(paragraph, phrase, lexicon)
        return _find_before_comma(tokens, comma, low, lexicon, is_closed=is_closed)
    return _find_with_complement(tokens, name, low, lexicon) if name == first else None


def _is_bodys(title: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether a noun for a body stands right before a name: "president of the firm | Faro Alder".

    So where nouns stand last, and no preposition does before it: "chief of | staff | Ned Pryce".
    """
    if len(title) < _BODY_BEHIND or lexicon.has_postposed_adjectives:
        return False
    *_, before, noun = title
    is_noun = noun.text.islower() and noun.lower in lexicon.organization_nouns
    return is_noun and before.lower not in lexicon.np_prepositions


def _is_of_several(
    tokens: Sequence[Token], phrase: NounPhrase, name: int, lexicon: QuoteLexicon
) -> bool:
    """Whether a word before a surname tells which of several holds it: "the | second | President".

    That one may be another than the text names.
    """
    opening = tokens[max(0, phrase.first_token - 1) : name]
    is_surname = len(phrase.name_tokens) == 1
    return is_surname and any(token.text in lexicon.singling_words for token in opening)


def _is_cut_before(tokens: Sequence[Token], first: int, low: int, lexicon: QuoteLexicon) -> bool:
    """Whether the word before an office makes it another one: "Harbour | First President | Quill".

    So does a body's name that has a word which no name begins with, and what ended it: "fired |
    campaign manager Quill"; and a preposition between capitals: "Chiefs of | Staff Gen. | Quill",
    "Commander in | Lomas Gen. | Quill".
    """
    if first <= low:
        return False
    before = tokens[first - 1]
    if before.lower in lexicon.np_prepositions and first - 1 > low:
        is_office = is_role_noun(tokens, first, lexicon) or is_rank_word(tokens[first], lexicon)
        capitals = tokens[first - 2].is_capitalized and tokens[first].is_capitalized
        is_tie = before.lower in lexicon.possessive_prepositions
        is_tie = is_tie or is_title(tokens[first - 2], lexicon)
        return capitals and is_tie and not is_office and not lexicon.has_postposed_adjectives
    if before.lower in lexicon.lost_ranks:
        return True
    if tokens[first].lower in lexicon.determiners and before.lower in lexicon.prepositions:
        return is_title(tokens[first - 2], lexicon)  # "Counselor to | the President | Ada Quill"
    is_name = before.is_capitalized and before.text not in lexicon.calendar_words
    return is_name and tokens[first].is_capitalized and first - 1 > low


def _is_of_clause(determiner: Token, lexicon: QuoteLexicon) -> bool:
    """Whether the name begins a clause about a noun: "one president | Ada Quill is glad of"."""
    is_indefinite = determiner.lower in lexicon.indefinite_determiners
    return is_indefinite and not lexicon.has_postposed_adjectives


def _is_verb(tokens: Sequence[Token], first: int, name: int, lexicon: QuoteLexicon) -> bool:
    """Whether the word before a name is a verb behind another, or an adjective: "she will | host |
    Quill", "he was | hopeful | Quill would".
    """
    before = tokens[first - 1].lower if first else ""
    is_alone = name - first == 1 and tokens[first].text.islower()
    groups = (lexicon.modals, lexicon.infinitive_markers, lexicon.copulas)
    return is_alone and any(before in group for group in groups)


def _is_closed_behind(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether no word follows a name but one that ties: "the mayor, Ada Quill | , said".

    Else the name begins what the comma leads to: "Through a spokeswoman, Quill | said".
    """
    _, high = paragraph.sentence_range(phrase.first_token)
    following = paragraph.tokens[phrase.end_token : min(high, phrase.end_token + 1)]
    ties = (lexicon.prepositions, lexicon.coordinators, lexicon.relative_pronouns)
    return not any(
        (token.is_word and not any(token.lower in words for words in ties))
        or token.text in POSSESSIVE_MARKS  # "the mayor, Quill | ’s | old friend"
        for token in following
    )


def _is_interposed(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether a name and its verb stand amid another's sentence: "The leader, | Quill added|,".

    So where no comma parts the name from its verb, which one follows.
    """
    tokens, verb = paragraph.tokens, phrase.end_token
    _, high = paragraph.sentence_range(phrase.first_token)
    if lexicon.has_postposed_adjectives or verb + 1 >= high:
        return False
    is_verb = tokens[verb].lower in lexicon.finite_reporting_verbs
    return is_verb and tokens[verb + 1].text == ","


def _find_before_comma(
    tokens: Sequence[Token], comma: int, low: int, lexicon: QuoteLexicon, *, is_closed: bool
) -> Span | None:
    """Return the role that ends at a comma: "la subsecretaria para el Comercio", Irene ….

    Where no mark closes it behind the name (`is_closed`), it must open its clause.
    """
    if comma - 3 > low and (tokens[comma - 1].text, tokens[comma - 3].text) == (")", "("):
        comma -= 3  # "el presidente del Consejo | (CP) |, Hugo Paz"
    start = comma
    while start > low and comma - start < LONGEST_ROLE and is_phrase_token(tokens[start - 1]):
        start -= 1
    nouns = (i for i in range(comma - 1, start - 1, -1) if is_role_noun(tokens, i, lexicon))
    noun = next((i for i in nouns if not _is_part_of_name(tokens, i, lexicon)), None)
    if noun is None or _has_holder(tokens, noun, comma, lexicon):
        return None
    begin = find_phrase_start(tokens, noun, start, lexicon)
    if not is_closed and _leads_on(tokens, begin, low, lexicon):
        return None
    if not is_closed and any(t.lower in lexicon.possessives for t in tokens[begin - 1 : begin + 1]):
        return None  # "| His vice president |, Quill suggested, is a boy"
    if not is_closed and _follows_full_name(tokens, begin, low):
        return None
    if _is_of_name_before(tokens, begin, low, lexicon):
        return None
    ties = lexicon.prepositions | lexicon.other_prepositions
    if begin == comma - 1 > low and tokens[begin - 1].lower in ties:
        return None  # "he ran for | president, Quill"
    if begin > low and tokens[begin - 1].text in lexicon.object_markers - lexicon.masculine_words:
        return None  # "el candidato del Partido (PR) a | presidente |, Hugo Paz"
    if begin > low and tokens[begin - 1].lower in lexicon.copulas:
        return None  # "when he was | a student, Quill"
    role = make_role(tokens[begin:comma], lexicon)
    if role is None:
        return None
    if has_company(tokens[noun + 1 : comma], lexicon) or _has_verb(tokens[noun + 1], lexicon):
        return None
    behind = [token for token in tokens[noun:comma] if token.start >= role.end]
    ends = lexicon.np_boundary_words - lexicon.relative_pronouns
    is_part = any(token.lower in ends for token in behind[:1])
    return None if is_part else role  # "pushed by a | reporter | about the gate, Ada Quill"


def _has_verb(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a verb stands right behind a noun: "weeks after the mayor | survived | it, …"."""
    return token.text.islower() and token.lower.endswith(lexicon.past_endings)


def _is_of_name_before(
    tokens: Sequence[Token], begin: int, low: int, lexicon: QuoteLexicon
) -> bool:
    """Whether an office without an article follows a name: "Leo Paz, | rector |, Ana Ruiz …"."""
    comma = begin - 1
    if comma <= low or tokens[comma].text != "," or tokens[begin].lower in lexicon.determiners:
        return False
    before = reversed(tokens[low:comma])
    return any(is_given_name(word.text) for word in takewhile(_is_capitalized, before))


def _follows_full_name(tokens: Sequence[Token], begin: int, low: int) -> bool:
    """Whether an office with an article tells of a name before it: "with Leo Paz, | the rector |,
    Quill said" is not Quill's.
    """
    comma = begin - 1
    if comma <= low or tokens[comma].text != ",":
        return False
    named = [*takewhile(_is_capitalized, reversed(tokens[low:comma]))]
    return len(named) > 1 and named[0].text[0].isalpha()


def _is_capitalized(token: Token) -> bool:
    return token.is_capitalized


def _leads_on(tokens: Sequence[Token], begin: int, low: int, lexicon: QuoteLexicon) -> bool:
    """Whether a phrase belongs to what stands before it: "Through | a spokeswoman"."""
    if begin <= low or not tokens[begin - 1].is_word:
        return False
    before = tokens[begin - 1].lower
    is_as = begin - 1 == low and before in lexicon.reporting_openers
    return not (is_as or before in lexicon.complementizers)


def _find_with_complement(
    tokens: Sequence[Token], name: int, low: int, lexicon: QuoteLexicon
) -> Span | None:
    """Return an occupation whose complement in small letters stands before a full name.

    "El | analista de inteligencia estadunidense | Edward Snowden": from an article on, over words
    that "de" ties to it. So only where adjectives follow their noun.
    """
    if not lexicon.has_postposed_adjectives or not is_given_name(tokens[name].text):
        return None
    noun = name - 1
    while (
        noun > low
        and name - noun <= _LONGEST_COMPLEMENT
        and not is_role_noun(tokens, noun, lexicon)
    ):
        is_tie = tokens[noun].lower in lexicon.possessive_prepositions
        if not (tokens[noun].text.islower() and (is_tie or _is_common(tokens[noun], lexicon))):
            return None
        noun -= 1
    is_far = noun + 1 >= name or name - noun > _LONGEST_COMPLEMENT
    if is_far or tokens[noun + 1].lower not in lexicon.possessive_prepositions:
        return None
    start = find_phrase_start(tokens, noun, low, lexicon)
    has_article = start >= low and tokens[start].lower in lexicon.determiners
    return make_role(tokens[start:name], lexicon) if has_article else None


def _is_common(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it can be a noun or an adjective: no verb of saying, no word that ends a phrase."""
    word = token.lower
    groups = (lexicon.np_boundary_words, lexicon.prepositions, lexicon.reporting_verbs)
    return token.is_word and not any(word in group for group in groups)


def _has_holder(tokens: Sequence[Token], noun: int, comma: int, lexicon: QuoteLexicon) -> bool:
    """Whether the office is told of another: "President | Quill | met her counterpart", Pedro …."""
    end = noun + 1
    while end < comma and tokens[end].is_capitalized:
        end += 1
    if end == noun + 1:
        return False
    if is_given_name(tokens[noun + 1].text):
        return True
    if end >= comma or is_role_noun(tokens, end, lexicon):
        return False
    goes_on = (lexicon.np_prepositions, lexicon.coordinators)
    return not any(tokens[end].lower in words for words in goes_on)


def _is_part_of_name(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a capitalized noun belongs to the name of an organization: "la Liga | Premier"."""
    if index == 0 or not (tokens[index - 1].is_capitalized and tokens[index].is_capitalized):
        return False
    before = tokens[index - 1].lower
    return before in lexicon.non_person_nouns or before in lexicon.organization_nouns
