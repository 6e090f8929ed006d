"""The quotes of a story, each once: not again in a second article, and not again in translation."""

import re
from collections.abc import Iterable, Mapping, Sequence

from briefing import quoting
from briefing.composing.citations import SourceIndex, trim_quote_span
from briefing.composing.printed_quotes.quote_fitness import is_by_observer, is_fit_quote
from briefing.composing.printed_quotes.quote_weight import (
    QuoteSetting,
    read_settings,
    says_enough,
    weigh_quote,
)
from briefing.composing.printed_quotes.repeated_speech import is_said_again, is_same_person
from briefing.composing.printed_quotes.translated_speech import goes_before, is_same_speech
from briefing.composing.topical_overlap import LEAST_SHARED_BY_QUOTE
from briefing.model import Excerpt, PrintedQuote, Quote, Span, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.attribution.transcript.unnamed_officials import is_unnamed_official
from briefing.text.plain_words import flatten

# Of a quote's words, from which a sentence that prints them in marks has said it.
PRINTED_SHARE = 0.5
_MARKED = re.compile(r"“[^”]+”|«[^»]+»|\"[^\"]+\"")

Weighed = tuple[float, Quote]  # a quote, with how surely it says something
SayableQuotes = Sequence[tuple[AnalyzedArticle, Sequence[Weighed]]]  # by the articles of a story


def choose_story_quotes(
    story: Story,
    articles: Sequence[AnalyzedArticle],
    sources: SourceIndex,
    limit: int,
) -> tuple[PrintedQuote, ...]:
    """The surest quotes of a story's articles, in the articles' order, each once; none that a key
    sentence says already, and none from a paragraph on another matter.

    `story` has its headline and its key sentences. A second quote of somebody comes after the first
    of everybody else. Who is quoted in the language of the first article is not quoted in another.
    An observer, such as a journalist, is quoted only where nobody else is.
    """
    fit = [(article, _list_sayable(story, article, sources)) for article in articles]
    actors = _choose_quotes(story, fit, sources, limit, are_observers=False)
    return actors or _choose_quotes(story, fit, sources, limit, are_observers=True)


def _choose_quotes(
    story: Story,
    fit: SayableQuotes,
    sources: SourceIndex,
    limit: int,
    *,
    are_observers: bool,
) -> tuple[PrintedQuote, ...]:
    """The surest quotes of observers, or of everybody else."""
    articles = [article for article, _ in fit]
    asked = [
        (
            article,
            [one for one in quotes if is_by_observer(one[1], article.language) is are_observers],
        )
        for article, quotes in fit
    ]
    own = [one for one in asked if not is_foreign(one[0], articles)]
    chosen = _take_surest([], own, sources, limit)
    for article, quotes in asked:
        if is_foreign(article, articles):
            chosen = _put_originals(chosen, [quote for _, quote in quotes], article, sources)
            speakers = find_speakers(story.sentences, chosen, sources)
            new = [one for one in quotes if not _is_one_of(one[1], speakers)]
            chosen = _take_surest(chosen, [(article, new)], sources, limit)
    places = {sources.number_of(article): place for place, article in enumerate(articles)}
    return tuple(sorted(chosen, key=lambda one: (places[one.excerpt.citation], one.excerpt.span)))


def _take_surest(
    chosen: Sequence[PrintedQuote], quotes: SayableQuotes, sources: SourceIndex, limit: int
) -> list[PrintedQuote]:
    """What is chosen, and of these quotes the surest that say something else, up to the limit."""
    ranked = sorted(
        (
            -weight,
            quote.speaker.role is None,
            place,
            quote.span,
            print_quote(quote, article, sources),
        )
        for place, (article, weighed) in enumerate(quotes)
        for weight, quote in weighed
    )
    printed, taken = [one for *_, one in ranked], [*chosen]
    firsts = {one.speaker: one for one in reversed(printed)}
    again = [one for one in printed if one is not firsts[one.speaker]]
    for one in (*(one for one in printed if one is firsts[one.speaker]), *again):
        if len(taken) == limit:
            break
        is_told = is_printed(one.excerpt.text, [other.excerpt for other in taken])
        if not is_told and not is_said_again(one, taken, sources):
            taken.append(one)
    return taken


def _put_originals(
    chosen: Sequence[PrintedQuote],
    quotes: Iterable[Quote],
    article: AnalyzedArticle,
    sources: SourceIndex,
) -> list[PrintedQuote]:
    """The chosen quotes, each in the words of its original where this article has it."""
    printed = [print_quote(quote, article, sources) for quote in quotes]
    return [
        next(
            (
                other
                for other in printed
                if goes_before(other, one, sources) and is_same_speech(one, other, sources)
            ),
            one,
        )
        for one in chosen
    ]


def print_quote(
    quote: Quote, article: AnalyzedArticle, sources: SourceIndex, question: Span | None = None
) -> PrintedQuote:
    """A quote with a named speaker as the brief prints it, with what was asked.

    An official whom the source does not name speaks by the label that it prints.
    """
    speaker, text = quote.speaker, article.article.text
    is_unnamed = is_unnamed_official(quote, article.article)
    role = None if is_unnamed else speaker.role
    return PrintedQuote(
        excerpt=sources.excerpt(article, trim_quote_span(quote.span, text)),
        speaker=(speaker.role if is_unnamed else speaker.name) or "",
        role=role,
        is_unnamed=is_unnamed,
        side=speaker.side,
        confidence=quote.confidence,
        pattern=quote.pattern,
        role_printed=role is not None and role in text,
        kind="paraphrase" if quote.kind == "paraphrase" else "direct",
        question=sources.excerpt(article, question) if question else None,
    )


def is_foreign(article: AnalyzedArticle, articles: Sequence[AnalyzedArticle]) -> bool:
    """Whether an article is in another language than the first of its story."""
    return article.language != articles[0].language


def find_speakers(
    sentences: Iterable[Excerpt], quotes: Iterable[PrintedQuote], sources: SourceIndex
) -> set[str]:
    """The names of those who speak in these sentences and quotes."""
    within = {
        quote.speaker.name or ""
        for excerpt in sentences
        for quote in sources.numbered[excerpt.citation].quotes
        if quote.span.overlaps(excerpt.span)
    }
    return within | {quote.speaker for quote in quotes}


def is_printed(text: str, excerpts: Iterable[Excerpt]) -> bool:
    """Whether the words of a quote stand in one of these slices in the same order."""
    words = flatten(text)
    return any(words in flatten(excerpt.text) for excerpt in excerpts)


def list_printed(story: Story) -> list[Excerpt]:
    """The key sentences and the quotes that a story prints."""
    return [*story.sentences, *(quote.excerpt for quote in story.quotes)]


def list_printed_spans(story: Story, citation: int) -> list[Span]:
    """What a story prints of one source."""
    return [excerpt.span for excerpt in list_printed(story) if excerpt.citation == citation]


def _list_sayable(story: Story, article: AnalyzedArticle, sources: SourceIndex) -> list[Weighed]:
    """The quotes on the story's matter that say enough to be printed apart, with their weights."""
    own, profile = sources.number_of(article), sources.gate.profile
    taken = [excerpt.span for excerpt in story.sentences if excerpt.citation == own]
    settings = read_settings(story, article)
    sayable: list[Weighed] = []
    for quote in _drop_parts(_list_fit_quotes(story, article, settings), article):
        setting = settings[quote.span]
        selected = quoting.select_quotes((quote,), article.cleaned, taken=taken, limit=1)
        if selected and says_enough(quote, article, profile, setting):
            weight = weigh_quote(quote, article, profile, setting) if profile else 0.0
            sayable.append((weight, selected[0]))
    return sayable


def _list_fit_quotes(
    story: Story, article: AnalyzedArticle, settings: Mapping[Span, QuoteSetting]
) -> list[Quote]:
    """The quotes on the story's matter that may be printed apart, and that no key sentence says."""
    told = [words for one in story.sentences for words in _list_marked(one.text)]
    return [
        quote
        for quote in article.quotes
        if settings[quote.span].told >= LEAST_SHARED_BY_QUOTE
        and not is_printed(article.text_of(quote.span), story.sentences)
        and not _is_printed_in_part(article.text_of(quote.span), told)
        and is_fit_quote(quote, article)
    ]


def _list_marked(text: str) -> list[str]:
    """What stands in marks in a sentence, flattened."""
    return [flatten(found.group()) for found in _MARKED.finditer(text)]


def _is_printed_in_part(text: str, told: Iterable[str]) -> bool:
    """Whether a sentence of the story has half of a quote or more between its own marks."""
    words = flatten(text)
    return any(
        part in words and PRINTED_SHARE * len(words.split()) <= len(part.split()) for part in told
    )


def _drop_parts(quotes: Sequence[Quote], article: AnalyzedArticle) -> list[Quote]:
    """The quotes without those whose speaker says the same words and more in another one."""
    words = [flatten(article.text_of(quote.span)) for quote in quotes]
    by_speaker: dict[str | None, set[str]] = {}
    for quote, own in zip(quotes, words, strict=True):
        by_speaker.setdefault(quote.speaker.name, set()).add(own)
    indexes = {name: _index_by_word(said) for name, said in by_speaker.items()}
    return [
        quote
        for quote, own in zip(quotes, words, strict=True)
        if not _is_part(own, indexes[quote.speaker.name])
    ]


def _index_by_word(texts: Iterable[str]) -> dict[str, list[str]]:
    """The texts in which each word stands; all of them under the empty word."""
    index: dict[str, list[str]] = {"": list(texts)}
    for text in index[""]:
        for word in {*text.split()}:
            index.setdefault(word, []).append(text)
    return index


def _is_part(text: str, index: dict[str, list[str]]) -> bool:
    """Whether a longer text has this one in it: it has the rarest of its words, too."""
    rarest = min((index[word] for word in text.split()), key=len, default=index[""])
    return any(text in other and text != other for other in rarest)


def _is_one_of(quote: Quote, speakers: Iterable[str]) -> bool:
    return is_same_person(quote.speaker.name or "", speakers)
