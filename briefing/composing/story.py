"""One cluster of articles -> one story: its headline, key sentences and quotes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from briefing import ranking
from briefing.composing.citations import SourceIndex
from briefing.composing.edition import Edition, PastStory
from briefing.composing.story_quotes import choose_story_quotes, is_foreign
from briefing.composing.telling_articles import choose_telling_articles
from briefing.model import Cluster, Excerpt, Story
from briefing.model.analyzed import AnalyzedArticle

OTHER_TOPIC = "other"
# A sentence that shares so many of its words with one of an earlier article tells it again: a wire
# lead with a new time shares nine tenths, two leads of one running matter seldom more than half.
ALREADY_TOLD_SHARE = 0.7
# Words: with less left in the budget there is no room for a sentence of news.
LEAST_REMINDER = 20


def tell_story(cluster: Cluster, sources: SourceIndex, edition: Edition) -> Story:
    """The best article's headline, key sentences within the budget, and quotes set apart."""
    articles = sources.originals(cluster)
    telling = same_language_articles(choose_telling_articles(articles))
    sentences = _key_sentences(telling, sources, edition, cluster.key)
    quotes = choose_story_quotes(articles, sources, sentences, edition.story_quotes)
    named = name_story(cluster, sources, edition)
    return replace(named, sentences=sentences, quotes=quotes, told="full")


def name_story(cluster: Cluster, sources: SourceIndex, edition: Edition) -> Story:
    """The story by its headline only, or by its first key sentence where it has no headline."""
    articles = sources.originals(cluster)
    best, before = articles[0], edition.told.get(cluster.key)
    title = best.article.title
    first = () if title else _key_sentences(articles[:1], sources, edition, cluster.key)[:1]
    topics = best.relevance.topics or (OTHER_TOPIC,)
    return Story(
        key=cluster.key,
        headline=title,
        headline_citation=sources.number_of(best),
        articles=tuple(sources.number_of(article) for article in articles),
        copies=tuple(sources.citations[copy].number for copy, _ in cluster.copies),
        independent=len({article.family for article in articles if article.family}),
        topic=topics[0],
        topics=topics,
        status=_status(before),
        first_seen=before.first_seen if before else edition.day,
        sentences=first,
        quotes=(),
        relevance=max(article.relevance.score for article in articles),
        reasons=best.relevance.reasons,
        kind="opinion" if best.article.kind == "opinion" else "news",
        told="headline",
        retitled=edition.edits.headlines.get(cluster.key),
    )


def same_language_articles(articles: Sequence[AnalyzedArticle]) -> list[AnalyzedArticle]:
    """The articles in the language of the first: a story told from two languages is told twice."""
    return [article for article in articles if not is_foreign(article, articles)]


def _status(before: PastStory | None) -> Literal["new", "update", "ongoing"]:
    """New today; an update of what one earlier brief told; ongoing from the third brief on."""
    if before is None:
        return "new"
    return "update" if before.days == 1 else "ongoing"


def _key_sentences(
    articles: Sequence[AnalyzedArticle], sources: SourceIndex, edition: Edition, key: str
) -> tuple[Excerpt, ...]:
    """Within the budget, first what no earlier brief had; then what it had, as a reminder."""
    told = [_words(text) for text in edition.told[key].sentences] if key in edition.told else []
    budget = edition.words.get(key, edition.story_words)
    chosen: list[Excerpt] = []
    for is_known in (False, True):
        left = budget - sum(len(excerpt.text.split()) for excerpt in chosen)
        if chosen and left < LEAST_REMINDER:
            break
        candidates = [_select_told(article, told, is_known=is_known) for article in articles]
        summary = ranking.summarize(
            candidates, method=edition.method, budget=ranking.Budget(words=left)
        )
        sentences = (scored.sentence for scored in summary)
        chosen += [
            sources.excerpt(sources.articles[sentence.article_id], sentence.span)
            for sentence in sentences
        ]
    return tuple(chosen)


def _select_told(
    article: AnalyzedArticle, told: Sequence[set[str]], *, is_known: bool
) -> ranking.ArticleSentences:
    """The article with those of its sentences only that were told before, or that were not."""
    sentences = tuple(
        sentence
        for sentence in article.sentences
        if _is_told(article.text_of(sentence.span), told) == is_known
    )
    return ranking.ArticleSentences(cleaned=article.cleaned, sentences=sentences)


def _is_told(text: str, told: Sequence[set[str]]) -> bool:
    words = _words(text)
    return any(
        len(words & other) >= ALREADY_TOLD_SHARE * min(len(words), len(other)) for other in told
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
