"""Who said what: quotes beside those that the stories print, a few of the day, each speaker once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing import quoting
from briefing.composing import matter, said, story
from briefing.composing.edition import Piece
from briefing.model import Citation, Excerpt, Quotation, Quote, Story

# The list adds to the stories' own quotes; one a speaker and five in all keep it short.
EACH, MOST = 1, 5


def choose(
    stories: Iterable[Story], pieces: Mapping[str, Piece], cited: Mapping[str, Citation]
) -> tuple[Quotation, ...]:
    """Quotes of high confidence that no story prints yet, in the order of the stories."""
    articles = {citation.number: article for article, citation in cited.items()}
    found: list[Quotation] = []
    sides: dict[str, str] = {}  # one article may say whose official it is
    for told in stories:
        numbered = {n: pieces[articles[n]] for n in told.articles}
        heard = said.heard(told.sentences, told.quotes, numbered)
        language = numbered[told.headline_citation].cleaned.article.language
        for n, piece in numbered.items():
            fit = [quote for quote in _fit(told, piece) if not said.again(_text(quote, piece), _printed(told))]
            chosen = quoting.choose(fit, piece.cleaned, taken=story.printed(told, n), limit=MOST)
            quotes = [story.quotation(quote, piece, cited[piece.id]) for quote in chosen if quote.confidence == "high"]
            sides |= {quote.speaker: quote.side for quote in quotes if quote.side}
            own = piece.cleaned.article.language == language  # a quote in another may be one in translation
            found += [quote for quote in quotes if own or not said.same(quote.speaker, heard)]
    return tuple(_few_each([replace(quote, side=sides.get(quote.speaker)) for quote in found]))[:MOST]


def _fit(told: Story, piece: Piece) -> list[Quote]:
    return [quote for quote in piece.quotes if matter.shared(told, piece, quote.span) >= matter.OF_A_QUOTE]


def _text(quote: Quote, piece: Piece) -> str:
    return quote.span.of(piece.cleaned.article.text)


def _printed(told: Story) -> list[Excerpt]:
    return [*told.sentences, *(quote.excerpt for quote in told.quotes)]


def _few_each(found: Sequence[Quotation]) -> Iterator[Quotation]:
    count: dict[str, int] = {}
    for quote in found:
        count[quote.speaker] = count.get(quote.speaker, 0) + 1
        if count[quote.speaker] <= EACH:
            yield quote
