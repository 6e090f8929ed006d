"""One group of articles -> one story: its headline, key sentences and quotes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from briefing import quoting, ranking
from briefing.composing import citations, quote_dedup
from briefing.composing.edition import Edition, PastStory
from briefing.model import Citation, Cluster, Excerpt, PrintedQuote, Quote, Sentence, Span, Story
from briefing.model.analyzed import AnalyzedArticle

OTHER_TOPIC = "other"
# A sentence that shares so many of its words with one of an earlier article tells it again: a wire lead with a new time
# shares nine tenths, two leads of one running matter seldom more than half.
ALREADY_TOLD_SHARE = 0.7
LEAST_REMINDER = 20  # words: with less left in the budget there is no room for a sentence of news


def tell_story(
    group: Cluster,
    pieces: Mapping[str, AnalyzedArticle],
    cited: Mapping[str, Citation],
    edition: Edition,
) -> Story:
    """The story of a group: the best article's headline, key sentences within the budget, quotes set apart."""
    members = [pieces[article] for article in group.originals]
    sentences = _key_sentences(same_language_articles(members), cited, edition, group.key)
    quotes = choose_story_quotes(members, cited, sentences, edition.story_quotes)
    return replace(
        name_story(group, pieces, cited, edition), sentences=sentences, quotes=quotes, told="full"
    )


def name_story(
    group: Cluster,
    pieces: Mapping[str, AnalyzedArticle],
    cited: Mapping[str, Citation],
    edition: Edition,
) -> Story:
    """The story by its headline only, or by its first key sentence where the source has no headline."""
    members = [pieces[article] for article in group.originals]
    best, before = members[0], edition.told.get(group.key)
    title = best.cleaned.article.title
    topics = best.relevance.topics or (OTHER_TOPIC,)
    return Story(
        key=group.key,
        headline=title,
        headline_citation=cited[best.id].number,
        articles=tuple(cited[piece.id].number for piece in members),
        copies=tuple(cited[copy].number for copy, _ in group.copies),
        independent=len({piece.family for piece in members if piece.family}),
        topic=topics[0],
        topics=topics,
        status=_status(before),
        first_seen=before.first_seen if before else edition.day,
        sentences=() if title else _key_sentences(members[:1], cited, edition, group.key)[:1],
        quotes=(),
        relevance=max(piece.relevance.score for piece in members),
        reasons=best.relevance.reasons,
        kind=best.cleaned.article.kind,
        told="headline",
        retitled=edition.edits.headlines.get(group.key),
    )


def print_quote(quote: Quote, piece: AnalyzedArticle, citation: Citation) -> PrintedQuote:
    """A quote with a named speaker as the brief prints it."""
    text = piece.cleaned.article.text
    return PrintedQuote(
        excerpt=citations.make_excerpt(citation, citations.trim_quote_span(quote.span, text), text),
        speaker=quote.speaker.name or "",
        role=quote.speaker.role,
        side=quote.speaker.side,
        confidence=quote.confidence,
        pattern=quote.pattern,
        role_printed=quote.speaker.role is not None and quote.speaker.role in text,
        kind="paraphrase" if quote.kind == "paraphrase" else "direct",
    )


def list_printed_spans(story: Story, citation: int) -> list[Span]:
    """What a story prints of one source."""
    excerpts = (*story.sentences, *(quote.excerpt for quote in story.quotes))
    return [excerpt.span for excerpt in excerpts if excerpt.citation == citation]


def _status(before: PastStory | None) -> Literal["new", "update", "ongoing"]:
    """New today; an update of what one earlier brief told; ongoing from the third brief on."""
    if before is None:
        return "new"
    return "update" if before.days == 1 else "ongoing"


def same_language_articles(members: Sequence[AnalyzedArticle]) -> list[AnalyzedArticle]:
    """The articles that a story's sentences are from, those in the language of the first: in two it is told twice."""
    return [piece for piece in members if not _foreign(piece, members)]


def _key_sentences(
    members: Sequence[AnalyzedArticle], cited: Mapping[str, Citation], edition: Edition, key: str
) -> tuple[Excerpt, ...]:
    """Within the budget, first what no earlier brief had; what it had fills what is left, as a reminder."""
    told = [_words(text) for text in edition.told[key].sentences] if key in edition.told else []
    words = edition.words.get(key, edition.story_words)
    chosen: list[Excerpt] = []
    for known in (False, True):
        left = words - sum(len(excerpt.text.split()) for excerpt in chosen)
        documents = [_document(piece, told, known) for piece in members]
        if chosen and left < LEAST_REMINDER:
            break
        picked = ranking.summarize(
            documents, method=edition.method, budget=ranking.Budget(words=left)
        )
        chosen += [_excerpt(one.sentence, members, cited) for one in picked]
    return tuple(chosen)


def _document(
    piece: AnalyzedArticle, told: Sequence[set[str]], known: bool
) -> ranking.ArticleSentences:
    """The article with those of its sentences only that earlier briefs' articles had, or that they had not."""
    text = piece.cleaned.article.text
    sentences = tuple(s for s in piece.sentences if _is_told(s.span.slice(text), told) == known)
    return ranking.ArticleSentences(cleaned=piece.cleaned, sentences=sentences)


def _is_told(text: str, told: Sequence[set[str]]) -> bool:
    words = _words(text)
    return any(
        len(words & other) >= ALREADY_TOLD_SHARE * min(len(words), len(other)) for other in told
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _excerpt(
    sentence: Sentence, members: Sequence[AnalyzedArticle], cited: Mapping[str, Citation]
) -> Excerpt:
    piece = next(piece for piece in members if piece.id == sentence.article_id)
    return citations.make_excerpt(cited[piece.id], sentence.span, piece.cleaned.article.text)


def choose_story_quotes(
    members: Sequence[AnalyzedArticle],
    cited: Mapping[str, Citation],
    sentences: Sequence[Excerpt],
    limit: int,
) -> tuple[PrintedQuote, ...]:
    """The best quotes, each once: neither in a sentence already, nor from a second article, nor in translation."""
    found: list[PrintedQuote] = []
    numbered = {cited[piece.id].number: piece for piece in members}
    for number, piece in numbered.items():
        taken = [s.span for s in sentences if s.citation == number]
        known = (
            quote_dedup.find_speakers(sentences, found, numbered)
            if _foreign(piece, members)
            else set()
        )
        printed = [*sentences, *(quote.excerpt for quote in found)]
        text = piece.cleaned.article.text
        new = [
            quote
            for quote in piece.quotes
            if not quote_dedup.is_same_person(quote.speaker.name or "", known)
        ]
        fit = [
            quote for quote in new if not quote_dedup.is_printed(quote.span.slice(text), printed)
        ]
        chosen = quoting.select_quotes(fit, piece.cleaned, taken=taken, limit=limit - len(found))
        found += [print_quote(quote, piece, cited[piece.id]) for quote in chosen]
    return tuple(found)


def _foreign(piece: AnalyzedArticle, members: Sequence[AnalyzedArticle]) -> bool:
    return piece.cleaned.article.language != members[0].cleaned.article.language
