"""For a side of which nobody is quoted: a sentence that reports what one of its people said, marked as paraphrase."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.composing import matter, quotable, story
from briefing.composing.edition import Piece
from briefing.model import Citation, Excerpt, Quotation, Story


def choose(
    stories: Sequence[Story],
    pieces: Mapping[str, Piece],
    cited: Mapping[str, Citation],
    *,
    sides: Iterable[str],
    taken: Iterable[Excerpt],
) -> tuple[Quotation, ...]:
    """One sentence for each of these sides, as far as the stories have one; whole, and not among the `taken` ones."""
    printed = {(excerpt.citation, excerpt.span) for excerpt in taken}
    found = [one for one in _all(stories, pieces, cited) if (one.excerpt.citation, one.excerpt.span) not in printed]
    firsts = (next((one for one in found if one.side == side), None) for side in sides)
    return tuple(one for one in firsts if one is not None)


def _all(stories: Sequence[Story], pieces: Mapping[str, Piece], cited: Mapping[str, Citation]) -> Iterator[Quotation]:
    articles = {citation.number: article for article, citation in cited.items()}
    for told in stories:
        for n in told.articles:
            piece, spans = pieces[articles[n]], story.printed(told, n)
            whole = {line.sentence.span for line in quotable.lines(told.key, piece)}.difference(spans)
            for quote in piece.paraphrases:
                if quote.span in whole and matter.shared(told, piece, quote.span) >= matter.OF_A_QUOTE:
                    yield story.quotation(quote, piece, cited[piece.id])
