"""For a side of which nobody is quoted: a sentence that reports what one of its people said, marked as paraphrase."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.composing import standalone_sentences, story, topical_overlap
from briefing.model import Citation, Excerpt, PrintedQuote, Story
from briefing.model.analyzed import AnalyzedArticle


def choose_indirect_quotes(
    stories: Sequence[Story],
    pieces: Mapping[str, AnalyzedArticle],
    cited: Mapping[str, Citation],
    *,
    sides: Iterable[str],
    taken: Iterable[Excerpt],
) -> tuple[PrintedQuote, ...]:
    """One sentence for each of these sides, as far as the stories have one; whole, and not among the `taken` ones."""
    printed = {(excerpt.citation, excerpt.span) for excerpt in taken}
    found = [
        one
        for one in _all(stories, pieces, cited)
        if (one.excerpt.citation, one.excerpt.span) not in printed
    ]
    firsts = (next((one for one in found if one.side == side), None) for side in sides)
    return tuple(one for one in firsts if one is not None)


def _all(
    stories: Sequence[Story], pieces: Mapping[str, AnalyzedArticle], cited: Mapping[str, Citation]
) -> Iterator[PrintedQuote]:
    articles = {citation.number: article for article, citation in cited.items()}
    for told in stories:
        for n in told.articles:
            piece, spans = pieces[articles[n]], story.list_printed_spans(told, n)
            whole = {
                line.sentence.span
                for line in standalone_sentences.find_standalone_sentences(told.key, piece)
            }.difference(spans)
            for quote in piece.paraphrases:
                if (
                    quote.span in whole
                    and topical_overlap.count_shared_stems(told, piece, quote.span)
                    >= topical_overlap.LEAST_SHARED_BY_QUOTE
                ):
                    yield story.print_quote(quote, piece, cited[piece.id])
