"""Who said what, by side: quotes that no story prints, and indirect speech."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing import quoting
from briefing.composing import story_quotes
from briefing.composing.citations import SourceIndex
from briefing.composing.standalone_sentences import StandaloneSentence
from briefing.composing.topical_overlap import LEAST_SHARED_BY_QUOTE, count_shared_stems
from briefing.model import PrintedQuote, Quote, Story
from briefing.model.analyzed import AnalyzedArticle

# The list adds to the stories' own quotes; one of a speaker and five in all keep it short.
MOST_OF_A_SPEAKER, MOST_QUOTES = 1, 5


def choose_side_quotes(stories: Iterable[Story], sources: SourceIndex) -> tuple[PrintedQuote, ...]:
    """Quotes of high confidence that no story prints yet, in the order of the stories."""
    told = list(stories)
    printed = [quote for story in told for quote in story.quotes]
    quotes = [
        (quote, is_new and not story_quotes.repeats_quote(quote, printed, language))
        for story in told
        for quote, language, is_new in _choose_for_story(story, told, sources)
    ]
    sides = {quote.speaker: quote.side for quote, _ in quotes if quote.side}
    kept = [quote for quote, is_new in quotes if is_new]
    sided = [replace(quote, side=sides.get(quote.speaker)) for quote in kept]
    return tuple(_limit_speakers(sided))[:MOST_QUOTES]


def choose_indirect_quotes(
    stories: Sequence[Story],
    lines: Sequence[StandaloneSentence],
    sources: SourceIndex,
    sides: Iterable[str],
) -> tuple[PrintedQuote, ...]:
    """For each of these sides one sentence that reports what one of its people said, if any.

    `lines` are the sentences of the stories that can stand alone and are printed in no other list.
    """
    quotes = [quote for story in stories for quote in _list_indirect_quotes(story, lines, sources)]
    firsts = (next((quote for quote in quotes if quote.side == side), None) for side in sides)
    return tuple(quote for quote in firsts if quote is not None)


def _choose_for_story(
    story: Story, told: Sequence[Story], sources: SourceIndex
) -> Iterator[tuple[PrintedQuote, str, bool]]:
    """The quotes of one story, their languages, and whether each may be printed.

    A quote that may not be printed still tells the side of its speaker. One in another language may
    be a translation of a printed one, of whatever story.
    """
    speakers = {
        name
        for one in told
        for name in story_quotes.find_speakers(one.sentences, one.quotes, sources)
    }
    language = sources.headline_article(story).language
    for article in sources.articles_of(story):
        printed = story_quotes.list_printed_spans(story, sources.number_of(article))
        fitting = _list_fitting_quotes(story, article)
        chosen = quoting.select_quotes(fitting, article.cleaned, taken=printed, limit=MOST_QUOTES)
        for quote in chosen:
            if quote.confidence == "high":
                known = story_quotes.is_same_person(quote.speaker.name or "", speakers)
                is_new = article.language == language or not known
                yield story_quotes.print_quote(quote, article, sources), article.language, is_new


def _list_fitting_quotes(story: Story, article: AnalyzedArticle) -> list[Quote]:
    """The quotes of an article that are on the story's topic and that the story does not print."""
    shared = count_shared_stems(story, article, [quote.span for quote in article.quotes])
    printed = story_quotes.list_printed(story)
    return [
        quote
        for quote, count in zip(article.quotes, shared, strict=True)
        if count >= LEAST_SHARED_BY_QUOTE
        and not story_quotes.is_printed(article.text_of(quote.span), printed)
    ]


def _list_indirect_quotes(
    story: Story, lines: Iterable[StandaloneSentence], sources: SourceIndex
) -> Iterator[PrintedQuote]:
    printed = {(excerpt.citation, excerpt.span) for excerpt in story_quotes.list_printed(story)}
    whole = {
        (sources.number_of(line.article), line.sentence.span)
        for line in lines
        if line.story_key == story.key and line.shared_stems >= LEAST_SHARED_BY_QUOTE
    } - printed
    for number in story.articles:
        article = sources.numbered[number]
        for quote in article.indirect_quotes:
            if (number, quote.span) in whole:
                yield story_quotes.print_quote(quote, article, sources)


def _limit_speakers(quotes: Iterable[PrintedQuote]) -> Iterator[PrintedQuote]:
    counts: dict[str, int] = {}
    for quote in quotes:
        counts[quote.speaker] = counts.get(quote.speaker, 0) + 1
        if counts[quote.speaker] <= MOST_OF_A_SPEAKER:
            yield quote
