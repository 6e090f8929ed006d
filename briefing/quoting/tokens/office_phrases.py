"""Offices around a name: which words beside a title belong to it, and where the name begins.

"Acting Homeland Security Secretary | Brent Oakes", "Secretary of Security and Citizen Protection |
Tomás Aldama". A lower-case word before a capitalized title belongs to it only as a rank ("former"):
"a move | President Arroyo", "met | President Arce".
"""

from collections.abc import Sequence

from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import Token

_LIST_REACH = 6  # tokens from a comma to the "and" of one list: "of Infrastructure, | … and Works"
_DETERMINER_REACH = 4  # words between an article and the lower-case title it belongs to
_HELD_LATER = ("elect", "designate")  # behind an office: "Gov.-elect"
_LEAST_NAME = 2  # words of a full name


def is_rank_word(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether the word ranks the office after it: "acting", "then-Foreign"."""
    first = token.lower.partition("-")[0]
    return token.lower in lexicon.rank_words or ("-" in token.text and first in lexicon.rank_words)


def joins_portfolio(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether an "and" or comma joins what one office is for: "Ways | and | Means Committee"."""
    token = tokens[index]
    if token.text != "," and token.lower not in lexicon.coordinators:
        return False
    if index == 0 or index + 1 >= len(tokens):
        return False
    if not (
        _is_portfolio(tokens[index - 1], lexicon) and _is_portfolio(tokens[index + 1], lexicon)
    ):
        return False
    if token.text != ",":
        return True
    following = tokens[index + 1 : index + 1 + _LIST_REACH]
    return any(word.lower in lexicon.coordinators for word in following)


def _is_portfolio(token: Token, lexicon: QuoteLexicon) -> bool:
    return token.is_capitalized and token.lower in lexicon.portfolio_words


def may_modify_title(tokens: Sequence[Token], index: int, low: int, lexicon: QuoteLexicon) -> bool:
    """Whether the lower-case word at token `index` belongs to the office after it.

    Before a capital a rank does; before a lower-case title also a noun for people, or any word
    behind an article or a verb of saying: "the newly elected mayor".
    """
    token, following = tokens[index], tokens[index + 1]
    if is_rank_word(token, lexicon):
        return True
    if following.is_capitalized:  # "fiscal | General", "spokesman | Brig. Gen."
        is_tail = following.lower in lexicon.portfolio_words
        is_rank = following.text in lexicon.office_titles or following.lower in lexicon.lower_ranks
        return is_title(token, lexicon) and (is_tail or is_rank)
    modifiers = (lexicon.speaker_nouns, lexicon.portfolio_words, lexicon.standing_words)
    if any(token.lower in words for words in modifiers):
        return True
    nearest = range(index - 1, max(low, index - _DETERMINER_REACH) - 1, -1)
    for before in nearest:
        word = tokens[before].lower
        if word in lexicon.determiners or word in lexicon.finite_reporting_verbs:
            return True  # "said store manager Ana Ruiz"
        if not tokens[before].is_word or word in lexicon.np_boundary_words:
            return False
    return False


def is_title(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it names an office or occupation: "mayor", "Ex-Mayor", "Gov.", "president-elect"."""
    if token.lower in lexicon.person_nouns or token.text in lexicon.office_titles:
        return True
    if "-" not in token.lower:
        return False
    first, _, last = token.lower.partition("-")
    return (first in lexicon.rank_words and last in lexicon.person_nouns) or (
        last in _HELD_LATER and _is_base_title(token.text.partition("-")[0], lexicon)
    )


def _is_base_title(word: str, lexicon: QuoteLexicon) -> bool:
    return word.lower() in lexicon.person_nouns or word in lexicon.office_titles


def is_plural_address(word: str, lexicon: QuoteLexicon) -> bool:
    """Whether it is the plural of an abbreviated title: "Sens."."""
    return word in lexicon.office_titles and f"{word.removesuffix('s.')}." in lexicon.office_titles


def is_plural_title(word: str, lexicon: QuoteLexicon) -> bool:
    """Whether it is a noun or title for several people: "senadores", "jueces", "Sens."."""
    if is_plural_address(word, lexicon):
        return True
    noun = word.lower()
    singulars = (noun[:-1], noun[:-2], noun[:-3] + "z") if noun.endswith("s") else ()
    return noun in lexicon.plural_person_nouns or any(
        singular in lexicon.person_nouns for singular in singulars
    )


def has_company(tokens: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether words behind an office tell of others: "el alcalde | junto a los concejales"."""
    links = (lexicon.object_markers, lexicon.other_prepositions)
    starts = (i + 1 for i, token in enumerate(tokens) if any(token.lower in ties for ties in links))
    others = tokens[next(starts, len(tokens)) :]
    is_told = bool(others) and others[0].lower in lexicon.determiners
    return is_told and any(
        is_plural_title(one.text, lexicon) or is_title(one, lexicon) for one in others
    )


def count_suffix_words(tokens: Sequence[Token], end: int, lexicon: QuoteLexicon) -> int:
    """Return how many words before token `end` belong to the office before them; 0 if none.

    "el canciller | mexicano", "gobernador | con licencia".
    """
    token = tokens[end - 1]
    if end < _LEAST_NAME or not token.text[0].islower():
        return 0
    for suffix in lexicon.office_suffixes if token.lower in lexicon.office_suffix_ends else ():
        start = end - len(suffix)
        if token.lower == suffix[-1] and start > 0 and _has_words(tokens, start, suffix):
            return len(suffix) if is_title(tokens[start - 1], lexicon) else 0
    if not token.lower.endswith(lexicon.postposed_adjective_endings):
        return 0
    is_other = token.lower in lexicon.reporting_verbs or is_title(token, lexicon)
    return int(not is_other and is_title(tokens[end - 2], lexicon))


def _has_words(tokens: Sequence[Token], start: int, words: Sequence[str]) -> bool:
    return all(tokens[start + i].lower == word for i, word in enumerate(words))


def name_start_in_complement(words: Sequence[Token], lexicon: QuoteLexicon) -> int:
    """Return where a person's name begins among capitalized words behind "of"; their number if not.

    "San Diego | Todd Hallin", "Citizen Protection | Tomás Aldama", "Mexico | Ken Salazar"; but no
    name in "New Mexico" or "Baja California Sur".
    """
    start = _skip_places(words, lexicon)
    given = next((i for i in range(start, len(words)) if is_given_name(words[i].text)), None)
    if given == 0:  # "a lawyer for | Ned Pryce" is somebody else
        return len(words)
    if given is not None and given + _LEAST_NAME < len(words):
        is_dean = is_title(words[given], lexicon) and is_given_name(words[given + 1].text)
        given += is_dean  # "Lomas School of Law Dean | Ada Quill"
    if given is not None and words[given].lower in lexicon.name_particles:
        given -= not _is_thing(words[given - 1], lexicon)  # "Energy | Suhail Al Marsh"
    if given is not None and len(words) - given >= _LEAST_NAME:
        return given
    rest = words[start:]
    things = [word.lower for word in words[:start] if word.lower not in lexicon.name_particles]
    is_of_body = any(thing in lexicon.organization_nouns for thing in things[-1:])
    if is_of_body and lexicon.has_postposed_adjectives:
        return len(words)  # "Partido | Revolucionario Institucional", "Partido de la | Liga Verde"
    is_name = (
        start > 0 and len(rest) == _LEAST_NAME and not any(_is_thing(w, lexicon) for w in rest)
    )
    return start if is_name else len(words)


def _skip_places(words: Sequence[Token], lexicon: QuoteLexicon) -> int:
    """Return the index after the places and portfolios with which the words begin."""
    index = 0
    while index < len(words):
        word = words[index]
        is_particle = word.lower in lexicon.name_particles and index > 0
        if word.text in lexicon.place_openers:
            index += 2
        elif is_particle or _is_thing(word, lexicon) or word.text in lexicon.place_acronyms:
            index += 1
        else:
            break
    return index


def _is_thing(word: Token, lexicon: QuoteLexicon) -> bool:
    if is_given_name(word.text):
        return False
    groups = (lexicon.portfolio_words, lexicon.organization_nouns, lexicon.non_person_nouns)
    return any(word.lower in group for group in groups)
