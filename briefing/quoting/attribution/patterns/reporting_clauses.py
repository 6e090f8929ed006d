"""Who a verb or a speech noun before a quotation in its sentence belongs to."""

from briefing.quoting.attribution.patterns.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    token_span,
)
from briefing.quoting.tokens import noun_phrases, subjects, verbs
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import POSSESSIVE_MARKS

_MODIFIERS = 3  # words between a possessive and its noun: "Trump's recent evidence-free assertion"


def find_verb_before(quote: QuoteInSentence, *, include_evaluative: bool) -> int | None:
    """Return the reporting verb nearest before the quotation, preferably in its main clause."""
    main = quote.main_clause_start
    in_main = _last_verb(quote, main, quote.quote_index, include_evaluative=include_evaluative)
    if in_main is not None:
        return in_main
    return _last_verb(quote, quote.start, main, include_evaluative=include_evaluative)


def attribute_to_verb(quote: QuoteInSentence, verb: int) -> Attribution | None:
    """Return whom a verb before the quotation names as its speaker; None without a subject.

    What one verb reports of another ("Ruiz said she hoped", "Ruiz said that farmers wanted") is
    said by the subject of the outer one. A participle, an infinitive or a second verb ("and
    declared") has the subject of the verb before it.
    """
    subject = _find_subject(quote, verb)
    if subject is None:
        return None
    if (citing := _find_citing_verb(quote, subject, verb)) is not None:
        return _attribute_to_cited(quote, citing, verb)
    if _may_be_reported(quote, verb, subject) or _has_other_complement(quote, verb):
        outer = _finite_verb_before(quote, subject.first_token)
        outer_subject = _find_subject(quote, outer) if outer is not None else None
        if outer is not None and outer_subject is not None:
            return Attribution(source=outer_subject, cue=token_span(quote.tokens[outer]))
    return Attribution(source=subject, cue=token_span(quote.tokens[verb]))


def _find_citing_verb(quote: QuoteInSentence, subject: NounPhrase, verb: int) -> int | None:
    """Return the verb that tells whose words the subject repeats: "The Post | quoted | Quill"."""
    words = range(max(quote.start, subject.end_token), verb + 1)
    return next((i for i in words if quote.tokens[i].lower in quote.lexicon.citing_verbs), None)


def _attribute_to_cited(quote: QuoteInSentence, citing: int, verb: int) -> Attribution | None:
    """Return whom a citing verb names as its object, less sure; None where it names nobody."""
    tokens, lexicon = quote.tokens, quote.lexicon
    start = citing + 1 + (tokens[min(citing + 1, quote.end - 1)].lower in lexicon.object_markers)
    cited = noun_phrases.find_starting_at(tokens, start, quote.quote_index, lexicon)
    if cited is None or cited.kind != "name":
        return None
    return Attribution(source=cited, cue=token_span(tokens[verb]), is_long_distance=True)


def _may_be_reported(quote: QuoteInSentence, verb: int, subject: NounPhrase) -> bool:
    """Whether an outer verb may report this one: by a pronoun subject, or no verb of saying."""
    tokens, lexicon, first = quote.tokens, quote.lexicon, subject.first_token
    in_main = first > quote.main_clause_start
    if in_main and tokens[first - 1].lower in lexicon.subordinators:
        return False
    return subject.kind == "pronoun" or tokens[verb].lower not in lexicon.reporting_verbs


def _has_other_complement(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a relative clause's verb has a clause of its own, and another follows it.

    "Ruiz told a man | who said that it was late that | “it was not”".
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    if verb == 0 or tokens[verb - 1].lower not in lexicon.relative_pronouns:
        return False
    clauses = (
        t for t in tokens[verb + 1 : quote.quote_index] if t.lower in lexicon.complementizers
    )
    return len(list(clauses)) > 1


def _finite_verb_before(quote: QuoteInSentence, end: int) -> int | None:
    """Return the last reporting verb before token `end` in the main clause, if it is finite."""
    verb = _last_verb(quote, quote.main_clause_start, end, include_evaluative=False)
    is_finite = verb is not None and verbs.is_finite(quote.tokens, verb, quote.lexicon)
    return verb if is_finite else None


def attribute_to_speech_noun(quote: QuoteInSentence) -> Attribution | None:
    """Return whose a speech noun before it is: "Salazar's claim", "the contention of Salazar"."""
    tokens, lexicon, end = quote.tokens, quote.lexicon, quote.quote_index
    for noun in reversed(quote.list_telling(quote.start + 1, end)):
        if tokens[noun].lower not in lexicon.speech_nouns:
            continue
        owner = _find_possessor(quote, noun)
        after = noun + 1
        if owner is None and after < end and tokens[after].lower in lexicon.possessive_prepositions:
            owner = noun_phrases.find_starting_at(tokens, after + 1, end, lexicon)
        if owner is not None:
            return Attribution(source=owner, cue=token_span(tokens[noun]))
    return None


def _find_possessor(quote: QuoteInSentence, noun: int) -> NounPhrase | None:
    """Return the possessor before a noun, with at most `_MODIFIERS` words in between."""
    tokens, lexicon = quote.tokens, quote.lexicon
    for index in range(noun - 1, max(quote.start - 1, noun - 2 - _MODIFIERS), -1):
        if tokens[index].text in POSSESSIVE_MARKS:
            return noun_phrases.find_ending_at(tokens, index - 1, quote.start, lexicon)
        if not tokens[index].is_word:
            return None
    return None


def _find_subject(quote: QuoteInSentence, verb: int) -> NounPhrase | None:
    """Return the verb's own subject, the one shared with a verb before it, or the sentence's."""
    tokens, lexicon, main = quote.tokens, quote.lexicon, quote.main_clause_start
    if _follows_quotation(quote, verb) and tokens[verb].lower not in lexicon.dative_verbs:
        high = quote.quote_index if verb < quote.quote_index else quote.end
        return subjects.find_subject_after(tokens, verb, high, lexicon)
    low = main if verb >= main else quote.start
    if lexicon.drops_subjects and _opens_clause(quote, low, verb):
        after = subjects.find_subject_after(tokens, verb, quote.quote_index, lexicon)
        is_speaker = after is not None and (after.name_tokens or after.head in lexicon.person_nouns)
        if after is not None and is_speaker:  # "Subrayó | la alcaldesa | que …"
            return None if _is_told_of(quote, after) else after
    if (inverted := _find_inverted(quote, verb)) is not None:
        return inverted
    index: int | None = verb
    while index is not None:
        if index != verb and _is_in_relative_clause(quote, index, verb):
            break
        subject = subjects.find_subject_before(tokens, index, low, lexicon)
        if subject is not None and _is_verb_alone(quote, subject):
            subject = None
        if subject is not None and (
            verbs.is_finite(tokens, index, lexicon) or _is_absolute(quote, subject, index)
        ):
            return subject
        index = _last_verb(quote, low, index, include_evaluative=True)
    return subjects.find_sentence_subject(tokens, low, verb, lexicon)


def _is_told_of(quote: QuoteInSentence, phrase: NounPhrase) -> bool:
    """Whether a relative clause tells of what follows a verb: "Citó | a la firma |, que “crece”".

    A comma that closes an apposition is another: "Subrayó la alcaldesa, Ana Ruiz, que …".
    """
    tokens, comma = quote.tokens, phrase.end_token
    if comma + 1 >= quote.quote_index or tokens[comma].text != ",":
        return False
    start = phrase.first_token - tokens[phrase.first_token].is_capitalized
    is_apposed = any(token.text == "," for token in tokens[start:comma])
    return tokens[comma + 1].lower in quote.lexicon.relative_pronouns and not is_apposed


def _find_inverted(quote: QuoteInSentence, verb: int) -> NounPhrase | None:
    """Return the full name right behind a verb: "Lo mismo concluyó | Ana Ruiz|: “…”".

    In a language that marks people as objects ("criticó a Ana Ruiz"), it is the subject.
    """
    tokens, lexicon, high = quote.tokens, quote.lexicon, quote.quote_index
    if not lexicon.object_markers or verb + 1 >= high or not is_given_name(tokens[verb + 1].text):
        return None
    if not (lexicon.drops_subjects and verbs.is_finite(tokens, verb, lexicon)):
        return None
    name = noun_phrases.find_starting_at(tokens, verb + 1, high, lexicon)
    is_full = name is not None and name.kind == "name" and len(name.name_tokens) > 1
    return name if is_full else None


def _is_in_relative_clause(quote: QuoteInSentence, inner: int, verb: int) -> bool:
    """Whether a verb is a relative clause's, and a participle behind a comma goes on without it.

    "Ruiz rose against a man who said no|, saying |"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    is_participle = tokens[verb].lower in lexicon.participles and tokens[verb - 1].text == ","
    return is_participle and tokens[inner - 1].lower in lexicon.relative_pronouns


def _opens_clause(quote: QuoteInSentence, low: int, verb: int) -> bool:
    """Whether no word but an adverb stands before the verb in its clause."""
    before = quote.tokens[low:verb]
    adverbs = quote.lexicon.auxiliaries_and_adverbs
    return all(not token.is_word or token.lower in adverbs for token in before)


def _is_verb_alone(quote: QuoteInSentence, subject: NounPhrase) -> bool:
    """Whether the phrase is a verb that opens the sentence without a subject: "Señaló | que"."""
    first = subject.first_token
    opens = first == quote.start or first == quote.main_clause_start
    return (
        quote.lexicon.drops_subjects
        and opens
        and verbs.is_reporting_verb(quote.tokens, first, quote.lexicon)
    )


def _follows_quotation(quote: QuoteInSentence, verb: int) -> bool:
    """Whether the verb stands right after another quotation: “…”, said Salazar, “…”."""
    tokens, index = quote.tokens, verb - 1
    while index > quote.start and (
        tokens[index].text in ",—–―" or tokens[index].lower in quote.lexicon.auxiliaries_and_adverbs
    ):
        index -= 1
    return index >= quote.start and tokens[index].quotation_index >= 0


def _is_absolute(quote: QuoteInSentence, subject: NounPhrase, verb: int) -> bool:
    """Whether a participle has its own subject: "with the senator saying"."""
    tokens, lexicon, first = quote.tokens, quote.lexicon, subject.first_token
    if tokens[verb].lower not in lexicon.participles or first <= quote.start:
        return False
    before = tokens[first - 1].lower
    is_adjacent = subject.end_token == verb
    return before in lexicon.absolute_markers or (
        before in lexicon.possessive_prepositions and is_adjacent
    )


def _last_verb(
    quote: QuoteInSentence, low: int, end: int, *, include_evaluative: bool
) -> int | None:
    """Return the last reporting verb among the tokens `[low, end)`; None without one."""
    for index in reversed(quote.list_telling(low, end)):
        if verbs.is_reporting_verb(
            quote.tokens, index, quote.lexicon, include_evaluative=include_evaluative
        ):
            return index
    return None
