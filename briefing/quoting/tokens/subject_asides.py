"""What may stand between a verb and the subject behind it: addressees, days, places, asides.

"Dijo a la AFP | Sandra Whitlock", "comentó, por su parte, | la secretaria", "said, in turn, | Ed".
"""

from collections.abc import Sequence

from briefing.quoting.tokens import noun_phrases, verbs
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.phrases.name_shapes import find_person
from briefing.quoting.tokens.phrases.phrase_words import can_be_inside
from briefing.quoting.tokens.tokenizer import Token

# Tokens between two commas, or of a phrase: "por medio de un comunicado de prensa enviado a".
_LONGEST_ASIDE = 10
_LONGEST_CIRCUMSTANCE = 14  # tokens: "antes de entrar en el auditorio de la gala"
_FULL_NAME = 2  # words
_NAME_ENDS = (",", ".", "(")  # behind a name that no verb follows
_LONGEST_DESCRIPTION = 3  # words before a name, from a capital on: "Lomian asylum seeker"


def skip_to_subject(tokens: Sequence[Token], verb: int, high: int, lexicon: QuoteLexicon) -> int:
    """Return the index at which the subject of the verb at token `verb` may begin."""
    start = verb + 1
    while start + 1 < high and (skipped := _count_parting(tokens, start, high, lexicon)):
        start += skipped
    if start >= high:
        return start
    if (name := find_name_behind_comma(tokens, start, high, lexicon)) is not None:
        return name
    if tokens[start].text == ",":
        return _skip_between_commas(tokens, start, high, lexicon)
    for listener in (start + 2, start + 3):  # "ante periodistas | …", "a los policías | …"
        if _follows_listeners(tokens, listener, high, lexicon):
            return listener
    if (name := _find_late_name(tokens, start, high, lexicon)) is not None:
        return name
    if tokens[start].lower in lexicon.aside_prepositions:
        return _skip_place(tokens, start, high, lexicon)
    if tokens[start].lower in lexicon.object_markers:
        return _skip_addressee(tokens, start, high, lexicon)
    return _skip_description(tokens, start, high, lexicon)


def _find_late_name(
    tokens: Sequence[Token], start: int, high: int, lexicon: QuoteLexicon
) -> int | None:
    """Return where a name begins behind a circumstance: "dijo antes de ver la gala | Ana Ruiz".

    A word in small letters that ties nothing stands right before it; no mark, verb of saying or
    relative between.
    """
    openers = (lexicon.clause_openers, lexicon.np_boundary_words, lexicon.prepositions)
    if not lexicon.drops_subjects or not any(tokens[start].lower in words for words in openers):
        return None
    ties = lexicon.binding_words | lexicon.person_nouns | lexicon.object_markers
    for index in range(start + 1, min(high - 1, start + _LONGEST_CIRCUMSTANCE)):
        token, before = tokens[index], tokens[index - 1]
        ends = token.lower in lexicon.relative_pronouns or token.lower in lexicon.reporting_verbs
        if not token.is_word or ends:
            return None
        is_name = is_given_name(token.text) and tokens[index + 1].is_capitalized
        if is_name and before.text.islower() and before.lower not in ties:
            return index
    return None


def _skip_description(tokens: Sequence[Token], start: int, high: int, lexicon: QuoteLexicon) -> int:
    """Return where a name begins behind what somebody is: "said Lomian asylum seeker | Ana Ruiz".

    So where words in small letters, none of them a verb or preposition, stand between a capital
    word and a name of two; else `start`.
    """
    if lexicon.has_postposed_adjectives or start >= high or not tokens[start].is_capitalized:
        return start
    name = start + 1
    while name < high and tokens[name].text.islower() and can_be_inside(tokens, name, lexicon):
        name += 1
    is_described = start + 1 < name <= start + _LONGEST_DESCRIPTION and name + 1 < high
    words = (token.lower for token in tokens[start + 1 : name])
    if not is_described or any(word in lexicon.person_nouns for word in words):
        return start  # an office is part of the phrase
    begins = all(tokens[index].is_capitalized for index in (name, name + 1))
    return name if begins and can_be_inside(tokens, name + 1, lexicon) else start


def _follows_listeners(
    tokens: Sequence[Token], index: int, high: int, lexicon: QuoteLexicon
) -> bool:
    """Whether a person begins here, behind several told: "dijo ante periodistas | Sandra …"."""
    if index >= high or tokens[index - 1].lower not in lexicon.plural_person_nouns:
        return False
    tie = tokens[index - 2 - (tokens[index - 2].lower in lexicon.determiners)].lower
    is_tied = tie in lexicon.prepositions or tie in lexicon.object_markers
    return is_tied and _begins_person(tokens, index, high, lexicon)


def _skip_between_commas(
    tokens: Sequence[Token], comma: int, high: int, lexicon: QuoteLexicon
) -> int:
    """Return where a person begins behind an aside in commas; the comma where there is none."""
    reach = range(comma + 1, min(high, comma + 2 + _LONGEST_ASIDE))
    closing = next((i for i in reach if not tokens[i].is_word), None)
    if closing is None or tokens[closing].text != "," or closing == comma + 1:
        return comma
    opens = tokens[comma + 1].lower in lexicon.phrase_openers
    is_day = any(tokens[i].text in lexicon.calendar_words for i in range(comma + 1, closing))
    begins = _begins_person(tokens, closing + 1, high, lexicon)
    return closing + 1 if (opens or is_day) and begins else comma


def _skip_place(tokens: Sequence[Token], start: int, high: int, lexicon: QuoteLexicon) -> int:
    """Return where a person begins behind a phrase of place or means: "desde Lomas | el vocero".

    Not within a clause: "insistió en | que todos admiran a Sanz".
    """
    if start + 1 < high and tokens[start + 1].lower in lexicon.relative_pronouns:
        return start
    for index in range(start + 2, min(high, start + 1 + _LONGEST_ASIDE)):
        token, before = tokens[index], tokens[index - 1]
        is_outside = token.is_word or token.text in "()"
        opens_clause = token.lower in lexicon.relative_pronouns
        if not is_outside or opens_clause or verbs.is_reporting_verb(tokens, index, lexicon):
            return start
        if token.lower in lexicon.prepositions and token.lower not in ("de", "del", "of"):
            return start
        if before.lower in lexicon.binding_words or (
            before.is_capitalized and token.is_capitalized
        ):
            continue
        if token.is_capitalized and before.text.islower() and not is_given_name(token.text):
            continue  # "publicó en su red | Agua Social" is the network's name
        if _begins_person(tokens, index, high, lexicon):
            return index
    return start


def _begins_person(tokens: Sequence[Token], index: int, high: int, lexicon: QuoteLexicon) -> bool:
    """Whether a person's name, office or noun begins here."""
    if index >= high or not tokens[index].is_word:
        return False
    if is_given_name(tokens[index].text):
        return True
    phrase = noun_phrases.find_starting_at(tokens, index, high, lexicon)
    if phrase is None or phrase.kind == "pronoun":
        return False
    if phrase.kind == "name" and len(phrase.name_tokens) > 1:
        return True
    offices = lexicon.person_nouns - lexicon.adjective_nouns  # not "su residencia | oficial |"
    words = [token.lower for token in tokens[phrase.first_token : phrase.end_token]]
    is_front = phrase.head in lexicon.person_nouns and phrase.head in words[:2]
    has_office = is_front or any(word in offices for word in words)
    return has_office and (tokens[index].lower in lexicon.determiners or bool(phrase.name_tokens))


def find_name_behind_comma(
    tokens: Sequence[Token], start: int, high: int, lexicon: QuoteLexicon
) -> int | None:
    """Return where a name begins that a comma parts from its verb: "dijo tras el acto, | Ana Ruiz".

    So a whole name before a comma or the end of the sentence. A verb behind it would make it the
    next clause's ("afirmó, | Ana Ruiz lo negó"), a noun or preposition for a person before it its
    apposition ("en casa del rector, | Leo Sanz", "tras ver a su homólogo, | Leo Sanz").
    """
    if not lexicon.drops_subjects:
        return None
    comma = start
    if tokens[start].text != "," and tokens[start].lower not in lexicon.aside_prepositions:
        return None
    while comma < min(high, start + _LONGEST_CIRCUMSTANCE) and tokens[comma].is_word:
        word = tokens[comma].lower
        is_clause = word in lexicon.relative_pronouns or word in lexicon.reporting_verbs
        if is_clause or word in lexicon.person_nouns or word in lexicon.prepositions:
            return None
        comma += 1
    if comma + 2 >= high or tokens[comma].text != "," or not is_given_name(tokens[comma + 1].text):
        return None
    name = noun_phrases.find_starting_at(tokens, comma + 1, high, lexicon)
    if name is None or name.kind != "name" or len(name.name_tokens) < _FULL_NAME:
        return None
    is_alone = name.end_token >= high or tokens[name.end_token].text in _NAME_ENDS
    return comma + 1 if is_alone else None


def _count_parting(tokens: Sequence[Token], start: int, high: int, lexicon: QuoteLexicon) -> int:
    """Return how many tokens here may part a verb and its subject; 0 if none.

    A word ("también"), the date of a day ("este jueves | 27 de julio |"), or whose turn it is ("por
    su parte").
    """
    if _may_follow_verb(tokens, start, lexicon):
        return 1
    words = [token.lower for token in tokens[start : min(high, start + _LONGEST_ASIDE)]]
    turns = (len(one) for one in lexicon.turn_phrases if tuple(words[: len(one)]) == one)
    return next(turns, 0) or _count_date(tokens, start, high, lexicon)


def _count_date(tokens: Sequence[Token], start: int, high: int, lexicon: QuoteLexicon) -> int:
    """Return how many tokens a date takes: "el 27 de julio de 2026"; 0 without one."""
    day = start + (tokens[start].lower in lexicon.determiners)
    month = day + 2
    if month >= high or not tokens[day].text.isdigit():
        return 0
    if tokens[month].text not in lexicon.calendar_words:
        return 0
    has_year = month + 2 < high and tokens[month + 2].text.isdigit()
    has_year = has_year and tokens[month + 1].lower in lexicon.possessive_prepositions
    return month + 1 - start + 2 * has_year


def _may_follow_verb(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether it may part verb and subject: "dijo | también este lunes | la alcaldesa"."""
    token, following = tokens[index], tokens[index + 1]
    days = lexicon.calendar_words
    if (
        token.lower in lexicon.auxiliaries_and_adverbs
        or token.text in days
        or following.text in days
    ):
        return not token.is_capitalized
    return verbs.is_adverb(token, lexicon)


def _skip_addressee(tokens: Sequence[Token], marker: int, high: int, lexicon: QuoteLexicon) -> int:
    """Return where the subject begins after an addressee: "dijo a la AFP | Sandra Whitlock"."""
    addressee = noun_phrases.find_starting_at(tokens, marker + 1, high, lexicon)
    if addressee is None:
        return marker
    has_article = tokens[marker + 1].lower in lexicon.determiners
    outlet = tokens[min(marker + 1 + has_article, addressee.end_token - 1)]
    given = find_person(tokens[: addressee.end_token], marker + 2)
    is_outlet = outlet.is_capitalized or outlet.lower in lexicon.organization_nouns
    if given is not None and is_outlet:
        return given
    return _skip_name(tokens, addressee.end_token, high, lexicon)


def _skip_name(tokens: Sequence[Token], index: int, high: int, lexicon: QuoteLexicon) -> int:
    """Return the index behind a body's name after its noun: "al diario local | El Faro | …"."""
    if tokens[index - 1].lower not in lexicon.organization_nouns:
        return index
    start = index
    endings = lexicon.postposed_adjective_endings
    while start < high and tokens[start].text.islower() and tokens[start].lower.endswith(endings):
        start += 1
    end = start
    while end < high and tokens[end].is_capitalized and not is_given_name(tokens[end].text):
        end += 1
    return end if end > start else index


def ends_opening(tokens: Sequence[Token], index: int, high: int) -> bool:
    """Whether a comma stands here, or a title that holds it: "On | “Meet Us,” | Salazar"."""
    if tokens[index].quotation_index >= 0:
        return index + 1 < high and tokens[index + 1].is_capitalized
    return tokens[index].text == ","


def skip_year(tokens: Sequence[Token], index: int, high: int) -> int:
    """Return the index behind a year between commas: "On July 6, | 2015, | Salazar said"."""
    has_comma = index + 1 < high and tokens[index + 1].text == ","
    return index + 2 if has_comma and tokens[index].text.isdigit() else index
