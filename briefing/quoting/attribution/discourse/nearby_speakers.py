"""The speaker of a quotation by the lines around its sentence: the one before, the one below."""

from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.discourse.discourse_state import DiscourseState
from briefing.quoting.attribution.patterns.dropped_subjects import (
    ends_with_report,
    has_dropped_subject,
)
from briefing.quoting.attribution.patterns.quote_in_sentence import Attribution, QuoteInSentence
from briefing.quoting.attribution.patterns.sentence_patterns import (
    ends_with_colon,
    match_reporting_sentence,
)
from briefing.quoting.attribution.patterns.verbless_patterns import find_signature
from briefing.quoting.attribution.speech_filter import is_title_case

_SIGNED_PATTERNS = ("line after", "signed")  # behind another's quote a name alone is a byline


def find_nearby(
    quote: QuoteInSentence,
    context: ArticleContext,
    state: DiscourseState,
    *,
    is_dropped: bool,
) -> Attribution | None:
    """Return whom the line after or the sentence before names, for a quotation without a match."""
    opens_paragraph = state.paragraph_speaker is None
    last = state.last_speaker
    is_list = last is None or last.attribution.pattern in _SIGNED_PATTERNS
    if opens_paragraph and is_list and quote.fills_sentence:
        signature = _find_signature_after(quote, context)
        if signature is not None:
            return signature
    if quote.fills_sentence or (is_dropped and opens_paragraph):
        attribution = _find_in_sentence_before(quote, context)
        is_weak = attribution is not None and attribution.confidence == "low"
        is_open = opens_paragraph and not (is_dropped and quote.lexicon.drops_subjects)
        if is_open or not is_weak:
            return attribution
    return None


def find_announcing(quote: QuoteInSentence, context: ArticleContext) -> QuoteInSentence | None:
    """Return the sentence before that drops its subject and ends with a colon: "Añadió que …:".

    Or with the verb: "El agua falta, | añadió |. “…”" is said by who says so, not by the water.
    """
    if not quote.fills_sentence:
        return None
    sentence = find_sentence_before(quote, context)
    if sentence is None:
        return None
    is_open = ends_with_colon(sentence) and has_dropped_subject(sentence)
    return sentence if is_open or ends_with_report(sentence) else None


def _find_signature_after(quote: QuoteInSentence, context: ArticleContext) -> Attribution | None:
    """Return whose name stands alone in the paragraph after a quotation that fills its own."""
    fills_paragraph = quote.start == 0 and quote.end == len(quote.tokens)
    following = quote.paragraph_index + 1
    if not fills_paragraph or following == len(context.paragraphs):
        return None
    name = find_signature(context.paragraphs[following], quote.lexicon)
    if name is None:
        return None
    return Attribution(source=name, cue=None, pattern="line after", confidence="medium")


def _find_in_sentence_before(quote: QuoteInSentence, context: ArticleContext) -> Attribution | None:
    """Return whom the sentence before the quotation's announces, if it has no quotation itself."""
    sentence = find_sentence_before(quote, context)
    return None if sentence is None else match_reporting_sentence(sentence)


def find_sentence_before(quote: QuoteInSentence, context: ArticleContext) -> QuoteInSentence | None:
    """Return the sentence before the quotation's; None where it has a quotation itself.

    The title of a programme is none: "On “Face the Harbour,” Salazar spoke of fish."
    """
    is_first = quote.start == 0
    index = max(0, quote.paragraph_index - 1) if is_first else quote.paragraph_index
    paragraph = context.paragraphs[index]
    end = quote.start or len(paragraph.tokens)
    if not end:
        return None
    start, _ = paragraph.sentence_range(end - 1)
    tokens = (paragraph.tokens[index] for index in range(start, end))
    quoted = (token for token in tokens if token.quotation_index >= 0)
    if not all(is_title_case(context.text[token.start : token.end]) for token in quoted):
        return None
    return QuoteInSentence(
        paragraph_index=index,
        tokens=paragraph.tokens,
        quote_index=end,
        start=start,
        end=end,
        lexicon=quote.lexicon,
    )
