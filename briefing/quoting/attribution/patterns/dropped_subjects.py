"""Verbs of saying without a subject: "“…”, dijo.", "Añadió que “…”", and which are nobody's."""

from briefing.quoting.attribution.patterns import adjacent_patterns
from briefing.quoting.attribution.patterns.interposed_reports import find_interposed_verb
from briefing.quoting.attribution.patterns.quote_in_sentence import (
    QuoteInSentence,
    is_finite_report,
)
from briefing.quoting.tokens import subjects, verbs
from briefing.quoting.tokens.token_places import find_first_word
from briefing.quoting.tokens.tokenizer import DASHES

_LONGEST_OPENING = 5  # tokens: "en este mismo sentido | expuso"
_LATE_REACH = 12  # tokens behind a verb: "en un aviso de prensa enviado este lunes"


def has_dropped_subject(quote: QuoteInSentence) -> bool:
    """Whether a verb without a subject reports the quotation: “…”, dijo. Añadió que “…”."""
    if quote.fills_sentence:
        return False
    if opens_report(quote, quote.after_quote):
        return True
    return any(_opens_with_verb(quote, start) for start in {quote.start, quote.main_clause_start})


def ends_with_report(sentence: QuoteInSentence) -> bool:
    """Whether one person's verb of saying alone ends a sentence: "El agua falta, | añadió |."."""
    tokens, lexicon, verb = sentence.tokens, sentence.lexicon, sentence.end - 2
    if not lexicon.drops_subjects or verb - 1 <= sentence.start or tokens[verb - 1].text != ",":
        return False
    is_many = tokens[verb].lower.endswith(lexicon.plural_verb_endings)
    return tokens[verb + 1].text == "." and is_finite_report(sentence, verb) and not is_many


def opens_report(quote: QuoteInSentence, verb: int) -> bool:
    """Whether the word behind the quotation is a verb of saying without a subject: “…”, dijo."""
    while verb < quote.end and _parts_verb(quote, verb):
        verb += 1  # "“…”, | le | dijo a Sanz", "“…”, | se | pregunta"
    if not quote.ends_with_stop or not quote.quote_index < verb < quote.end:
        return False
    is_unlisted = adjacent_patterns.is_unlisted_report(quote, verb)
    if not (is_unlisted or is_finite_report(quote, verb)):
        return False
    if is_unlisted and verb + 1 < quote.end and quote.tokens[verb + 1].is_word:
        return False  # only a verb that stands alone: "“…”, vociferó."
    return subjects.find_subject_after(quote.tokens, verb, quote.end, quote.lexicon) is None


def _parts_verb(quote: QuoteInSentence, index: int) -> bool:
    """Whether a pronoun before its verb stands here; "se" does before a reflexive verb alone."""
    word, lexicon = quote.tokens[index].lower, quote.lexicon
    is_added = lexicon.drops_subjects and word in lexicon.auxiliaries_and_adverbs  # "ha | dicho"
    if is_added or word in lexicon.clitics:
        return True
    following = quote.tokens[index + 1].lower if index + 1 < quote.end else ""
    return word in lexicon.impersonal_markers and following in lexicon.reflexive_verbs


def _opens_with_verb(quote: QuoteInSentence, start: int) -> bool:
    """Whether a finite verb is the first word of the clause that begins at token `start`."""
    index = find_first_word(quote.tokens, start, quote.quote_index)
    if quote.lexicon.drops_subjects:
        index = _skip_opening(quote, index)
        while index < quote.quote_index and _is_skipped(quote, index):
            index += 1
    if index > start and quote.tokens[index - 1].text in DASHES:
        return False  # "En agua, | -dice la circular- | se debe …"
    return index < quote.quote_index and (is_finite_report(quote, index) or goes_on_to_words(quote))


def goes_on_to_words(quote: QuoteInSentence) -> bool:
    """Whether a verb of going on alone leads to the words: "Continuó: “…”"."""
    lexicon = quote.lexicon
    before = quote.tokens[quote.start : quote.quote_index]
    is_verb = bool(before) and before[0].lower in lexicon.continuation_verbs
    return is_verb and lexicon.drops_subjects and [word.text for word in before[1:]] == [":"]


def _skip_opening(quote: QuoteInSentence, start: int) -> int:
    """Return the verb of saying behind an opening without a comma, else `start`.

    "Pero | dijo", "En este sentido | expuso que". No noun that may be its subject stands in it.
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    if start >= quote.quote_index:
        return start
    conjunctions = lexicon.coordinators | lexicon.contrasting_conjunctions
    first = start + (tokens[start].lower in conjunctions)
    if first >= quote.quote_index or tokens[first].lower not in lexicon.clause_openers:
        return first
    for index in range(first + 1, min(quote.quote_index, first + _LONGEST_OPENING)):
        token, before = tokens[index], tokens[index - 1].lower
        if is_finite_report(quote, index):
            return index
        opens_subject = token.lower in lexicon.determiners and before not in lexicon.clause_openers
        if not token.text.islower() or opens_subject or token.lower in lexicon.speaker_nouns:
            break
    return first


def has_plural_verb(quote: QuoteInSentence) -> bool:
    """Whether the verb without a subject is said of several: "“…”, agregan"."""
    verb = _find_verb(quote)
    return verb is not None and quote.tokens[verb].lower.endswith(quote.lexicon.plural_verb_endings)


def has_impersonal_verb(quote: QuoteInSentence) -> bool:
    """Whether nobody says it: "se reconoció “…”", "se dice que", but not "se quejó"."""
    verb, lexicon = _find_verb(quote), quote.lexicon
    if verb is None or verb == 0 or verb + 1 >= len(quote.tokens):
        return False
    has_clause = quote.tokens[verb + 1].lower in lexicon.complementizers
    if quote.tokens[verb].lower in lexicon.reflexive_verbs and not has_clause:
        return False
    before = verb - 1
    while before > quote.start and quote.tokens[before].lower in lexicon.clitics:
        before -= 1  # "se | le | acusa de"
    return quote.tokens[before].lower in lexicon.impersonal_markers


def gives_turn(quote: QuoteInSentence) -> bool:
    """Whether its sentence gives the word to another than who spoke last: "por su parte"."""
    words = [token.lower for token in quote.tokens[quote.start : quote.end]]
    return any(
        tuple(words[at : at + len(phrase)]) == phrase
        for phrase in quote.lexicon.turn_phrases
        for at in range(len(words) - len(phrase) + 1)
    )


def is_title_of(quote: QuoteInSentence) -> bool:
    """Whether the words in marks are a thing's title: "dijo en el seminario | “…” |".

    A noun with its article stands right before them, which is no noun for what is said.
    """
    tokens, at, lexicon = quote.tokens, quote.quote_index, quote.lexicon
    if at - 2 < quote.start:
        return False
    noun, article = tokens[at - 1], tokens[at - 2]
    is_noun = noun.is_word and noun.text.islower() and noun.lower not in lexicon.speech_nouns
    ties = lexicon.possessive_prepositions & lexicon.masculine_words  # "del | libro"
    return is_noun and article.lower in lexicon.determiners | ties


def is_read(quote: QuoteInSentence) -> bool:
    """Whether a relative clause holds the words: "la portada es un aviso, ya | que dice | “…”"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    before = quote.list_telling(quote.start + 1, quote.quote_index)
    told = (i for i in reversed(before) if verbs.is_reporting_verb(tokens, i, lexicon))
    verb = next(told, None)
    return verb is not None and tokens[verb - 1].lower in lexicon.relative_pronouns


def tells_of_somebody(quote: QuoteInSentence) -> bool:
    """Whether the verb behind a quotation says of whom it is said: "“…”, dijo | de ella |"."""
    lexicon, verb = quote.lexicon, quote.after_quote
    following = [token.lower for token in quote.tokens[verb + 1 : min(verb + 3, quote.end)]]
    if len(following) < 2 or following[0] not in lexicon.prepositions:
        return False
    return following[1] in lexicon.gendered_pronouns


def may_follow_late(quote: QuoteInSentence) -> bool:
    """Whether a person may follow far behind the verb: "“…”, dijo en un aviso | Hugo Arce".

    A name or an office behind the quotation that no preposition ties to what stands before it.
    """
    lexicon, start = quote.lexicon, quote.after_quote + 1
    for index in range(start, min(quote.end, start + _LATE_REACH)):
        token, before = quote.tokens[index], quote.tokens[index - 1].lower
        if token.text == "@":
            return True  # "planteó | @lomas1"
        if token.lower in lexicon.complementizers or token.quotation_index >= 0:
            return False
        ties = (lexicon.binding_words, lexicon.object_markers, lexicon.clause_openers)
        is_tied = any(before in words for words in ties)
        is_name = token.is_capitalized and not quote.tokens[index - 1].is_capitalized
        is_paper = before in lexicon.document_nouns
        is_outlet = before in lexicon.organization_nouns and not is_paper
        if is_name and not (is_tied or is_outlet):
            return True
        if token.is_capitalized and _follows_outlet(quote, index):
            return True
        if token.lower in lexicon.person_nouns and before in lexicon.determiners:
            return quote.tokens[index - 2].lower not in lexicon.binding_words
    return False


def _follows_outlet(quote: QuoteInSentence, index: int) -> bool:
    """Whether a name follows an outlet's letters behind a verb: "dijo a la AFP | Olimpia"."""
    letters, article, tie = (
        quote.tokens[index - 1],
        quote.tokens[index - 2],
        quote.tokens[index - 3],
    )
    is_told = (
        article.lower in quote.lexicon.determiners and tie.lower in quote.lexicon.object_markers
    )
    is_letters = len(letters.text) > 1 and letters.text.isupper()
    return is_told and is_letters and quote.tokens[index].text[1:].islower()


def _find_verb(quote: QuoteInSentence) -> int | None:
    """The verb of saying that has no subject: behind the quotation, opening its clause, between."""
    if opens_report(quote, quote.after_quote):
        verb = quote.after_quote
        while verb + 1 < quote.end and _parts_verb(quote, verb):
            verb += 1
        return verb
    for start in sorted({quote.start, quote.main_clause_start}):
        first = _skip_opening(quote, find_first_word(quote.tokens, start, quote.quote_index))
        for index in range(first, quote.quote_index):
            if is_finite_report(quote, index):
                return index
            if quote.tokens[index].is_word and not _is_skipped(quote, index):
                break
    return find_interposed_verb(quote)


def _is_skipped(quote: QuoteInSentence, index: int) -> bool:
    return quote.tokens[index].lower in quote.lexicon.auxiliaries_and_adverbs
