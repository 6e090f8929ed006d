"""Who said what: quotes beside those that the stories print, a few of the day, each speaker once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing import quoting
from briefing.composing import matter, story
from briefing.composing.edition import Piece
from briefing.model import Citation, Quotation, Quote, Story

# The list adds to the stories' own quotes; one a speaker and five in all keep it short.
EACH, MOST = 1, 5


def choose(
    stories: Iterable[Story], pieces: Mapping[str, Piece], cited: Mapping[str, Citation]
) -> tuple[Quotation, ...]:
    """Quotes of high confidence that no story prints yet, in the order of the stories."""
    articles = {citation.number: article for article, citation in cited.items()}
    said: list[Quotation] = []
    for told in stories:
        language = pieces[articles[told.headline_citation]].cleaned.article.language
        for n in told.articles:
            piece = pieces[articles[n]]
            heard = () if piece.cleaned.article.language == language else {quote.speaker for quote in told.quotes}
            chosen = quoting.choose(_fit(told, piece), piece.cleaned, taken=story.printed(told, n), limit=MOST)
            quotes = (story.quotation(quote, piece, cited[piece.id]) for quote in chosen if quote.confidence == "high")
            said += [quote for quote in quotes if quote.speaker not in heard]  # else it may be one quote in translation
    sides = {quote.speaker: quote.side for quote in said if quote.side}  # one article may say whose official it is
    return tuple(_few_each([replace(quote, side=sides.get(quote.speaker)) for quote in said]))[:MOST]


def _fit(told: Story, piece: Piece) -> list[Quote]:
    return [quote for quote in piece.quotes if matter.shared(told, piece, quote.span) >= matter.OF_A_QUOTE]


def _few_each(said: Sequence[Quotation]) -> Iterator[Quotation]:
    count: dict[str, int] = {}
    for quote in said:
        count[quote.speaker] = count.get(quote.speaker, 0) + 1
        if count[quote.speaker] <= EACH:
            yield quote
