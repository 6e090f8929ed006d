"""Whether a sentence has one report only, so that the words quoted in it can be nobody else's.

"Salazar said that there “never has been a pause”" has one verb of saying with a subject of its own,
the sentence's, and one complement. A second verb that carries words ("said that Quill called it"),
a phrase that names a source, or a subject taken over from another clause leaves doubt.
"""

from briefing.quoting.attribution.quote_in_sentence import QuoteInSentence
from briefing.quoting.tokens import subjects, verbs
from briefing.quoting.tokens.noun_phrases import NounPhrase

_LONGEST_COMPLEMENT = 30  # tokens from the verb to the quotation; more is a second sentence


def is_sole_report(quote: QuoteInSentence, verb: int, source: NounPhrase) -> bool:
    """Whether `source` is the sentence's subject and the verb at token `verb` its only report."""
    tokens, lexicon = quote.tokens, quote.lexicon
    if tokens[verb].lower not in lexicon.reporting_verbs or source.is_coordinated:
        return False
    if not verbs.is_finite(tokens, verb, lexicon) or _has_negation(quote, verb):
        return False
    if quote.quote_index - verb > _LONGEST_COMPLEMENT or not _is_own_subject(quote, verb, source):
        return False
    return not (_has_rival_verb(quote, verb) or _has_source_phrase(quote))


def _is_own_subject(quote: QuoteInSentence, verb: int, source: NounPhrase) -> bool:
    """Whether the source is the verb's subject and the first of its clause; or follows it."""
    tokens, lexicon, start = quote.tokens, quote.lexicon, quote.main_clause_start
    words_before = [token for token in tokens[start:verb] if token.is_word]
    if source.first_token > verb:
        return all(token.lower in lexicon.auxiliaries_and_adverbs for token in words_before)
    own = subjects.find_subject_before(tokens, verb, start, lexicon)
    main = subjects.find_sentence_subject(tokens, start, quote.quote_index, lexicon)
    if own is None or main is None or own.span != source.span:
        return False
    is_first = main.first_token == source.first_token or main.span == source.span
    is_joint = tokens[source.end_token].lower in lexicon.coordinators
    return is_first and not is_joint


def _has_negation(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a negation stands right before the verb: "Salazar never said"."""
    before = quote.tokens[max(quote.start, verb - 2) : verb]
    return any(token.lower in quote.lexicon.negations for token in before)


def _has_rival_verb(quote: QuoteInSentence, verb: int) -> bool:
    """Whether another verb of the sentence can carry the words."""
    tokens, lexicon = quote.tokens, quote.lexicon
    before = (index for index in range(quote.start, quote.quote_index) if index != verb)
    if any(verbs.is_reporting_verb(tokens, i, lexicon, include_evaluative=True) for i in before):
        return True
    return any(
        verbs.is_reporting_verb(tokens, index, lexicon)
        and verbs.is_finite(tokens, index, lexicon)
        and tokens[index - 1].lower not in lexicon.coordinators
        for index in range(quote.quote_index + 1, quote.end)
    )


def _has_source_phrase(quote: QuoteInSentence) -> bool:
    """Whether "according to" names another source in the sentence."""
    tokens, phrases = quote.tokens, quote.lexicon.source_phrases
    return any(
        tuple(token.lower for token in tokens[index : index + len(phrase)]) == phrase
        for index in range(quote.start, quote.end)
        for phrase in phrases.get(tokens[index].lower, ())
    )
