"""Which quotes speak for an article: sure ones, long enough to say something, by people who matter, each by another."""

from collections.abc import Sequence

from briefing.model import CleanedArticle, Quote, Span

MIN_WORDS = 5  # fewer are a phrase of the reporter's sentence, and right too seldom to stand alone (evidence: .79 against .88)
MAX_WORDS = 60  # more than the longest item of a brief


def select_quotes(
    quotes: Sequence[Quote], cleaned: CleanedArticle, *, taken: Sequence[Span], limit: int
) -> tuple[Quote, ...]:
    """At most `limit` quotes, in document order; () when none is good enough to print.

    Only quotes of high confidence with a named speaker, five words or more, which share nothing with the `taken` spans.
    Whoever stands on a side comes first, then whoever holds an office, then the order of the text; a second quote of
    one speaker comes after the first of everybody else.
    """
    fit = [quote for quote in quotes if _is_fit(quote, cleaned, taken)]
    ranked = sorted(
        enumerate(fit), key=lambda pair: (_turn(fit, pair[0]), _standing(pair[1]), pair[1].span)
    )
    return tuple(sorted((quote for _, quote in ranked[:limit]), key=lambda quote: quote.span))


def _is_fit(quote: Quote, cleaned: CleanedArticle, taken: Sequence[Span]) -> bool:
    words = len(quote.span.slice(cleaned.article.text).split())
    return (
        quote.confidence == "high"
        and quote.speaker.name is not None
        and MIN_WORDS <= words <= MAX_WORDS
        and not any(quote.span.overlaps(span) for span in taken)
    )


def _turn(fit: Sequence[Quote], index: int) -> int:
    """How many of the quotes before it are the same speaker's."""
    return sum(quote.speaker.name == fit[index].speaker.name for quote in fit[:index])


def _standing(quote: Quote) -> int:
    if quote.speaker.side is not None:
        return 0
    return 1 if quote.speaker.role is not None else 2
