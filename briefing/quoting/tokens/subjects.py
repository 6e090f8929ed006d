"""Subjects of verbs: who does the saying, with words, commas and clauses in between."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Span
from briefing.quoting.tokens import noun_phrases, verbs
from briefing.quoting.tokens.apposed_names import (
    find_explained_name,
    find_holder,
    find_other_behind,
    prefer_apposed_name,
    prefer_told_person,
)
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.joint_subjects import is_one_more, mark_coordinated
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.phrases.phrase_words import is_lettered
from briefing.quoting.tokens.subject_asides import ends_opening, skip_to_subject, skip_year
from briefing.quoting.tokens.tokenizer import DASHES, POSSESSIVE_ENDINGS, Token

_MAX_OPENING_PHRASES = 2  # before a subject: "But on Monday, in Ohio,"
_COMPANION_REACH = 3  # words from "with" to a noun: "con | el docente | investigador"
_LONGEST_OPENING = 20  # words of a phrase that tells whom a sentence is about
_MAX_COMMAS = 3  # between a subject and its verb: ", speaking in Ohio, where he was born,"


def find_subject_before(
    tokens: Sequence[Token], verb: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the subject left of the verb at token `verb`, at or after token `low`, or None."""
    last = _skip_auxiliaries(tokens, verb - 1, low, lexicon)
    if last < low:
        return None
    if tokens[last].lower in lexicon.relative_pronouns:
        return _find_antecedent(tokens, last, low, lexicon)
    if tokens[last].text == ",":
        return _find_before_commas(tokens, last, low, lexicon)
    if tokens[last].text in DASHES and last - 1 >= low:
        return _find_before_dashes(tokens, last, low, lexicon)
    phrase = _find_phrase(tokens, last, low, lexicon)
    is_finite = phrase is not None and verbs.is_finite(tokens, verb, lexicon)
    if phrase is not None and is_finite and _is_complement(tokens, phrase, low, lexicon):
        return None
    return phrase if phrase is None else find_holder(tokens, phrase, low, lexicon) or phrase


def _is_complement(
    tokens: Sequence[Token], phrase: NounPhrase, low: int, lexicon: QuoteLexicon
) -> bool:
    """Whether a preposition opens the phrase, or stands before it: "the end | of Lomas | shows"."""
    return _is_tied(tokens, phrase, lexicon) or _follows_preposition(tokens, phrase, low, lexicon)


def _is_tied(tokens: Sequence[Token], phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    return tokens[phrase.first_token].text in lexicon.np_prepositions


def find_subject_after(
    tokens: Sequence[Token], verb: int, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the subject right of its verb ("said Paz", "said the dean, | Ana Ruiz"), or None."""
    start = skip_to_subject(tokens, verb, high, lexicon)
    phrase = noun_phrases.find_starting_at(tokens, start, high, lexicon)
    if phrase is not None and _is_owner(tokens, phrase, high, lexicon):
        return _find_owned_person(tokens, phrase.end_token + 1, high, lexicon)
    told = prefer_told_person(tokens, phrase, high, lexicon)
    return mark_coordinated(tokens, told, high, lexicon)


def _is_owner(
    tokens: Sequence[Token], phrase: NounPhrase, high: int, lexicon: QuoteLexicon
) -> bool:
    """Whether the phrase is a name that owns what follows: "said | Quill | ’s dog"."""
    end = phrase.end_token
    start = phrase.first_token + (tokens[phrase.first_token].lower in lexicon.determiners)
    is_name = bool(phrase.name_tokens) and phrase.name_tokens[0] is tokens[start]
    return is_name and end < high and tokens[end].text in POSSESSIVE_ENDINGS


def _find_owned_person(
    tokens: Sequence[Token], first: int, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return who works for whom the phrase before names: "wrote the Post’s | Corinne Quill"."""
    person = noun_phrases.find_starting_at(tokens, first, high, lexicon)
    is_full = person is not None and person.kind == "name" and len(person.name_tokens) > 1
    return person if is_full else None


def find_sentence_subject(
    tokens: Sequence[Token], low: int, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the first noun phrase of a sentence after its opening phrases, or None.

    Opening phrases are such as "But on Monday, in Ohio, …"; `[low, high)` is the sentence.
    """
    start = low
    while start < high and _is_skipped_first(tokens[start], lexicon):
        start += 1
    phrase_count = 0
    while (
        start < high
        and _opens_phrase(tokens[start], lexicon, is_first=phrase_count == 0)
        and phrase_count < _MAX_OPENING_PHRASES
    ):
        comma = next((i for i in range(start, high) if ends_opening(tokens, i, high)), None)
        if comma is None:
            return None
        start, phrase_count = skip_year(tokens, comma + 1, high), phrase_count + 1
    if lexicon.drops_subjects and start < high and _is_opening_verb(tokens, start, lexicon):
        return _find_behind_opening_verb(tokens, start, high, lexicon)
    phrase = noun_phrases.find_starting_at(tokens, start, high, lexicon)
    is_verb = verbs.is_verb_form(tokens, start, high, lexicon)
    if phrase is not None and (is_verb or _is_topic(tokens, phrase, lexicon)):
        return None
    return prefer_apposed_name(tokens, phrase, high, lexicon)


def _is_topic(tokens: Sequence[Token], phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether a name tells whom an opening phrase is about: "Sobre el vocero, | Leo Sanz|, dijo".

    Or with whom it is: "En la charla con el vocero (VS), | Leo Sanz|, dijo". A verb of saying
    stands behind its comma, so that its subject is dropped.
    """
    comma, end = phrase.end_token, phrase.first_token - 1
    if not lexicon.drops_subjects or not phrase.name_tokens or comma + 1 >= len(tokens):
        return False
    opening = _take_opening(tokens, end)
    people = [i for i, token in enumerate(opening) if token.lower in lexicon.person_nouns]
    if not people or not tokens[end].text == tokens[comma].text == ",":
        return False
    led = (0, *range(max(0, people[-1] - _COMPANION_REACH), people[-1]))
    is_about = any(opening[index].lower in lexicon.other_prepositions for index in led)
    return is_about and verbs.is_reporting_verb(tokens, comma + 1, lexicon)


def _take_opening(tokens: Sequence[Token], end: int) -> Sequence[Token]:
    """Return the words before token `end` up to a mark; what stands in brackets is none."""
    start = max(0, end)
    while start > 0 and end - start < _LONGEST_OPENING:
        word = tokens[start - 1]
        if not word.is_word and word.text not in "()":
            break
        start -= 1
    return tokens[start : max(0, end)]


def _is_opening_verb(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a verb opens the clause, and no name of that spelling: "Relató | que …"."""
    is_verb = verbs.is_reporting_verb(tokens, index, lexicon)
    return is_verb and verbs.is_finite(tokens, index, lexicon)


def _find_behind_opening_verb(
    tokens: Sequence[Token], verb: int, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return who follows a verb that opens its clause ("Relató | la alcaldesa"); None if nobody."""
    phrase = find_subject_after(tokens, verb, high, lexicon)
    is_speaker = phrase is not None and (
        phrase.kind != "noun" or phrase.head in lexicon.person_nouns
    )
    return phrase if is_speaker else None


def _is_skipped_first(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a sentence's first token is neither part of its subject nor opens a phrase."""
    if token.lower in lexicon.pronouns or token.lower in lexicon.clause_openers:
        return False
    if not token.is_word or token.lower in lexicon.np_boundary_words:
        return True
    return token.lower in lexicon.auxiliaries_and_adverbs


def _opens_phrase(token: Token, lexicon: QuoteLexicon, *, is_first: bool) -> bool:
    """Whether a phrase before the subject begins here: "In Ohio"; if first, "Speaking" as well."""
    if token.lower in lexicon.clause_openers or token.text in lexicon.calendar_words:
        return True
    is_adverb = token.lower.endswith(lexicon.adverb_endings)
    is_opener = is_adverb or token.lower in lexicon.participles
    return is_first and is_opener and token.lower not in lexicon.speaker_nouns


def _skip_auxiliaries(tokens: Sequence[Token], index: int, low: int, lexicon: QuoteLexicon) -> int:
    """Return the last token index, at most `index`, that is no auxiliary or adverb."""
    while index >= low and (
        tokens[index].lower in lexicon.auxiliaries_and_adverbs
        or tokens[index].lower in lexicon.clitics
        or verbs.is_adverb(tokens[index], lexicon)
    ):
        if is_lettered(tokens, index):
            break  # "MS | NOW | said"
        index -= 1
    return index


def _find_antecedent(
    tokens: Sequence[Token], pronoun: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the noun phrase a relative pronoun refers to; its span includes the pronoun."""
    last = pronoun - 1
    if last >= low and tokens[last].text == ",":
        last -= 1
    phrase = _find_phrase(tokens, last, low, lexicon)
    if phrase is None or _is_tied(tokens, phrase, lexicon):
        return None
    antecedent = find_explained_name(tokens, phrase, low, lexicon) or phrase
    span = Span(antecedent.span.start, tokens[pronoun].end)
    return noun_phrases.replace_span(antecedent, span)


def _find_phrase(
    tokens: Sequence[Token], last: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the noun phrase that ends at token `last`, or before dates and parentheses there."""
    while last >= low:
        if tokens[last].text == ")":
            last = _opening_parenthesis(tokens, last, low) - 1
        elif tokens[last].text in lexicon.calendar_words or tokens[last].text[0].isdigit():
            last -= 1
            word = tokens[last].lower if last >= low else ""
            if word in lexicon.prepositions or word in lexicon.determiners:
                last -= 1
        else:
            break
    return noun_phrases.find_ending_at(tokens, last, low, lexicon) if last >= low else None


def _follows_preposition(
    tokens: Sequence[Token], phrase: NounPhrase, low: int, lexicon: QuoteLexicon
) -> bool:
    """Whether a preposition stands before the phrase: "in | an interview | said"."""
    before = tokens[phrase.first_token - 1].lower if phrase.first_token > low else ""
    return before in lexicon.prepositions | lexicon.other_prepositions | lexicon.place_prepositions


def _opening_parenthesis(tokens: Sequence[Token], index: int, low: int) -> int:
    while index > low and tokens[index].text != "(":
        index -= 1
    return index


def _find_before_commas(
    tokens: Sequence[Token], comma: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the subject before a clause that ends at `comma`: "Rob Mook, the manager, said"."""
    office, verb_end = _find_office_alone(tokens, comma, low, lexicon), comma + 2
    for _ in range(_MAX_COMMAS):
        comma = _previous_comma(tokens, comma, low)
        if comma < low:
            break
        phrase = _find_phrase(tokens, comma - 1, low, lexicon)
        if phrase is None or _follows_preposition(tokens, phrase, low, lexicon):
            continue
        if _is_fronted_thing(tokens, phrase, low, lexicon):
            continue
        if phrase.kind != "noun" or phrase.head in lexicon.speaker_nouns:
            if is_one_more(tokens, comma + 1, lexicon):
                return replace(phrase, is_coordinated=True)
            other = find_other_behind(tokens, phrase, comma, lexicon)
            return other or prefer_apposed_name(tokens, phrase, len(tokens), lexicon)
    if lexicon.drops_subjects and verb_end < len(tokens) and tokens[verb_end].text in ",.":
        return office  # "La síndica llegará mañana, | aseguró |."
    return office or find_sentence_subject(tokens, low, len(tokens), lexicon)


def _is_fronted_thing(
    tokens: Sequence[Token], phrase: NounPhrase, low: int, lexicon: QuoteLexicon
) -> bool:
    """Whether a name ends a phrase that opens the sentence: "Tras la firma del | Pacto |, el"."""
    is_thing = bool(phrase.name_tokens) and not is_given_name(phrase.name_tokens[0].text)
    return is_thing and tokens[low].lower in lexicon.clause_openers


def _find_office_alone(
    tokens: Sequence[Token], comma: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return an office that fills what stands between two commas: ", | the director |, said"."""
    phrase = _find_phrase(tokens, comma - 1, low, lexicon)
    if phrase is None or phrase.first_token <= low or tokens[phrase.first_token - 1].text != ",":
        return None
    return phrase if phrase.is_definite and phrase.head in lexicon.person_nouns else None


def _find_before_dashes(
    tokens: Sequence[Token], dash: int, low: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the phrase before a parenthesis between two dashes, the second at token `dash`."""
    opening = next((i for i in range(dash - 1, low, -1) if tokens[i].text in DASHES), None)
    return None if opening is None else _find_phrase(tokens, opening - 1, low, lexicon)


def _previous_comma(tokens: Sequence[Token], comma: int, low: int) -> int:
    """Return the index of the comma before `comma`, outside parentheses; below `low` if none."""
    index = comma - 1
    while index >= low and tokens[index].text != ",":
        if tokens[index].text == ")":
            index = _opening_parenthesis(tokens, index, low)
        index -= 1
    return index
