"""Which words of a noun phrase are a name: without titles, not of a place, nobody else's."""

from collections.abc import Sequence

from briefing.quoting.tokens import office_phrases
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.phrases.name_shapes import count_to_post
from briefing.quoting.tokens.phrases.name_titles import (
    drop_titles,
    is_person_noun,
    read_title_as_name,
)
from briefing.quoting.tokens.phrases.phrase_words import is_name_particle
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS, POSSESSIVE_MARKS, Token

_FULL_NAME = 2  # words


def find_name(
    tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon
) -> tuple[Token, ...]:
    """Return the capitalized words that end the phrase, without titles; an organization keeps all.

    Capitalized words after a preposition are a place. Then the name stands before it ("Ana Ruiz
    of Port Alder") or after it ("ambassador to Mexico | Ken Salazar"), or the place belongs to the
    name of an organization ("the | University of Texas"). A person after a preposition is not who
    the phrase is about ("a spokesman for | President Ada Quill"): then (). A body that is named
    after whose it is keeps all: the "Office of President Quill" is not the president.
    """
    if owned := find_owned_body(tokens, first, end, lexicon):
        return owned
    end = _find_relation(tokens, first, end, lexicon)
    start = _capitals_start(tokens, first, end, lexicon)
    tie = _find_tie(tokens, first, start, lexicon)
    if tie is None:
        return drop_titles(tokens[start:end], lexicon) or read_title_as_name(
            tokens, start, end, lexicon
        )
    before = _find_name_before(tokens, first, tie, lexicon)
    has_person_noun = any(is_person_noun(token, lexicon) for token in tokens[first:tie])
    if _has_person_behind(tokens, tie, end, lexicon) and not before:
        has_proper_noun = any(token.is_capitalized for token in tokens[first + 1 : tie])
        is_other = has_person_noun or not has_proper_noun
        return () if is_other else drop_titles(tokens[start:end], lexicon)
    is_body = bool(before) and before[0].lower in lexicon.organization_nouns
    if has_person_noun and not is_body:
        complement = tokens[start:end]
        behind = complement[office_phrases.name_start_in_complement(complement, lexicon) :]
        return before or tuple(behind)
    if any(token.lower in lexicon.organization_nouns for token in before):
        if _has_person_behind(tokens, tie, end, lexicon):
            return drop_titles(tokens[start:end], lexicon)
        whole = tokens[_index_of(tokens, before[0], first) : end]
        whole = whole[_count_possessor(whole) :]
        return tuple(whole[: _count_to_last_capital(whole)])
    return before


def _find_relation(tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon) -> int:
    """Return where a full name ends before somebody of his: "Ned Pryce | of his friend Ada Quill".

    `end` where none does.
    """
    for tie in range(first + 2, end - 1):
        is_relation = tokens[tie + 1].lower in lexicon.possessives
        if is_relation and tokens[tie].lower in lexicon.np_prepositions:
            is_name = is_given_name(tokens[tie - 2].text) and tokens[tie - 1].is_capitalized
            return tie if is_name else end
    return end


def find_owned_body(
    tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon
) -> tuple[Token, ...]:
    """Return the name of a body that an office owns: "Oficina de la Fiscal General"; else ()."""
    start = first
    while start < end and not is_proper_noun(tokens[start], lexicon):
        start += 1
    if start == end or tokens[start].lower not in lexicon.organization_nouns:
        return ()
    tie = next((i for i in range(start, end) if not tokens[i].is_capitalized), end)
    if tie == end or tokens[tie].lower not in lexicon.np_prepositions:
        return ()
    owner = tie + 1
    while owner < end and (
        tokens[owner].lower in lexicon.determiners or tokens[owner].text in lexicon.place_acronyms
    ):
        owner += 1
    if owner == end or not office_phrases.is_title(tokens[owner], lexicon):
        return ()
    if not lexicon.has_postposed_adjectives and tokens[owner].lower in lexicon.portfolio_words:
        return ()  # "Department of Justice | spokesman Ned Pryce"
    whole = tokens[start:end]
    return tuple(whole[: _count_to_last_capital(whole)])


def _count_possessor(words: Sequence[Token]) -> int:
    """Return how many words own the body: "Treasury’s | Financial Crimes Network"; 0 if none."""
    marks = (i + 1 for i, word in enumerate(words[:-1]) if word.text in POSSESSIVE_ENDINGS)
    return max(marks, default=0)


def _count_to_last_capital(words: Sequence[Token]) -> int:
    """Return how many words stand up to the last capitalized one: "Instituto | en un aviso"."""
    return max(i + 1 for i, word in enumerate(words) if word.is_capitalized or i == 0)


def _index_of(tokens: Sequence[Token], token: Token, first: int) -> int:
    return next(index for index in range(first, len(tokens)) if tokens[index] is token)


def _find_name_before(
    tokens: Sequence[Token], first: int, tie: int, lexicon: QuoteLexicon
) -> tuple[Token, ...]:
    """Return the name before the preposition at token `tie`, without titles; () without one."""
    indexes = range(first, tie)
    start = next((i for i in indexes if is_proper_noun(tokens[i], lexicon)), tie)
    end = start
    while end < tie and (tokens[end].is_capitalized or is_name_particle(tokens, end, lexicon)):
        end += 1
    if end + 1 < tie and tokens[end].text in POSSESSIVE_ENDINGS:
        owned = [token.lower for token in tokens[end + 1 : tie]]
        if not lexicon.organization_nouns.isdisjoint(owned):  # "| Lomas’s | Ministry of Trade"
            return _find_name_before(tokens, end + 1, tie, lexicon)
    if _ends_with_title(tokens, start, end, lexicon):
        return ()  # "White House Chief | of Staff"
    capitals = tokens[start : min(end, start + count_to_post(tokens[start : end + 2], lexicon))]
    has_organization = any(token.lower in lexicon.organization_nouns for token in capitals)
    person = drop_titles(capitals, lexicon)
    is_titled = _FULL_NAME <= len(person) < len(capitals) and is_given_name(person[0].text)
    name = person if is_titled or not has_organization else tuple(capitals)
    is_title = any(is_person_noun(token, lexicon) for token in tokens[first:tie])
    is_full = len(name) >= _FULL_NAME or any(is_given_name(token.text) for token in name)
    is_whole = is_full and tokens[end].lower in lexicon.np_prepositions
    return name if not is_title or is_whole else ()


def _ends_with_title(tokens: Sequence[Token], start: int, end: int, lexicon: QuoteLexicon) -> bool:
    """Whether an office with its complement behind it ends here, and no surname spelt like one."""
    if lexicon.has_postposed_adjectives or end - start <= 1:
        return False
    return office_phrases.is_title(tokens[end - 1], lexicon) and not is_given_name(
        tokens[end - 2].text
    )


def _has_person_behind(tokens: Sequence[Token], tie: int, end: int, lexicon: QuoteLexicon) -> bool:
    """Whether a titled person stands behind a preposition: "the wife of | Governor Emil Tarn"."""
    if _serves_office(tokens, tie, lexicon):
        return False
    for index in range(tie + 1, end - 1):
        token = tokens[index]
        if token.text in lexicon.forms_of_address:
            return True  # "people in Congress for | Mr. Quill"
        if office_phrases.is_title(token, lexicon) and token.lower not in lexicon.portfolio_words:
            return any(following.is_capitalized for following in tokens[index + 1 : end])
    return False


def _serves_office(tokens: Sequence[Token], tie: int, lexicon: QuoteLexicon) -> bool:
    """Whether the preposition ties two capital offices: "Adviser | to | the President Ned Pryce".

    With an article an English office is no form of address, so that the name is the first one's.
    """
    if lexicon.has_postposed_adjectives or tie == 0 or tie + 3 >= len(tokens):
        return False
    article = tokens[tie + 1].lower
    if article not in lexicon.determiners or article in lexicon.indefinite_determiners:
        return False
    is_ranked = office_phrases.is_rank_word(tokens[tie + 2], lexicon)
    server = tie - 1
    if server > 1 and tokens[server - 1].lower in lexicon.possessive_prepositions:
        server -= 2  # "Chief | of Staff | to the President"
    offices = (tokens[server], tokens[tie + 2 + is_ranked])
    return all(
        office.is_capitalized and office_phrases.is_title(office, lexicon) for office in offices
    )


def _capitals_start(tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon) -> int:
    """Return where the capitalized words at the end of the phrase begin; `end` without any."""
    start = end
    while start > first and (
        tokens[start - 1].is_capitalized
        or (start < end and is_name_particle(tokens, start - 1, lexicon))
        or (start < end and _joins_body(tokens, first, start - 1, lexicon))
    ):
        if _ends_office(tokens, first, start, lexicon):
            break
        start -= 1
    while start < end and not is_proper_noun(tokens[start], lexicon):
        start += 1
    return start


def _joins_body(tokens: Sequence[Token], first: int, index: int, lexicon: QuoteLexicon) -> bool:
    """Whether an "and" joins a body's name, and no office: "Customs | and | Border Protection"."""
    is_joint = tokens[index].lower in lexicon.coordinators
    if not is_joint or not office_phrases.joins_portfolio(tokens, index, lexicon):
        return False
    return not any(is_person_noun(token, lexicon) for token in tokens[first:index])


def _ends_office(tokens: Sequence[Token], first: int, start: int, lexicon: QuoteLexicon) -> bool:
    """Whether an office's preposition stands before token `start`: "Fiscal | de Estados Unidos"."""
    index = start - 1
    while index > first and tokens[index].lower in lexicon.determiners:
        index -= 1
    is_tie = tokens[index].text.islower() and tokens[index].lower in lexicon.np_prepositions
    return is_tie and index > first and office_phrases.is_title(tokens[index - 1], lexicon)


def is_proper_noun(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a word is capitalized and no article: "The" is none."""
    return token.is_capitalized and token.lower not in lexicon.determiners


def is_of_person(tokens: Sequence[Token], first: int, end: int, lexicon: QuoteLexicon) -> bool:
    """Whether the phrase is somebody of a person's: "the lawyer of former president Ada Quill"."""
    tie = _find_tie(tokens, first, _capitals_start(tokens, first, end, lexicon), lexicon)
    if tie is None or not any(
        is_person_noun(token, lexicon) or token.lower in lexicon.kin_nouns
        for token in tokens[first:tie]
    ):
        return False
    after = tokens[tie + 1 : end]
    is_named = len(after) >= _FULL_NAME and is_given_name(after[0].text)
    return is_named or _has_person_behind(tokens, tie, end, lexicon)


def _find_tie(tokens: Sequence[Token], first: int, start: int, lexicon: QuoteLexicon) -> int | None:
    """Return the preposition that ties the words at `start` to a noun: "spokesman | for the | …".

    What stands between may be the rest of a list: "Secretary | of Security and | Citizen …"; or an
    office of a relative: "the son | of national security adviser | …".
    """
    if lexicon.name_particles.issuperset([token.lower for token in tokens[first:start]]):
        return None  # "de la | Fuente"
    is_of_kin = any(token.lower in lexicon.kin_nouns for token in tokens[first:start])
    index = start - 1
    while index > first:
        token = tokens[index]
        if token.lower in lexicon.np_prepositions:
            return index
        is_list = office_phrases.joins_portfolio(tokens, index, lexicon)
        is_rank = office_phrases.is_rank_word(token, lexicon) or (
            office_phrases.is_title(token, lexicon) and not token.is_capitalized
        )
        if not (
            is_list
            or is_rank
            or (is_of_kin and token.lower in lexicon.portfolio_words)
            or token.lower in lexicon.determiners
            or token.text in POSSESSIVE_MARKS
            or (token.is_capitalized and index + 1 < start)
        ):
            return None
        index -= 1
    return None
