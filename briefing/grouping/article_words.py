"""What grouping reads of an article, once: its words, its outlet and its genre."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from briefing.grouping.genre import article_genre, genre_words
from briefing.grouping.phrase_matcher import split_words
from briefing.model import DOCUMENTS, CleanedArticle, Genre, Span
from briefing.model.analyzed import ArticleWords, FoldedWord, PreparedArticle
from briefing.profiles import Profile, masthead
from briefing.quoting.tokens.quotation_spans import find_quotation_spans
from briefing.sources.pages.site_name import SiteName, strip_named_site

WordRange = tuple[int, int]  # half-open, places among the words

# "Lomas. La …", "Lomas, N. V. El …": the names may be a sentence, whether they are a place the
# profile knows. In capitals, and with a dash, `text.dates.datelines` reads them.
_OPENING_NAMES = re.compile(
    r"[A-ZÁÉÍÓÚÑÜ][\w'’]*(?:,? [A-ZÁÉÍÓÚÑÜ][\w.'’]*){0,3}\.\s?(?=[A-ZÁÉÍÓÚÑÜ¿¡“\"«])"
)


def prepare_article(cleaned: CleanedArticle, profile: Profile | None = None) -> PreparedArticle:
    """The article with its words, its genre and, by the profile, its outlet."""
    if profile:
        cleaned = masthead.mark_opinion(cleaned, profile)
    stated = cleaned.article.outlet
    known = masthead.find_outlet(cleaned, profile) if profile else None
    if known and cleaned.article.title:
        site = SiteName(outlet=known.name)
        title = strip_named_site(cleaned.article.title, site)
        cleaned = replace(cleaned, article=replace(cleaned.article, title=title))
    words = read_words(cleaned)
    decision = article_genre.decide_genre(cleaned, words)
    if profile and not (known or stated) and decision.genre in DOCUMENTS:
        known = masthead.find_press_room(cleaned, profile)
    return PreparedArticle(
        cleaned=replace(cleaned, article=replace(cleaned.article, kind=decision.genre)),
        words=words,
        genre_reasons=decision.reasons,
        outlet=known.name if known else stated,
        family=known.family if known else stated,
        tier=known.tier if known else None,
    )


def find_genre(cleaned: CleanedArticle) -> Genre:
    """The article's genre alone.

    Its words are read only for a language whose words tell manners.
    """
    language = cleaned.article.language
    has_words = genre_words.load_phrases(language).has_words
    none = ArticleWords(words=(), headline=0, language=language)
    return article_genre.decide_genre(cleaned, read_words(cleaned) if has_words else none).genre


def read_words(cleaned: CleanedArticle) -> ArticleWords:
    """The words of headline and kept blocks, with the ranges of those in quotation marks.

    A first line that repeats the headline is read once.
    """
    article = cleaned.article
    headline = split_words(article.title or "")
    body: list[FoldedWord] = []
    quoted: list[WordRange] = []
    questions = 0
    for is_quoted, spans in groupby(_segments(cleaned), key=itemgetter(1)):
        # A line end stands between any two of them, and in no word.
        stretches = [span.slice(article.text) for span, _ in spans]
        if not is_quoted:
            text = "\n".join(stretches)
            questions += text.count("?")
            body.extend(split_words(text))
            continue
        for stretch in stretches:
            words = split_words(stretch)
            if words:
                quoted.append((len(body), len(body) + len(words)))
            body.extend(words)
    repeated = _count_repeated(headline, body)
    moved = len(headline) - repeated
    return ArticleWords(
        words=(*headline, *body[repeated:]),
        headline=len(headline),
        language=article.language,
        quoted=tuple((first + moved, last + moved) for first, last in quoted if first >= repeated),
        questions=questions,
        dateline=_count_dateline(cleaned),
    )


def _count_dateline(cleaned: CleanedArticle) -> int:
    """How many words of the body are the names and the stop that it opens with."""
    body = next((block.span for block in cleaned.kept if block.kind == "body"), None)
    opening = _OPENING_NAMES.match(cleaned.article.text, body.start, body.end) if body else None
    return len(split_words(opening[0])) if opening else 0


def _count_repeated(headline: tuple[FoldedWord, ...], body: list[FoldedWord]) -> int:
    """How many words of the body's beginning are the headline again: all of it, or none."""
    folded = [word.folded for word in headline]
    return len(folded) if [word.folded for word in body[: len(folded)]] == folded else 0


def _segments(cleaned: CleanedArticle) -> Iterator[tuple[Span, bool]]:
    """The kept text but for the headline, in order, cut where quotation marks open and close."""
    quotes = deque(quote.content for quote in find_quotation_spans(cleaned))
    for block in cleaned.kept:
        if block.kind == "headline":
            continue
        at, end = block.span.start, block.span.end
        while quotes and quotes[0].start < end:
            first, last = max(at, quotes[0].start), min(quotes[0].end, end)
            if first < last:
                yield Span(at, first), False
                yield Span(first, last), True
                at = last
            if quotes[0].end > end:  # a quotation of several paragraphs
                break
            quotes.popleft()
        yield Span(at, end), False
