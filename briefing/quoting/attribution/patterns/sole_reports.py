"""Whether a sentence has one report only, so that the words quoted in it can be nobody else's.

"Salazar said that there “never has been a pause”" has one verb of saying with a subject of its own,
the sentence's, and one complement. A second verb that carries words ("said that Quill called it"),
a phrase that names a source, or a subject taken over from another clause leaves doubt.
"""

from briefing.quoting.attribution.patterns.quote_in_sentence import (
    QuoteInSentence,
    can_speak,
    is_negated,
)
from briefing.quoting.tokens import subjects, verbs
from briefing.quoting.tokens.noun_phrases import NounPhrase

_LONGEST_COMPLEMENT = 30  # tokens from the verb to the quotation; more is a second sentence
# Of what "that" opens right behind a verb of saying, where subjects are dropped: of 29 quotes that
# it lets in of 1,500 reports 28 are right, and the other is a play's title.
_LONGEST_CLAUSE = 50
_CLAUSE_REACH = 3  # tokens from the verb to "that": "said | on Monday | that"


def is_sole_report(quote: QuoteInSentence, verb: int, source: NounPhrase) -> bool:
    """Whether `source` is the sentence's subject and the verb at token `verb` its only report."""
    tokens, lexicon = quote.tokens, quote.lexicon
    if tokens[verb].lower not in lexicon.reporting_verbs or source.is_coordinated:
        return False
    if is_negated(quote, verb) or quote.quote_index - verb > _find_reach(quote, verb):
        return False
    if verbs.is_finite(tokens, verb, lexicon):
        is_own = _is_own_subject(quote, verb, source) or _shares_subject(quote, verb, source)
    else:
        is_own = _trails_subject(quote, verb, source)
    goes_on = _goes_on_alone(quote, verb, source)
    if not (is_own or goes_on):
        return False
    if _has_rival_verb(quote, verb, own_start=verb if goes_on else None) or _has_source_phrase(
        quote
    ):
        return False
    if _is_held_by_thing(quote, verb) or _turns_to_other(quote, verb):
        return False
    return not _is_joint(quote, verb)


def _find_reach(quote: QuoteInSentence, verb: int) -> int:
    """Return how far behind a verb the words may stand."""
    following = quote.tokens[verb + 1 : verb + 1 + _CLAUSE_REACH]
    is_clause = any(token.lower in quote.lexicon.complementizers for token in following)
    is_long = is_clause and quote.lexicon.drops_subjects
    return _LONGEST_CLAUSE if is_long else _LONGEST_COMPLEMENT


def _is_held_by_thing(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a relative clause leads to the colon: "asked of a poem | which | says: “…”"."""
    between = quote.tokens[verb + 1 : quote.quote_index]
    if not between or between[-1].text != ":":
        return False
    return any(
        token.lower in quote.lexicon.relative_pronouns
        and token.lower not in quote.lexicon.complementizers
        for token in between
    )


def _turns_to_other(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a comma and a conjunction turn to another: "Faro said so|, while | Sanz went “…”"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    turns = lexicon.clause_openers & lexicon.parallel_conjunctions
    commas = (i for i in range(verb + 1, quote.quote_index) if tokens[i - 1].text == ",")
    return any(tokens[i].lower in turns or _tells_of_another(quote, i) for i in commas)


def _tells_of_another(quote: QuoteInSentence, start: int) -> bool:
    """Whether a clause of what somebody else did begins: "luego de | que Paz la tildara de"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    opening = range(start, min(start + _CLAUSE_REACH, quote.quote_index))
    opens = next((i for i in opening if tokens[i].lower in lexicon.complementizers), None)
    if not lexicon.drops_subjects or opens is None:
        return False
    if tokens[opens - 1].lower not in lexicon.possessive_prepositions:
        return False  # "ya que …"
    is_meant = tokens[opens + 1].lower in lexicon.pointing_determiners  # "de que | este | la llamó"
    rest = range(opens + 1, quote.quote_index)
    return is_meant or any(_may_speak(quote, index) for index in rest)


def _is_joint(quote: QuoteInSentence, verb: int) -> bool:
    """Whether several speak in what one publishes: "a | joint | statement", "| where | both …"."""
    words = (token.lower for token in quote.tokens[verb + 1 : quote.quote_index])
    return not quote.lexicon.joint_words.isdisjoint(words)


def _is_own_subject(quote: QuoteInSentence, verb: int, source: NounPhrase) -> bool:
    """Whether the source is the verb's subject and the first of its clause; or follows it."""
    tokens, lexicon, start = quote.tokens, quote.lexicon, quote.main_clause_start
    words_before = [token for token in tokens[start:verb] if token.is_word]
    if source.first_token > verb:
        return all(token.lower in lexicon.auxiliaries_and_adverbs for token in words_before)
    own = subjects.find_subject_before(tokens, verb, start, lexicon)
    if own is None or own.span != source.span or _is_of_another(quote, verb):
        return False
    is_joint = tokens[source.end_token].lower in lexicon.coordinators
    return _is_main_subject(quote, source) and not is_joint


def _is_of_another(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a verb behind a comma has its subject behind it: "Paz, | refirió la edil |, irá"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    if not lexicon.drops_subjects or verb == 0 or tokens[verb - 1].text != ",":
        return False
    after = subjects.find_subject_after(tokens, verb, quote.quote_index, lexicon)
    if after is None or not can_speak(after, lexicon) or after.end_token >= quote.quote_index:
        return False
    return tokens[after.end_token].text == ","


def _is_main_subject(quote: QuoteInSentence, source: NounPhrase) -> bool:
    """Whether the source is the first noun phrase of the main clause."""
    start, end = quote.main_clause_start, quote.quote_index
    main = subjects.find_sentence_subject(quote.tokens, start, end, quote.lexicon)
    if main is None:
        return False
    return main.first_token == source.first_token or main.span == source.span


def _shares_subject(quote: QuoteInSentence, verb: int, source: NounPhrase) -> bool:
    """Whether a conjunction joins the verb to the main subject's: "Ruiz rose | and said | that"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    before = verb - 1
    while before > source.end_token and tokens[before].lower in lexicon.auxiliaries_and_adverbs:
        before -= 1
    word = tokens[before].lower
    joins = word in lexicon.coordinators or word in lexicon.contrasting_conjunctions
    return joins and _is_alone_before(quote, source, before)


def _trails_subject(quote: QuoteInSentence, verb: int, source: NounPhrase) -> bool:
    """Whether a participle behind a comma goes on with the main subject: "Ruiz rose|, saying |"."""
    tokens = quote.tokens
    is_participle = tokens[verb].lower in quote.lexicon.participles
    has_comma = verb - 1 > source.end_token and tokens[verb - 1].text == ","
    return is_participle and has_comma and _is_alone_before(quote, source, verb)


def _is_alone_before(quote: QuoteInSentence, source: NounPhrase, end: int) -> bool:
    """Whether the source is the main subject, and no clause of another stands up to token `end`."""
    tokens, lexicon = quote.tokens, quote.lexicon
    if source.first_token >= end or not _is_main_subject(quote, source):
        return False
    openings = (lexicon.clause_links, lexicon.complementizers)
    between = tokens[source.end_token : end]
    return not any(token.lower in words for token in between for words in openings)


def _goes_on_alone(quote: QuoteInSentence, verb: int, source: NounPhrase) -> bool:
    """Whether the main subject alone can say what follows "and": "Paz dijo que llueve | y añadió".

    Nobody else, and nothing that might speak, stands in what was told before; what a preposition
    ties to something else is no subject ("la obra | de Lomas |").
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    before = verb - 1
    while before > source.end_token and tokens[before].lower in lexicon.auxiliaries_and_adverbs:
        before -= 1
    word = tokens[before].lower
    is_joined = word in lexicon.coordinators or word in lexicon.contrasting_conjunctions
    is_many = tokens[verb].lower.endswith(lexicon.plural_verb_endings)
    if not (lexicon.drops_subjects and is_joined) or is_many or source.first_token >= before:
        return False
    if not (verbs.is_finite(tokens, verb, lexicon) and _is_main_subject(quote, source)):
        return False
    return not any(_may_speak(quote, index) for index in range(source.end_token, before))


def _may_speak(quote: QuoteInSentence, index: int) -> bool:
    """Whether a word may be the subject of a verb behind it: a name, or a noun for who speaks."""
    tokens, lexicon = quote.tokens, quote.lexicon
    word = tokens[index]
    if word.lower in lexicon.relative_pronouns - lexicon.complementizers:
        return True
    if word.lower in lexicon.speaker_nouns and word.lower not in lexicon.plural_person_nouns:
        return not _is_tied_noun(quote, index)
    is_name = word.is_capitalized and word.text not in lexicon.calendar_words
    return is_name and not _is_tied_noun(quote, index)


def _is_tied_noun(quote: QuoteInSentence, index: int) -> bool:
    """Whether a preposition stands before a word and its articles and capitals: "de la | Sal |"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    while index > quote.start and (
        tokens[index - 1].is_capitalized or tokens[index - 1].lower in lexicon.determiners
    ):
        if tokens[index - 1].lower in lexicon.possessive_prepositions:
            return True
        index -= 1
    ties = (lexicon.np_prepositions, lexicon.prepositions, lexicon.other_prepositions)
    return any(tokens[index - 1].lower in words for words in ties)


def _has_rival_verb(quote: QuoteInSentence, verb: int, *, own_start: int | None) -> bool:
    """Whether another verb of the sentence can carry the words.

    None before `own_start` can: the same subject's, which the verb goes on with.
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    start = _find_report_start(quote, verb) if own_start is None else own_start
    before = (index for index in quote.list_telling(start, quote.quote_index) if index != verb)
    if any(verbs.is_reporting_verb(tokens, i, lexicon, include_evaluative=True) for i in before):
        return True
    return any(
        verbs.is_reporting_verb(tokens, index, lexicon)
        and verbs.is_finite(tokens, index, lexicon)
        and tokens[index - 1].lower not in lexicon.coordinators
        and not _goes_on(quote, index)
        for index in quote.list_telling(quote.quote_index + 1, quote.end)
    )


def _goes_on(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a verb without a subject tells again what a colon announced: "…: “…”, | dijo |"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    if not lexicon.drops_subjects or verb != quote.after_quote:
        return False
    is_announced = quote.quote_index > 0 and tokens[quote.quote_index - 1].text == ":"
    return is_announced and subjects.find_subject_after(tokens, verb, quote.end, lexicon) is None


def _find_report_start(quote: QuoteInSentence, verb: int) -> int:
    """Return where a verb may begin to carry the words: behind a clause such as "When asked, ".

    But "As Ruiz said, " before the main clause may carry them.
    """
    start = quote.main_clause_start
    opener = quote.tokens[quote.start].lower
    is_carrier = opener in quote.lexicon.reporting_openers or verb < start
    return quote.start if is_carrier else start


def _has_source_phrase(quote: QuoteInSentence) -> bool:
    """Whether "according to" names another source in the sentence, and no paper of the speaker."""
    tokens, phrases = quote.tokens, quote.lexicon.source_phrases
    return any(
        tuple(token.lower for token in tokens[index : index + len(phrase)]) == phrase
        and not _is_paper(quote, index + len(phrase))
        for index in range(quote.start, quote.end)
        for phrase in phrases.get(tokens[index].lower, ())
    )


def _is_paper(quote: QuoteInSentence, start: int) -> bool:
    """Whether a paper that nobody else owns stands here: "según | un aviso |, Paz dijo"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    noun = start + 1
    if not lexicon.drops_subjects or noun + 1 >= quote.end:
        return False
    is_paper = tokens[start].lower in lexicon.indefinite_determiners
    is_paper = is_paper and tokens[noun].lower in lexicon.document_nouns
    return is_paper and tokens[noun + 1].text == ","
