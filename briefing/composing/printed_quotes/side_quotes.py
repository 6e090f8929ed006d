"""Who said what, by side: quotes that no story prints, and indirect speech."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from briefing import quoting
from briefing.composing.citations import SourceIndex
from briefing.composing.printed_quotes import story_quotes
from briefing.composing.printed_quotes.quote_fitness import is_fit_quote, tells_earlier_speech
from briefing.composing.printed_quotes.quote_weight import read_settings, says_enough
from briefing.composing.printed_quotes.repeated_speech import (
    is_said_again,
    is_said_in,
    is_same_person,
)
from briefing.composing.standalone_sentences import StandaloneSentence
from briefing.composing.telling.further.stale_plans import is_over, is_overtaken
from briefing.composing.telling.news_lead import LeadSentence, find_sentence
from briefing.composing.telling.repetition import read_story_stems
from briefing.composing.topical_overlap import (
    LEAST_SHARED_BY_QUOTE,
    count_shared_stems,
)
from briefing.model import PrintedQuote, Quote, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile

# The list adds to the stories' own quotes; one of a speaker and five in all keep it short.
MOST_OF_A_SPEAKER, MOST_QUOTES = 1, 5
# Content stems of a quote that is read apart from its story, and how many of them the story's
# headline and key sentences have. Of the 46 quotes that the development days listed without this,
# 12 have fewer ("It could be a long time"), and one or two of those say something alone.
LEAST_STEMS, LEAST_OWN_SHARED = 3, 1


def choose_side_quotes(stories: Iterable[Story], sources: SourceIndex) -> tuple[PrintedQuote, ...]:
    """Quotes of high confidence of whom no story quotes, in the order of the stories."""
    told = list(stories)
    speakers = {
        name
        for story in told
        for name in story_quotes.find_speakers(story.sentences, story.quotes, sources)
    }
    quotes = [entry for story in told for entry in _choose_for_story(story, speakers, sources)]
    sides = {quote.speaker: quote.side for quote, _ in quotes if quote.side}
    printed = [quote for story in told for quote in story.quotes]
    quoted = [quote.speaker for quote in printed]
    sentences = [sentence for story in told for sentence in story.sentences]
    kept = [
        replace(quote, side=sides.get(quote.speaker))
        for quote, is_new in quotes
        if is_new
        and not is_same_person(quote.speaker, quoted)
        and not is_said_in(quote, sentences, sources)
    ]
    return tuple(_keep_new(kept, printed, sources))[:MOST_QUOTES]


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
    story: Story, speakers: Collection[str], sources: SourceIndex
) -> Iterator[tuple[PrintedQuote, bool]]:
    """The quotes of one story, and whether each may be printed.

    A quote that may not be printed still tells the side of its speaker. One in another language may
    be a translation of what one of these speakers says in a story.
    """
    language = sources.headline_article(story).language
    for article in sources.articles_of(story):
        if article.article.kind == "transcript":  # of its many matters, chosen answer by answer
            continue
        printed = story_quotes.list_printed_spans(story, sources.number_of(article))
        fitting = _list_fitting_quotes(story, article, sources.gate.profile)
        chosen = quoting.select_quotes(fitting, article.cleaned, taken=printed, limit=MOST_QUOTES)
        for quote in chosen:
            if quote.confidence == "high":
                known = is_same_person(quote.speaker.name or "", speakers)
                is_new = article.language == language or not known
                yield story_quotes.print_quote(quote, article, sources), is_new


def _list_fitting_quotes(
    story: Story, article: AnalyzedArticle, profile: Profile | None
) -> list[Quote]:
    """The quotes of an article that say something of the story's matter alone, and that the story
    does not print.
    """
    spans = [quote.span for quote in article.quotes]
    shared = count_shared_stems(story, article, spans)
    settings = read_settings(story, article)
    printed = story_quotes.list_printed(story)
    return [
        quote
        for quote, count in zip(article.quotes, shared, strict=True)
        if count >= LEAST_SHARED_BY_QUOTE
        and settings[quote.span].stems >= LEAST_STEMS
        and settings[quote.span].told >= LEAST_OWN_SHARED
        and is_fit_quote(quote, article)
        and says_enough(quote, article, profile, settings[quote.span])
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
    told = [
        one
        for excerpt in story.sentences
        if (one := find_sentence(sources.numbered[excerpt.citation], excerpt.span))
    ]
    for number in story.articles:
        article = sources.numbered[number]
        alike = [one for one in told if one.article.language == article.language]
        stems = read_story_stems([article, *(one.article for one in alike)])
        for quote in article.indirect_quotes:
            if (number, quote.span) not in whole or tells_earlier_speech(quote, article):
                continue
            said = find_sentence(article, quote.span)
            if said is None or not (_is_stale(said, told) or stems.repeats(said, alike)):
                yield story_quotes.print_quote(quote, article, sources)


def _is_stale(said: LeadSentence, told: Iterable[LeadSentence]) -> bool:
    """Whether it tells as to come what is over, or what a printed sentence tells as done."""
    day = said.article.day
    if day is not None and is_over(said.text, said.article.language, day):
        return True
    return any(is_overtaken(said, one) for one in told)


def _keep_new(
    quotes: Iterable[PrintedQuote], printed: Iterable[PrintedQuote], sources: SourceIndex
) -> Iterator[PrintedQuote]:
    """The quotes that say what no story's quote says, few of each speaker."""
    told, kept = list(printed), list[PrintedQuote]()
    for quote in quotes:
        others = sum(is_same_person(quote.speaker, (one.speaker,)) for one in kept)
        if others < MOST_OF_A_SPEAKER and not is_said_again(quote, told, sources):
            kept.append(quote)
            yield quote
