"""A name and what a comma sets off beside it: which of the two explains the other, if either does.

"The minister, | Ana Ruiz|,"; "Ana Ruiz, | the minister|,"; but "before the governor, Ana Ruiz, |
Rector Leo Sanz|, said" has two people.
"""

from collections.abc import Sequence

from briefing.quoting.tokens import noun_phrases
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.office_phrases import has_company, is_title
from briefing.quoting.tokens.tokenizer import Token

_OFFICE_REACH = 6  # words of an office up to the comma before the name
# So many before a whole name that a given name opens: "de la sección de la brigada de la policía".
_LONG_OFFICE_REACH = 16
_LIST_REACH = 14  # words of a body's list up to the comma before the name
_LONGEST_EXPLANATION = 10  # words between the two commas
_FULL_NAME = 2  # words
_SENTENCE_ENDS = (".", "?", "!", "…", '"')


def prefer_apposed_name(
    tokens: Sequence[Token], phrase: NounPhrase | None, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the name set off by a comma after an office ("the minister for trade, Ana Ruiz,").

    Any other phrase is returned as it is.
    """
    if phrase is None or phrase.kind != "noun" or phrase.head not in lexicon.person_nouns:
        return phrase
    end = phrase.end_token
    comma = end
    while comma < high and comma - end < _LONG_OFFICE_REACH and tokens[comma].is_word:
        comma += 1
    if comma - end > _OFFICE_REACH and not _is_long_office(tokens, end, comma, high, lexicon):
        return phrase
    if has_company(tokens[end:comma], lexicon):
        return phrase
    if comma + 2 < high and tokens[comma].text == "(" and tokens[comma + 2].text == ")":
        comma += 3  # "el presidente del Consejo | (CP) |, Hugo Paz"
        comma = _skip_place(tokens, comma, high, lexicon)
    if comma + 1 >= high or tokens[comma].text != ",":
        return phrase
    name = noun_phrases.find_starting_at(tokens, comma + 1, high, lexicon)
    if name is None or name.kind != "name" or not _opens_name(tokens, name, lexicon):
        return phrase
    if is_given_name(name.name_tokens[0].text):
        return name
    if lexicon.has_postposed_adjectives and _goes_on(tokens, name, high, lexicon):
        return _find_behind_list(tokens, name.end_token, high, lexicon) or phrase
    behind = _find_name_behind(tokens, name, high, lexicon)
    follows = tokens[name.end_token] if name.end_token < high else None
    is_clause = follows is not None and follows.lower in lexicon.auxiliaries_and_adverbs
    return phrase if is_clause and behind is None else behind or name


def _skip_place(tokens: Sequence[Token], start: int, high: int, lexicon: QuoteLexicon) -> int:
    """Return the comma behind the place or post of a body and before a whole name, else `start`.

    "El titular del Servicio (SP) | en Lomas |, Hugo Paz", "del Partido (PP) | a la alcaldía |, …".
    """
    comma, ties = start, (lexicon.clause_openers, lexicon.object_markers, lexicon.np_prepositions)
    if start >= high or not any(tokens[start].lower in words for words in ties):
        return start
    while comma < high and comma - start < _OFFICE_REACH and tokens[comma].is_word:
        comma += 1
    return comma if _is_long_office(tokens, start, comma, high, lexicon) else start


def prefer_told_person(
    tokens: Sequence[Token], phrase: NounPhrase | None, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the name set off by a comma behind what stands behind a verb, office or not."""
    name = prefer_apposed_name(tokens, phrase, high, lexicon)
    told = _find_told_person(tokens, phrase, high, lexicon) if name is phrase else None
    return told or name


def _find_told_person(
    tokens: Sequence[Token], phrase: NounPhrase | None, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the whole name behind what a speaker is told to be by a noun that no list has.

    "Explicó | la herrera del taller de Lomas, Ana Ruiz |." So behind a verb, in a language that
    drops subjects, where no body's or paper's noun begins the phrase and no verb follows the name.
    """
    if phrase is None or not lexicon.drops_subjects or phrase.kind not in ("noun", "organization"):
        return None
    first = phrase.first_token
    noun = first + 1
    if noun >= high or tokens[first].lower not in lexicon.determiners:
        return None
    is_body = tokens[noun].lower in lexicon.organization_nouns | lexicon.non_person_nouns
    if is_body or not tokens[noun].text.islower():
        return None
    comma = noun
    while comma < high and comma - noun < _LONG_OFFICE_REACH and tokens[comma].is_word:
        comma += 1
    if not _is_long_office(tokens, noun, comma, high, lexicon):
        return None
    name = noun_phrases.find_starting_at(tokens, comma + 1, high, lexicon)
    if name is None or name.kind != "name" or len(name.name_tokens) < _FULL_NAME:
        return None
    is_alone = name.end_token >= high or not tokens[name.end_token].is_word
    return name if is_alone and not has_company(tokens[noun:comma], lexicon) else None


def _is_long_office(
    tokens: Sequence[Token], end: int, comma: int, high: int, lexicon: QuoteLexicon
) -> bool:
    """Whether many words without a clause lead to a comma and a whole name behind it."""
    words = [token.lower for token in tokens[end:comma]]
    if any(word in lexicon.relative_pronouns or word in lexicon.reporting_verbs for word in words):
        return False
    if comma + 2 >= high or tokens[comma].text != ",":
        return False
    given, surname = tokens[comma + 1 : comma + 3]
    return is_given_name(given.text) and surname.is_capitalized


def _opens_name(tokens: Sequence[Token], phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether nothing but a party stands before a name: "el demócrata | Leo Sanz"."""
    before = tokens[phrase.first_token : noun_phrases.find_name_start(tokens, phrase)]
    is_party = bool(before) and before[-1].lower in lexicon.party_nouns
    return not before or (is_party and all(t.lower in lexicon.determiners for t in before[:-1]))


def _goes_on(tokens: Sequence[Token], phrase: NounPhrase, high: int, lexicon: QuoteLexicon) -> bool:
    """Whether a word behind a comma goes on with a body’s list: "de Agua, | Acceso a la Sal"."""
    if len(phrase.name_tokens) >= _FULL_NAME or phrase.end_token >= high:
        return False
    word = tokens[phrase.end_token].lower
    groups = (lexicon.coordinators, lexicon.prepositions, lexicon.np_prepositions)
    return any(word in group for group in groups)


def _find_behind_list(
    tokens: Sequence[Token], start: int, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the name behind the last comma of a body’s list: "de Agua y Sal (CAS), | Ana Ruiz"."""
    for comma in range(start, min(high - 1, start + _LIST_REACH)):
        if tokens[comma].text == "," and is_given_name(tokens[comma + 1].text):
            name = noun_phrases.find_starting_at(tokens, comma + 1, high, lexicon)
            is_person = name is not None and name.kind == "name"
            return name if name and is_person and len(name.name_tokens) >= _FULL_NAME else None
    return None


def _find_name_behind(
    tokens: Sequence[Token], place: NounPhrase, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the name behind a place that goes on: "de Lomas, Santa Fe|, Ana Ruiz |, dijo"."""
    comma = place.end_token
    if comma + 2 >= high or tokens[comma].text != ",":
        return None
    name = noun_phrases.find_starting_at(tokens, comma + 1, high, lexicon)
    is_person = name is not None and name.kind == "name" and len(name.name_tokens) >= _FULL_NAME
    if name is None or not is_person or not is_given_name(tokens[comma + 1].text):
        return None
    return name if name.end_token < high and tokens[name.end_token].text == "," else None


def find_explained_name(
    tokens: Sequence[Token], phrase: NounPhrase, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the name that an apposition explains: "Ana Ruiz, the minister"; None if none."""
    comma = phrase.first_token - 1
    if phrase.kind != "noun" or comma - 1 < low or tokens[comma].text != ",":
        return None
    name = noun_phrases.find_ending_at(tokens, comma - 1, low, lexicon)
    return name if name is not None and name.kind == "name" else None


def find_holder(
    tokens: Sequence[Token], phrase: NounPhrase, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return whose an office is that no article opens and no comma closes.

    "Ana Ruiz, | presidenta del Consejo | dijo" is Ana Ruiz.
    """
    is_office = phrase.kind == "noun" and phrase.head in lexicon.person_nouns
    if not is_office or tokens[phrase.first_token].lower in lexicon.determiners:
        return None
    name = find_explained_name(tokens, phrase, low, lexicon)
    is_person = name is not None and len(name.name_tokens) > 1
    return name if name and is_person and is_given_name(name.name_tokens[0].text) else None


def find_other_behind(
    tokens: Sequence[Token], phrase: NounPhrase, comma: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the full name behind a name and its comma where it is somebody else's, else None.

    So where the first one's office serves another ("the head of Quill's list, | Ana Ruiz|,"), where
    the second one has an office, and behind a body that ends an office ("el titular de la
    Dirección de Agua, | Ana Ruiz|,").
    """
    if phrase.kind not in ("name", "organization"):
        return None
    behind = noun_phrases.find_starting_at(tokens, comma + 1, len(tokens), lexicon)
    if behind is None or behind.kind != "name" or len(behind.name_tokens) < _FULL_NAME:
        return None
    if tokens[behind.first_token].lower in lexicon.indefinite_determiners:
        return None  # "Ana Ruiz, | an analyst at consultancy Faro Alder |, said"
    if phrase.kind == "organization":
        return behind if _ends_office(tokens, phrase, behind, lexicon) else None
    is_officer = _is_officer(tokens, behind, lexicon) and not _is_office(tokens, phrase, behind)
    is_other = _is_served(tokens, phrase, lexicon) or is_officer
    is_other = is_other or _is_place(tokens, phrase, behind)
    return behind if is_other else None


def _ends_office(
    tokens: Sequence[Token], body: NounPhrase, behind: NounPhrase, lexicon: QuoteLexicon
) -> bool:
    """Whether a noun for a person opens the phrase of a body, and a name alone is set off behind.

    Without the noun, the name must begin with a given name.
    """
    end = behind.end_token
    is_alone = behind.first_token == noun_phrases.find_name_start(tokens, behind)
    if not is_alone or end >= len(tokens) or tokens[end].text != ",":
        return False
    opening = tokens[body.first_token : noun_phrases.find_name_start(tokens, body)]
    has_noun = any(token.lower in lexicon.person_nouns for token in opening)
    return has_noun or is_given_name(behind.name_tokens[0].text)


def _is_office(tokens: Sequence[Token], phrase: NounPhrase, behind: NounPhrase) -> bool:
    """Whether an office with its firm stands behind who opens a sentence: "President Ascom Alder".

    "Ana Ruiz, | President Ascom Alder |, says" is one person.
    """
    first = phrase.first_token
    opens = first == 0 or tokens[first - 1].text in _SENTENCE_ENDS
    is_named = is_given_name(phrase.name_tokens[0].text)
    return opens and is_named and not is_given_name(behind.name_tokens[0].text)


def _is_place(tokens: Sequence[Token], phrase: NounPhrase, behind: NounPhrase) -> bool:
    """Whether a place between commas stands before a person: "de Lomas, | Santa Fe |, Ana Ruiz"."""
    follows_comma = phrase.first_token > 0 and tokens[phrase.first_token - 1].text == ","
    is_named = is_given_name(phrase.name_tokens[0].text)
    return follows_comma and not is_named and is_given_name(behind.name_tokens[0].text)


def _is_served(tokens: Sequence[Token], phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether a noun for a person and a preposition stand before the name: "head | of | Quill"."""
    name = noun_phrases.find_name_start(tokens, phrase)
    before = tokens[phrase.first_token : name]
    opens = phrase.first_token > 0 and len(before) == 1  # "campaña | de Quill"
    has_noun = opens or any(token.lower in lexicon.person_nouns for token in before)
    return has_noun and tokens[name - 1].lower in lexicon.possessive_prepositions


def _is_officer(tokens: Sequence[Token], phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether an office and its holder's name fill what stands before the next comma."""
    end = phrase.end_token
    office = tokens[phrase.first_token : end - len(phrase.name_tokens)]
    is_alone = end < len(tokens) and tokens[end].text == ","
    return is_alone and any(is_title(word, lexicon) for word in office)


def closes_explanation(
    tokens: Sequence[Token], comma: int, low: int, lexicon: QuoteLexicon
) -> bool:
    """Whether what ends at a comma explains a name: "Ned Pryce, a lawyer|, said Quill".

    Then the verb behind may be the name's, or that of whom it precedes: nobody can tell.
    """
    if comma <= low or tokens[comma].text != ",":
        return False
    start = comma - 1
    while start > low and comma - start < _LONGEST_EXPLANATION and tokens[start].is_word:
        start -= 1
    if tokens[start].text != "," or start <= low or start == comma - 1:
        return False
    opening = tokens[start + 1].lower
    if opening in lexicon.auxiliaries_and_adverbs or opening in lexicon.clitics:
        return False  # "Aceros Lomas, | ya se está preparando, sostuvo Quill"
    name = noun_phrases.find_ending_at(tokens, start - 1, low, lexicon)
    return name is not None and name.kind == "name" and len(name.name_tokens) >= _FULL_NAME
