"""Patterns of a speaker right beside the quotation: before or after it, with or without a verb."""

from dataclasses import replace

from briefing.model import Span
from briefing.quoting.attribution import reporting_clauses
from briefing.quoting.attribution.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    can_speak,
    is_plausible_speaker,
    token_span,
)
from briefing.quoting.tokens import noun_phrases, subjects, verbs
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Paragraph, Token

_VERB_REACH = 25  # tokens from a quotation to the verb after it, with subject and apposition
_ANNOUNCEMENT_REACH = 12  # tokens from "X told reporters in Ohio" to the quotation
_SOURCE_PHRASE_REACH = 4  # tokens between the quotation and "according to Salazar"
_LONGEST_SIGNATURE = 8  # tokens after a signature's name: age, town, office
_DASHES = "-–—―"
_SHORTEST_CLAUSE = 25  # characters of a quotation that is surely no name or title


def verb_subject_after(quote: QuoteInSentence) -> Attribution | None:
    """“…,” said Salazar."""
    tokens, lexicon, verb = quote.tokens, quote.lexicon, quote.after_quote
    while verb < quote.end and tokens[verb].lower in lexicon.auxiliaries_and_adverbs:
        verb += 1
    opens_sentence = quote.quote_index == quote.start
    if verb >= quote.end or not (quote.ends_with_stop or opens_sentence):
        return None
    is_unlisted = is_unlisted_report(quote, verb)
    if not (is_unlisted or _is_finite_verb(quote, verb)):
        return None
    subject = subjects.find_subject_after(tokens, verb, quote.end, lexicon)
    if subject is None or not is_plausible_speaker(quote, subject):
        return None
    if is_unlisted and not can_speak(subject, lexicon):
        return None
    return Attribution(source=subject, cue=token_span(tokens[verb]), is_long_distance=is_unlisted)


def is_unlisted_report(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a finite verb that no list has stands right behind a whole clause: “…”, vociferó.

    Its ending shows a past tense; in such a place any verb tells how somebody said it.
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    mark = tokens[quote.quote_index]
    if quote.quote_index != quote.start or mark.end - mark.start < _SHORTEST_CLAUSE:
        return False
    if not quote.ends_with_stop or verb != quote.after_quote or verb >= quote.end:
        return False
    is_past = tokens[verb].lower.endswith(lexicon.preterite_endings)
    listed = tokens[verb].lower in lexicon.reporting_verbs
    return is_past and not listed and tokens[verb].text.islower()


def subject_verb_after(quote: QuoteInSentence) -> Attribution | None:
    """“…,” Salazar said."""
    tokens, start = quote.tokens, quote.after_quote
    is_relative = start < quote.end and tokens[start].lower in quote.lexicon.relative_pronouns
    if is_relative or not (quote.ends_with_stop or _opens_with_name_and_verb(quote)):
        return None
    for verb in range(start + 1, min(quote.end, start + _VERB_REACH)):
        if tokens[verb].quotation_index >= 0 or tokens[verb].text in ";:":
            return None
        if _is_finite_verb(quote, verb):
            subject = _find_subject_between(quote, start, verb)
            if subject is None:
                return None
            return Attribution(source=subject, cue=token_span(tokens[verb]))
    return None


def _opens_with_name_and_verb(quote: QuoteInSentence) -> bool:
    """Whether a name and its verb follow a quotation that opens its sentence: “…” Quill | said."""
    tokens, lexicon = quote.tokens, quote.lexicon
    if quote.quote_index != quote.start:
        return False
    name = noun_phrases.find_starting_at(tokens, quote.after_quote, quote.end, lexicon)
    if name is None or name.kind != "name" or name.end_token >= quote.end:
        return False
    return _is_finite_verb(quote, name.end_token)


def _is_finite_verb(quote: QuoteInSentence, index: int) -> bool:
    is_verb = verbs.is_reporting_verb(quote.tokens, index, quote.lexicon)
    return is_verb and verbs.is_finite(quote.tokens, index, quote.lexicon)


def _find_subject_between(quote: QuoteInSentence, start: int, verb: int) -> NounPhrase | None:
    """Return the subject between the quotation and its verb, or all that stands there."""
    tokens, lexicon = quote.tokens, quote.lexicon
    subject = subjects.find_subject_before(tokens, verb, start, lexicon)
    if subject is not None and (
        subject.first_token <= start + 1 or _follows_opening_phrase(quote, subject)
    ):
        return subject if is_plausible_speaker(quote, subject) else None
    if (
        subject is not None
        and subject.kind == "noun"
        and tokens[subject.first_token - 1].text == ","
    ):
        name = noun_phrases.find_starting_at(tokens, start, verb, lexicon)
        if name is not None and name.name_tokens and name.end_token == subject.first_token - 1:
            return name  # "Lee Galt, the director of the project said"
    is_phrase = all(token.is_word for token in tokens[start:verb])
    if is_phrase and _may_open_noun_phrase(tokens[start], lexicon):
        return noun_phrases.parse_range(tokens, start, verb, lexicon)
    return None


def _follows_opening_phrase(quote: QuoteInSentence, subject: NounPhrase) -> bool:
    """Whether an opening phrase with a comma stands between the quotation and the subject."""
    is_opener = quote.tokens[quote.after_quote].lower in quote.lexicon.clause_openers
    return is_opener and quote.tokens[subject.first_token - 1].text == ","


def _may_open_noun_phrase(token: Token, lexicon: QuoteLexicon) -> bool:
    if token.lower in lexicon.determiners:
        return True
    return token.is_capitalized and token.lower not in lexicon.clause_openers


def according_to(quote: QuoteInSentence) -> Attribution | None:
    """According to Salazar, “…” and “…,” according to Salazar."""
    tokens, phrases = quote.tokens, quote.lexicon.source_phrases
    starts = (i for i in range(quote.start, quote.end) if tokens[i].lower in phrases)
    for start in sorted(starts, key=lambda index: abs(index - quote.quote_index)):
        for phrase in phrases[tokens[start].lower]:
            end = start + len(phrase)
            if tuple(token.lower for token in tokens[start:end]) != phrase:
                continue
            source = _find_source(quote, end)
            if source is not None:
                is_after = start > quote.quote_index
                before_gap = quote.quote_index - source.end_token
                gap = start - quote.after_quote if is_after else before_gap
                return Attribution(
                    source=source,
                    cue=Span(tokens[start].start, tokens[end - 1].end),
                    is_long_distance=gap > _SOURCE_PHRASE_REACH,
                )
    return None


def in_view_of(quote: QuoteInSentence) -> Attribution | None:
    """Para Salazar, el puente “no aguanta”: whose view a sentence opens with."""
    tokens, lexicon, start = quote.tokens, quote.lexicon, quote.start
    if start >= quote.quote_index or tokens[start].lower not in lexicon.view_openers:
        return None
    phrase = noun_phrases.find_starting_at(tokens, start + 1, quote.quote_index, lexicon)
    source = subjects.prefer_apposed_name(tokens, phrase, quote.quote_index, lexicon)
    is_person = source is not None and (
        source.kind == "name" or (source.is_definite and source.head in lexicon.person_nouns)
    )
    if source is None or not is_person or source.is_coordinated:
        return None
    reports = range(start + 1, quote.quote_index)
    if any(verbs.is_reporting_verb(tokens, index, lexicon) for index in reports):
        return None
    return Attribution(source=source, cue=token_span(tokens[start]))


def _find_source(quote: QuoteInSentence, start: int) -> NounPhrase | None:
    """Return whom "according to" names at token `start`: "según advirtió Carmen Solana"."""
    tokens, lexicon, end = quote.tokens, quote.lexicon, quote.end
    if start < end and verbs.is_reporting_verb(tokens, start, lexicon):
        phrase = subjects.find_subject_after(tokens, start, end, lexicon)
    else:
        phrase = noun_phrases.find_starting_at(tokens, start, end, lexicon)
    return subjects.prefer_apposed_name(tokens, _prefer_author(quote, phrase), end, lexicon)


def _prefer_author(quote: QuoteInSentence, phrase: NounPhrase | None) -> NounPhrase | None:
    """Return whose the thing is that cannot speak: "according to calculations by Ana Ruiz"."""
    if phrase is None or can_speak(phrase, quote.lexicon) or phrase.end_token >= quote.end:
        return phrase
    tokens, lexicon, preposition = quote.tokens, quote.lexicon, phrase.end_token
    if tokens[preposition].lower not in lexicon.possessive_prepositions:
        return phrase
    author = noun_phrases.find_starting_at(tokens, preposition + 1, quote.end, lexicon)
    return author or phrase


def colon(quote: QuoteInSentence) -> Attribution | None:
    """SALAZAR: “…”, with nothing but the speaker's name before it."""
    tokens, mark = quote.tokens, quote.quote_index - 1
    if mark <= quote.start or tokens[mark].text != ":":
        return None
    name = noun_phrases.find_ending_at(tokens, mark - 1, quote.start, quote.lexicon)
    if name is None or name.kind == "pronoun" or not _stands_first(quote, name):
        return None
    return Attribution(source=name, cue=None)


def _stands_first(quote: QuoteInSentence, name: NounPhrase) -> bool:
    """Whether the name opens its sentence, or follows a dash or "From"."""
    before = quote.tokens[quote.start : name.first_token]
    if not before or not before[-1].is_word:
        return True
    return len(before) == 1 and before[0].lower in quote.lexicon.np_prepositions


def signed(quote: QuoteInSentence) -> Attribution | None:
    """“…” ― Ana Ruiz, the name alone after a dash, to the end of the paragraph.

    Without a dash it must be a full name and all that follows a quotation set apart.
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    dash = start = quote.quote_index + 1
    while start < len(tokens) and tokens[start].text in _DASHES:
        start += 1
    if start == dash and not _ends_paragraph(quote):
        return None
    name = noun_phrases.find_starting_at(tokens, start, len(tokens), lexicon)
    if name is None or name.kind not in ("name", "organization"):
        return None
    if len(tokens) - name.end_token >= _LONGEST_SIGNATURE:
        return None
    is_alone = name.end_token == len(tokens) and len(name.name_tokens) > 1
    if start == dash and not is_alone:
        return None
    indexes = range(start, len(tokens))
    has_verb = any(verbs.is_reporting_verb(tokens, index, lexicon) for index in indexes)
    return None if has_verb else Attribution(source=name, cue=None)


def _ends_paragraph(quote: QuoteInSentence) -> bool:
    """Whether the quotation opens a paragraph that ends with few words more: “…” Ana Ruiz."""
    has_rest = len(quote.tokens) - quote.quote_index <= _LONGEST_SIGNATURE
    return quote.quote_index == 0 and has_rest


def find_signature(paragraph: Paragraph, lexicon: QuoteLexicon) -> NounPhrase | None:
    """Return the full name that a short paragraph holds alone, as under a quotation set apart."""
    tokens = paragraph.tokens
    words = [index for index, token in enumerate(tokens) if token.is_word]
    if not words or len(words) > _LONGEST_SIGNATURE:
        return None
    for index, token in enumerate(tokens):
        if token.quotation_index >= 0 or verbs.is_reporting_verb(tokens, index, lexicon):
            return None
    phrase = noun_phrases.find_starting_at(tokens, words[0], len(tokens), lexicon)
    name = subjects.prefer_apposed_name(tokens, phrase, len(tokens), lexicon)
    is_full_name = name is not None and name.kind == "name" and len(name.name_tokens) > 1
    return name if is_full_name else None


def announced(quote: QuoteInSentence) -> Attribution | None:
    """Salazar told reporters in Ohio: “…” and Salazar said, “…”."""
    before = quote.quote_index - 1
    if before < quote.start or quote.tokens[before].text not in (":", ","):
        return None
    verb = reporting_clauses.find_verb_before(quote, include_evaluative=False)
    if verb is None or quote.quote_index - verb > _ANNOUNCEMENT_REACH:
        return None
    attribution = reporting_clauses.attribute_to_verb(quote, verb)
    if attribution is None or not is_plausible_speaker(quote, attribution.source):
        return None
    is_far = _has_clause_between(quote, attribution.source, verb)
    return replace(attribution, is_long_distance=is_far)


def _has_clause_between(quote: QuoteInSentence, subject: NounPhrase, verb: int) -> bool:
    """Whether a clause parts a verb from a shared subject: "said that men came and | cried"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    own = subjects.find_subject_before(tokens, verb, quote.start, lexicon)
    between = range(subject.end_token, verb)
    if not verbs.is_finite(tokens, verb, lexicon) and any(
        _opens_clause_of_other(quote, index, verb) for index in between
    ):
        return True
    if own is not None and own.span == subject.span:
        return False
    return any(
        tokens[index].lower in lexicon.relative_pronouns
        or (
            tokens[index].lower in lexicon.subordinators
            and tokens[index].lower not in lexicon.coordinators
        )
        for index in between
    )


def _opens_clause_of_other(quote: QuoteInSentence, index: int, end: int) -> bool:
    """Whether a conjunction and another's name stand here: "presided | after Clay left, saying"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    word = tokens[index].lower
    if word not in lexicon.clause_openers or word not in lexicon.np_boundary_words:
        return False
    name = noun_phrases.find_starting_at(tokens, index + 1, end, lexicon)
    return name is not None and name.kind == "name"


def other_verb_after(quote: QuoteInSentence) -> Attribution | None:
    """“…,” the senator riffed: a speaker right after the quotation, whatever the verb."""
    if not quote.ends_with_stop or quote.last_character != ",":
        return None
    tokens, lexicon = quote.tokens, quote.lexicon
    subject = noun_phrases.find_starting_at(tokens, quote.after_quote, quote.end, lexicon)
    if subject is None or not can_speak(subject, lexicon) or subject.end_token >= quote.end:
        return None
    has_verb = tokens[subject.end_token].text.islower()
    return Attribution(source=subject, cue=None) if has_verb else None
