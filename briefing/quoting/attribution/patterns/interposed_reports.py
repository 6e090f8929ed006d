"""Reports between commas amid a sentence: "The gate, Quill ruled, is “not safe”".

A verb alone may stand between dashes too: "Quedó en la terna -explicó-, “lo cual nos llena”".
"""

from collections.abc import Iterator, Sequence

from briefing.quoting.attribution.patterns.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    can_speak,
    token_span,
)
from briefing.quoting.tokens import subjects, verbs
from briefing.quoting.tokens.apposed_names import closes_explanation
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import DASHES, Token

_COMMA = (",",)


def interposed(quote: QuoteInSentence) -> Attribution | None:
    """Return whom the report between two commas before the quotation names; None without one."""
    for verb in _verbs_beside_mark(quote):
        subject = _find_subject(quote, verb)
        if subject is not None and can_speak(subject, quote.lexicon):
            is_open = closes_explanation(quote.tokens, verb - 1, quote.start, quote.lexicon)
            is_far = is_open or _has_other_report(quote, verb)
            is_far = is_far or _is_told_after(quote)
            return Attribution(
                source=subject, cue=token_span(quote.tokens[verb]), is_long_distance=is_far
            )
    return None


def _is_told_after(quote: QuoteInSentence) -> bool:
    """Whether a verb and a name follow the quotation: "afirmó Ruiz: “…”, | diría Leo |"."""
    after = quote.tokens[quote.after_quote : quote.end]
    if len(after) > 1 and after[0].text == ",":
        after = after[1:]
    is_verb = len(after) > 1 and after[0].text.islower() and not _is_function(after[0], quote)
    return is_verb and is_given_name(after[1].text)


def _is_function(token: Token, quote: QuoteInSentence) -> bool:
    return token.lower in quote.lexicon.function_words


def is_interposed_without_subject(quote: QuoteInSentence) -> bool:
    """Whether a verb stands alone between two commas before the quotation: "El agua, dijo, …"."""
    return find_interposed_verb(quote) is not None


def find_interposed_verb(quote: QuoteInSentence) -> int | None:
    """Return the first verb that stands alone between two marks; None in other languages."""
    tokens = quote.tokens
    if not quote.lexicon.drops_subjects:
        return None
    alone = (
        verb
        for verb in _verbs_beside_mark(quote)
        if tokens[verb].text.islower() and _is_set_off(quote, verb)
    )
    return next(alone, None)


def _verbs_beside_mark(quote: QuoteInSentence) -> Iterator[int]:
    """Yield the finite reporting verbs before the quotation beside a comma or between dashes."""
    tokens, lexicon = quote.tokens, quote.lexicon
    for index in quote.list_telling(quote.start + 1, quote.quote_index):
        if not verbs.is_reporting_verb(tokens, index, lexicon):
            continue
        is_beside = _is_comma(quote, index - 1) or _is_comma(quote, index + 1)
        is_beside = is_beside or _is_set_off(quote, index)
        if is_beside and verbs.is_finite(tokens, index, lexicon):
            yield index


def _find_subject(quote: QuoteInSentence, verb: int) -> NounPhrase | None:
    """Return the subject that fills the space between the verb and the other comma."""
    tokens, lexicon = quote.tokens, quote.lexicon
    if tokens[verb].lower in lexicon.dative_verbs:
        return None  # "Ada Quill, who came first, told | the Herald |, “…”"
    if _is_comma(quote, verb - 1):
        after = subjects.find_subject_after(tokens, verb, quote.quote_index, lexicon)
        return after if after is not None and _is_comma(quote, after.end_token) else None
    before = subjects.find_subject_before(tokens, verb, quote.start, lexicon)
    is_inside = before is not None and before.first_token > quote.start
    return before if before and is_inside and _is_comma(quote, before.first_token - 1) else None


def _is_set_off(quote: QuoteInSentence, verb: int) -> bool:
    """Whether commas or dashes stand on both sides of the verb: "-explicó-"."""
    return any(
        _is_mark(quote, verb - 1, marks) and _is_mark(quote, verb + 1, marks)
        for marks in (_COMMA, DASHES)
    )


def _is_comma(quote: QuoteInSentence, index: int) -> bool:
    return _is_mark(quote, index, _COMMA)


def _is_mark(quote: QuoteInSentence, index: int, marks: Sequence[str]) -> bool:
    return quote.start < index < quote.quote_index and quote.tokens[index].text in marks


def _has_other_report(quote: QuoteInSentence, verb: int) -> bool:
    """Whether another finite reporting verb of the sentence may carry the words.

    None in a clause before the main one does: "Asked to tell more, Quill said, “…”".
    """
    return any(
        index != verb
        and verbs.is_reporting_verb(quote.tokens, index, quote.lexicon)
        and verbs.is_finite(quote.tokens, index, quote.lexicon)
        for index in quote.list_telling(min(verb, quote.main_clause_start), quote.end)
    )
