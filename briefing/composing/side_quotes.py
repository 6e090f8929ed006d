"""Who said what: quotes beside those that the stories print, a few of the day, each speaker once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing import quoting
from briefing.composing import quote_dedup, story, topical_overlap
from briefing.model import Citation, Excerpt, PrintedQuote, Quote, Story
from briefing.model.analyzed import AnalyzedArticle

# The list adds to the stories' own quotes; one a speaker and five in all keep it short.
MOST_OF_A_SPEAKER, MOST_QUOTES = 1, 5


def choose_side_quotes(
    stories: Iterable[Story], pieces: Mapping[str, AnalyzedArticle], cited: Mapping[str, Citation]
) -> tuple[PrintedQuote, ...]:
    """Quotes of high confidence that no story prints yet, in the order of the stories."""
    articles = {citation.number: article for article, citation in cited.items()}
    found: list[PrintedQuote] = []
    sides: dict[str, str] = {}  # one article may say whose official it is
    for told in stories:
        numbered = {n: pieces[articles[n]] for n in told.articles}
        heard = quote_dedup.find_speakers(told.sentences, told.quotes, numbered)
        language = numbered[told.headline_citation].cleaned.article.language
        for n, piece in numbered.items():
            fit = [
                quote
                for quote in _fit(told, piece)
                if not quote_dedup.is_printed(_text(quote, piece), _printed(told))
            ]
            chosen = quoting.select_quotes(
                fit, piece.cleaned, taken=story.list_printed_spans(told, n), limit=MOST_QUOTES
            )
            quotes = [
                story.print_quote(quote, piece, cited[piece.id])
                for quote in chosen
                if quote.confidence == "high"
            ]
            sides |= {quote.speaker: quote.side for quote in quotes if quote.side}
            own = (
                piece.cleaned.article.language == language
            )  # a quote in another may be one in translation
            found += [
                quote
                for quote in quotes
                if own or not quote_dedup.is_same_person(quote.speaker, heard)
            ]
    return tuple(_few_each([replace(quote, side=sides.get(quote.speaker)) for quote in found]))[
        :MOST_QUOTES
    ]


def _fit(told: Story, piece: AnalyzedArticle) -> list[Quote]:
    return [
        quote
        for quote in piece.quotes
        if topical_overlap.count_shared_stems(told, piece, quote.span)
        >= topical_overlap.LEAST_SHARED_BY_QUOTE
    ]


def _text(quote: Quote, piece: AnalyzedArticle) -> str:
    return quote.span.slice(piece.cleaned.article.text)


def _printed(told: Story) -> list[Excerpt]:
    return [*told.sentences, *(quote.excerpt for quote in told.quotes)]


def _few_each(found: Sequence[PrintedQuote]) -> Iterator[PrintedQuote]:
    count: dict[str, int] = {}
    for quote in found:
        count[quote.speaker] = count.get(quote.speaker, 0) + 1
        if count[quote.speaker] <= MOST_OF_A_SPEAKER:
            yield quote
