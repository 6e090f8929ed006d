"""Verbs and their subjects: who does the saying, with words, commas and clauses in between."""

from collections.abc import Sequence

from briefing.model import Span
from briefing.quoting.tokens import noun_phrases, verbs
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Token

_OFFICE_REACH = 6  # words behind an office that still belong to it, up to the comma before the name
_OPENINGS = 2  # phrases before a subject: "But on Monday, in Ohio,"
_COMMAS_BACK = 3  # clauses between a subject and its verb: ", speaking in Ohio, where he was born,"


def find_subject_before(
    tokens: Sequence[Token], verb: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """The subject of the verb at token `verb`, looked for leftwards down to token `low`; None if there is none."""
    at = _skip_auxiliaries(tokens, verb - 1, low, lexicon)
    if at < low:
        return None
    if tokens[at].lower in lexicon.relatives:
        return _relative(tokens, at, low, lexicon)
    if tokens[at].text == ",":
        return _over_commas(tokens, at, low, lexicon)
    if tokens[at].text in "-–—" and at - 1 >= low:
        return _over_dashes(tokens, at, low, lexicon)
    found = _phrase(tokens, at, low, lexicon)
    if (
        found is not None
        and verbs.is_finite(tokens, verb, lexicon)
        and _is_object(tokens, found, low, lexicon)
    ):
        return None
    return found


def find_subject_after(
    tokens: Sequence[Token], verb: int, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """The subject that follows its verb ("said Salazar"), with "the minister, Ana Ruiz" read as Ana Ruiz."""
    at = verb + 1
    while at + 1 < high and _is_between(tokens, at, lexicon):
        at += 1
    if at < high and tokens[at].lower in lexicon.object_marks:
        spoken_to = noun_phrases.find_starting_at(tokens, at + 1, high, lexicon)
        at = spoken_to.end if spoken_to else at
    return prefer_apposed_name(
        tokens, noun_phrases.find_starting_at(tokens, at, high, lexicon), high, lexicon
    )


def prefer_apposed_name(
    tokens: Sequence[Token], found: NounPhrase | None, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """The same phrase, or the name that follows it between commas: "the minister for trade with Sur, Ana Ruiz,"."""
    if found is None or found.kind != "noun" or found.head not in lexicon.roles:
        return found
    comma = found.end
    while comma < high and comma - found.end < _OFFICE_REACH and tokens[comma].is_word:
        comma += 1
    if comma + 1 >= high or tokens[comma].text != ",":
        return found
    named = noun_phrases.find_starting_at(tokens, comma + 1, high, lexicon)
    return (
        named
        if named is not None and named.kind == "name" and named.name[0] is tokens[named.first]
        else found
    )


def find_sentence_subject(
    tokens: Sequence[Token], low: int, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """The subject of a sentence: its first noun phrase after what opens it ("But on Monday, in Ohio, …")."""
    at = low
    while at < high and _begins_sentence(tokens[at], lexicon):
        at += 1
    phrases = 0
    while (
        at < high and _opens_phrase(tokens, at, lexicon, first=not phrases) and phrases < _OPENINGS
    ):
        comma = next((i for i in range(at, high) if tokens[i].text == ","), None)
        if comma is None:
            return None
        at, phrases = comma + 1, phrases + 1
    return prefer_apposed_name(
        tokens, noun_phrases.find_starting_at(tokens, at, high, lexicon), high, lexicon
    )


def _begins_sentence(token: Token, lexicon: QuoteLexicon) -> bool:
    if token.lower in lexicon.pronouns or token.lower in lexicon.openers:
        return False
    return not token.is_word or token.lower in lexicon.stops or token.lower in lexicon.auxiliaries


def _opens_phrase(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon, *, first: bool) -> bool:
    """Whether a phrase begins here that stands before the subject: "In Ohio", and first "Speaking", "Additionally,"."""
    token = tokens[at]
    if token.lower in lexicon.openers or token.text in lexicon.days:
        return True
    ending = token.lower in lexicon.participles or token.lower.endswith(
        lexicon.adverb_endings or ("\0",)
    )
    return first and ending and token.lower not in lexicon.nouns


def _skip_auxiliaries(tokens: Sequence[Token], at: int, low: int, lexicon: QuoteLexicon) -> int:
    while at >= low and (
        tokens[at].lower in lexicon.auxiliaries or verbs.is_adverb(tokens[at], lexicon)
    ):
        at -= 1
    return at


def _is_between(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon) -> bool:
    """Whether a word may stand between a verb and the subject behind it: "dijo también este lunes la alcaldesa"."""
    token, following = tokens[at], tokens[at + 1]
    if (
        token.lower in lexicon.auxiliaries
        or token.text in lexicon.days
        or following.text in lexicon.days
    ):
        return not token.is_capital
    return verbs.is_adverb(token, lexicon)


def _relative(
    tokens: Sequence[Token], at: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """The noun phrase that "who" stands for, the pronoun itself within its span."""
    last = at - 1
    if last >= low and tokens[last].text == ",":
        last -= 1
    found = _phrase(tokens, last, low, lexicon)
    if found is None:
        return None
    named = _name_before(tokens, found, low, lexicon) or found
    return noun_phrases.replace_span(named, Span(named.span.start, tokens[at].end))


def _name_before(
    tokens: Sequence[Token], found: NounPhrase, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """The name that an apposition explains: "Ana Ruiz, the minister"."""
    if found.kind != "noun" or found.first - 2 < low or tokens[found.first - 1].text != ",":
        return None
    named = noun_phrases.find_ending_at(tokens, found.first - 2, low, lexicon)
    return named if named is not None and named.kind == "name" else None


def _phrase(tokens: Sequence[Token], at: int, low: int, lexicon: QuoteLexicon) -> NounPhrase | None:
    """The noun phrase that ends at token `at`, days and parentheses before it skipped."""
    while at >= low:
        if tokens[at].text == ")":
            at = _opening_bracket(tokens, at, low) - 1
        elif tokens[at].text in lexicon.days or tokens[at].text[0].isdigit():
            at -= 1
            if at >= low and tokens[at].lower in lexicon.prepositions | lexicon.determiners:
                at -= 1
        else:
            break
    return noun_phrases.find_ending_at(tokens, at, low, lexicon) if at >= low else None


def _is_object(tokens: Sequence[Token], found: NounPhrase, low: int, lexicon: QuoteLexicon) -> bool:
    """Whether a preposition stands before the phrase, so that it is no subject: "in an interview | said"."""
    return found.first > low and tokens[found.first - 1].lower in lexicon.prepositions


def _opening_bracket(tokens: Sequence[Token], at: int, low: int) -> int:
    while at > low and tokens[at].text != "(":
        at -= 1
    return at


def _over_commas(
    tokens: Sequence[Token], at: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """The noun phrase before the clause that ends at the comma `at`: "Rob Mook, the campaign manager, said"."""
    for _ in range(_COMMAS_BACK):
        at = _comma_before(tokens, at, low)
        if at < low:
            break
        found = _phrase(tokens, at - 1, low, lexicon)
        if found is None or _is_object(tokens, found, low, lexicon):
            continue
        if found.kind != "noun" or found.head in lexicon.nouns:
            return prefer_apposed_name(tokens, found, len(tokens), lexicon)
    return find_sentence_subject(tokens, low, len(tokens), lexicon)


def _over_dashes(
    tokens: Sequence[Token], at: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    opened = next((i for i in range(at - 1, low, -1) if tokens[i].text in "-–—"), None)
    return _phrase(tokens, opened - 1, low, lexicon) if opened is not None else None


def _comma_before(tokens: Sequence[Token], at: int, low: int) -> int:
    at -= 1
    while at >= low and tokens[at].text != ",":
        at = _opening_bracket(tokens, at, low) if tokens[at].text == ")" else at
        at -= 1
    return at
