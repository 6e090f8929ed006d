"""Who announces by a colon the words that a noun behind them tells again."""

from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.discourse.nearby_speakers import find_sentence_before
from briefing.quoting.attribution.patterns.announced_patterns import announced
from briefing.quoting.attribution.patterns.quote_in_sentence import Attribution, QuoteInSentence
from briefing.quoting.attribution.patterns.sentence_patterns import (
    ends_with_colon,
    match_reporting_sentence,
)
from briefing.quoting.tokens.noun_phrases import NounPhrase


def find_announcer(
    quote: QuoteInSentence, source: NounPhrase, context: ArticleContext
) -> Attribution | None:
    """Return who announces by a colon what a noun behind the quotation tells again.

    "Ana Ruiz explicó a Radio Faro: “…”, afirmó | la magistrada |" is Ana Ruiz's, also where the
    quotation begins a line.
    """
    is_noun = source.kind == "noun" and source.is_definite and not source.is_indefinite
    if not is_noun or source.head not in quote.lexicon.person_nouns:
        return None
    if source.first_token < quote.after_quote:
        return None
    if quote.start < quote.quote_index:
        found = announced(quote) if quote.tokens[quote.quote_index - 1].text == ":" else None
    else:
        before = find_sentence_before(quote, context)
        has_colon = before is not None and ends_with_colon(before)
        found = match_reporting_sentence(before) if before is not None and has_colon else None
    if found is None or found.is_long_distance or found.source.is_coordinated:
        return None
    return found if found.source.kind == "name" and found.confidence != "medium" else None
