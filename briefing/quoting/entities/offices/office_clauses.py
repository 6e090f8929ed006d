"""The office that a clause tells: Ana Ruiz, "who was minister of trade", Leo Sanz, "who leads …".

It is printed as it stands, tense and all, and only of somebody with no other office in the article.
Of "Ana Ruiz is an attorney with the Harbour Center" the office alone is printed.
"""

from collections.abc import Sequence
from itertools import takewhile

from briefing.model import Span
from briefing.quoting.entities.offices.appositions import skip_to_comma, tells_body
from briefing.quoting.entities.offices.role_ends import is_clause_word
from briefing.quoting.entities.offices.role_grammar import is_phrase_token, make_role
from briefing.quoting.entities.offices.role_nouns import find_role_noun
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.office_phrases import is_rank_word
from briefing.quoting.tokens.tokenizer import Paragraph, Token

_LONGEST_CLAUSE = 16  # tokens; more tell a life
_PROSPECT = 3  # words: "expected to be"
_ENDS = ",.;—–("


def find_office_clause(
    paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon
) -> Span | None:
    """Return the clause behind a name and a comma that tells an office; None without one.

    Where the name opens its sentence and "is" follows, the office that it is.
    """
    tokens = paragraph.tokens
    low, high = paragraph.sentence_range(phrase.first_token)
    opens, verb = phrase.first_token == low, phrase.end_token
    if opens and verb + 1 < high and tokens[verb].lower in lexicon.present_copulas:
        return _find_predicate(tokens, verb + 1, high, lexicon)
    start = skip_to_comma(tokens, phrase, high, lexicon) + 1
    if start + 1 >= high or tokens[start - 1].text != ",":
        return None
    if tokens[start].lower not in lexicon.relative_pronouns:
        return None
    end = start + 1
    while end < high and tokens[end].text not in _ENDS and end - start < _LONGEST_CLAUSE:
        end += 1
    clause = _cut_day(tokens[start + 1 : end], lexicon)
    is_whole = (end < high and tokens[end].text in _ENDS) or tokens[end - 1].text[-1] == "."
    if not clause or not is_whole or any(_breaks(token, lexicon) for token in clause):
        return None
    if not _tells_office(clause, lexicon):
        return None
    is_now = clause[0].lower in lexicon.present_copulas
    if is_now and not _count_prospect(clause[1:], lexicon):
        return make_role(clause[1:], lexicon)  # "who is | the minister of trade |"
    return Span(tokens[start].start, clause[-1].end)


def _find_predicate(
    tokens: Sequence[Token], start: int, high: int, lexicon: QuoteLexicon
) -> Span | None:
    """Return the office that a sentence says somebody holds: "is | an | attorney with the Center".

    It begins with an article or the office, and ends at a mark or a clause. A party counts behind
    its place: "a New Mexico Democrat".
    """
    end = start
    while end < high and is_phrase_token(tokens[end]) and end - start < _LONGEST_CLAUSE:
        if tokens[end].lower in lexicon.relative_pronouns:
            break
        end += 1
    words = tokens[start:end]
    is_cut = end < high and tokens[end].quotation_index >= 0
    if not is_cut and (party := _find_party(words, lexicon)):
        return party
    before = words[: find_role_noun(words, lexicon)]
    has_article = bool(before) and before[0].lower in lexicon.determiners
    if is_cut or (before and not has_article) or any(_parts(one, lexicon) for one in before[1:]):
        return None
    return make_role(words, lexicon)


def _find_party(words: Sequence[Token], lexicon: QuoteLexicon) -> Span | None:
    """Return whose member of a party somebody is: "a | New Mexico Democrat | and a lawyer"."""
    places = takewhile(lambda word: word.is_capitalized, words[1:])
    named = [*places]
    is_party = len(named) > 1 and named[-1].lower in lexicon.party_nouns
    return Span(named[0].start, named[-1].end) if is_party else None


def _cut_day(clause: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return the clause before a day and its preposition: "who is to be mayor | on Thursday"."""
    days = (i for i, token in enumerate(clause) if token.text in lexicon.calendar_words)
    day = next(days, len(clause))
    has_link = 0 < day < len(clause) and clause[day - 1].lower in lexicon.np_prepositions
    return clause[: day - 1] if has_link else clause[:day]


def _breaks(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether words are quoted or said within the clause."""
    return token.quotation_index >= 0 or is_clause_word(token, lexicon)


def _tells_office(clause: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether it is "was | minister of trade", or "will | head | the Harbour Institute"."""
    verb = 1 if clause[0].lower in lexicon.modals and len(clause) > 1 else 0
    rest = clause[verb + 1 :]
    if clause[verb].lower in lexicon.leading_verbs:
        return any(tells_body(rest, index, lexicon) for index in range(len(rest)))
    if verb or clause[0].lower not in lexicon.copulas:
        return False
    rest = rest[_count_prospect(rest, lexicon) :]
    noun = find_role_noun(rest, lexicon)
    return noun is not None and not any(_parts(token, lexicon) for token in rest[:noun])


def _count_prospect(words: Sequence[Token], lexicon: QuoteLexicon) -> int:
    """Return how many words only put off what follows: "is | expected to be named | secretary"."""
    if len(words) <= _PROSPECT or words[1].lower not in lexicon.infinitive_markers:
        return 0
    if words[2].lower not in lexicon.passive_auxiliaries:
        return 0
    return _PROSPECT + words[_PROSPECT].lower.endswith(lexicon.past_endings)


def _parts(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether the noun behind is no predicate: "was | seen | with | the mayor", "is not …"."""
    if is_rank_word(token, lexicon):
        return False
    word = token.lower
    groups = (lexicon.prepositions, lexicon.np_boundary_words, lexicon.negations)
    is_participle = token.text.islower() and word.endswith(lexicon.past_endings)
    return is_participle or word in lexicon.passive_participles or any(word in g for g in groups)
