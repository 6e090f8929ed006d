"""The quotes of a story, each once: not again in a second article, and not again in translation."""

import re
from collections.abc import Iterable, Sequence

from briefing import quoting
from briefing.composing.citations import SourceIndex, trim_quote_span
from briefing.composing.printed_quotes.quote_fitness import is_by_observer, is_fit_quote
from briefing.composing.printed_quotes.quote_weight import says_enough
from briefing.composing.printed_quotes.repeated_speech import is_said_again, is_same_person
from briefing.composing.printed_quotes.translated_speech import goes_before, is_same_speech
from briefing.composing.topical_overlap import LEAST_SHARED_BY_QUOTE, count_own_stems
from briefing.model import Excerpt, PrintedQuote, Quote, Span, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.attribution.transcript.unnamed_officials import is_unnamed_official
from briefing.text.plain_words import flatten

# Of a quote's words, from which a sentence that prints them in marks has said it.
PRINTED_SHARE = 0.5
_MARKED = re.compile(r"“[^”]+”|«[^»]+»|\"[^\"]+\"")

FitQuotes = Sequence[tuple[AnalyzedArticle, Sequence[Quote]]]  # the articles of a story, in order


def choose_story_quotes(
    story: Story,
    articles: Sequence[AnalyzedArticle],
    sources: SourceIndex,
    limit: int,
) -> tuple[PrintedQuote, ...]:
    """The best quotes of a story's articles, each once; none that a key sentence says already, and
    none from a paragraph on another matter.

    `story` has its headline and its key sentences. Who is quoted in the language of the first
    article is not quoted in another. An observer, such as a journalist, is quoted only where nobody
    else is.
    """
    fit = [(article, _list_fit_quotes(story, article)) for article in articles]
    actors = _choose_quotes(story, fit, sources, limit, are_observers=False)
    return actors or _choose_quotes(story, fit, sources, limit, are_observers=True)


def _choose_quotes(
    story: Story,
    fit: FitQuotes,
    sources: SourceIndex,
    limit: int,
    *,
    are_observers: bool,
) -> tuple[PrintedQuote, ...]:
    """The best quotes of observers, or of everybody else."""
    sentences = story.sentences
    chosen: list[PrintedQuote] = []
    articles = [article for article, _ in fit]
    for article, quotes in fit:
        printed_before = [quotation.excerpt for quotation in chosen]
        new = [one for one in quotes if not is_printed(article.text_of(one.span), printed_before)]
        fitting = [
            quote
            for quote in _drop_parts(new, article)
            if is_by_observer(quote, article.language) is are_observers
            and says_enough(quote, article, sources.gate.profile)
        ]
        if is_foreign(article, articles):
            chosen = _put_originals(chosen, fitting, article, sources)
            speakers = find_speakers(sentences, chosen, sources)
            fitting = [quote for quote in fitting if not _is_one_of(quote, speakers)]
        own = sources.number_of(article)
        taken = [excerpt.span for excerpt in sentences if excerpt.citation == own]
        selected = quoting.select_quotes(
            fitting, article.cleaned, taken=taken, limit=limit - len(chosen)
        )
        for quote in selected:
            printed = print_quote(quote, article, sources)
            if not is_said_again(printed, chosen, sources):
                chosen.append(printed)
    return tuple(chosen)


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


def _list_fit_quotes(story: Story, article: AnalyzedArticle) -> list[Quote]:
    """The quotes on the story's matter that may be printed apart, and that no key sentence says."""
    own = count_own_stems(story, article, [quote.span for quote in article.quotes])
    told = [words for one in story.sentences for words in _list_marked(one.text)]
    return [
        quote
        for quote, (_, shared) in zip(article.quotes, own, strict=True)
        if shared >= LEAST_SHARED_BY_QUOTE
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
