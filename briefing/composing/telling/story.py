"""One cluster of articles -> one story: its headline, key sentences and quotes."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Literal

from briefing.composing import gate
from briefing.composing.citations import SourceIndex
from briefing.composing.edition import Edition, PastStory
from briefing.composing.printed_quotes.story_quotes import (
    choose_story_quotes,
    is_foreign,
    print_quote,
)
from briefing.composing.telling.differing_reports import find_differing
from briefing.composing.telling.key_sentences import choose_key_sentences
from briefing.composing.telling.newest_state import choose_headline_article
from briefing.composing.telling.news_lead import LeadSentence, find_sentence
from briefing.composing.telling.statements.statement_choice import choose_statement_quotes
from briefing.composing.telling.story_topics import choose_story_topics
from briefing.composing.telling.telling_articles import (
    choose_telling_articles,
    choose_undated_articles,
    is_commentary,
)
from briefing.model import Cluster, Excerpt, Story
from briefing.model.analyzed import AnalyzedArticle


def tell_lead(cluster: Cluster, sources: SourceIndex, edition: Edition) -> Story:
    """The story that leads a brief: a report is told by a weak sentence rather than by none."""
    told = tell_story(cluster, sources, edition)
    best = sources.originals(cluster)[0]
    if told.sentences or is_commentary(best):
        return told
    return tell_story(cluster, sources, edition, opening=gate.LEAD)


def tell_story(
    cluster: Cluster,
    sources: SourceIndex,
    edition: Edition,
    *,
    opening: gate.Tier = gate.FIRST,
) -> Story:
    """The best article's headline, key sentences within the budget, and quotes set apart.

    It is told by its headline only where the gate lets nothing else pass, and has another's where
    a lead overtakes the best article's.
    """
    articles = sources.originals(cluster)
    telling, sentences = _choose_sentences(cluster, articles, sources, edition, opening)
    best = choose_headline_article(articles, _find_lead(sentences, sources), edition.profile)
    is_alone = telling == articles[:1] and opening == gate.FIRST
    first = sentences[:1] if is_alone else None
    named = replace(name_story(cluster, sources, edition, first), sentences=sentences)
    if best.article.title:
        named = replace(
            named, headline=best.article.title, headline_citation=sources.number_of(best)
        )
    elif sentences:  # which stands in the headline's place, under its own outlet's name
        named = replace(named, headline_citation=sentences[0].citation)
    # What a politician said serves an opinion's argument, seldom of its day.
    limit = edition.story_quotes if named.kind == "news" else 0
    quotes = choose_story_quotes(named, articles, sources, limit)
    if not sentences and not quotes:
        stated = choose_statement_quotes(articles, sources.gate, edition)
        quotes = tuple(print_quote(quote, article, sources) for quote, article in stated)
    differing = find_differing(sentences, telling, sources)
    told: Literal["full", "headline"] = "full" if sentences or quotes else "headline"
    return replace(named, quotes=quotes, differing=differing, told=told)


def _choose_sentences(
    cluster: Cluster,
    articles: Sequence[AnalyzedArticle],
    sources: SourceIndex,
    edition: Edition,
    opening: gate.Tier,
) -> tuple[Sequence[AnalyzedArticle], tuple[Excerpt, ...]]:
    """The articles that tell, and what of them; where the dated reports of the two give nothing,
    undated ones may, then one that comes near to the two by its act alone.
    """
    telling = choose_telling_articles(articles)
    undated = choose_undated_articles(articles)
    near = choose_telling_articles(articles, with_near=True)
    choose = partial(
        choose_key_sentences, sources=sources, edition=edition, key=cluster.key, opening=opening
    )
    sentences = choose(telling, undated=undated)
    for others in ([*telling, *undated], near):
        if not sentences and others != telling:
            telling, sentences = others, choose(others)
    return telling, sentences


def name_story(
    cluster: Cluster,
    sources: SourceIndex,
    edition: Edition,
    first: tuple[Excerpt, ...] | None = None,
) -> Story:
    """The story by its headline only, or by its first key sentence where it has no headline.

    `first` is that sentence where it is known already: of a long article it is dear to find.
    """
    articles = sources.originals(cluster)
    best, before = articles[0], edition.told.get(cluster.key)
    title = best.article.title
    if title:
        first = ()
    elif first is None:
        first = choose_key_sentences(articles[:1], sources, edition, cluster.key)[:1]
    topics = choose_story_topics(articles)
    return Story(
        key=cluster.key,
        headline=title,
        headline_citation=sources.number_of(best),
        articles=tuple(sources.number_of(article) for article in articles),
        copies=tuple(sources.citations[copy].number for copy, _ in cluster.copies),
        independent=len({name for article in articles if (name := _find_publisher(article))}),
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


def _find_lead(sentences: Sequence[Excerpt], sources: SourceIndex) -> LeadSentence | None:
    """The first key sentence with its article."""
    if not sentences:
        return None
    return find_sentence(sources.numbered[sentences[0].citation], sentences[0].span)


def _find_publisher(article: AnalyzedArticle) -> str | None:
    """The publisher's family, else the host of the address; None for a nameless file."""
    address = (article.article.url or "").partition("//")[2]
    host = address.partition("/")[0].lower().removeprefix("www.")
    return article.family or host or None


def _status(before: PastStory | None) -> Literal["new", "update", "ongoing"]:
    """New today; an update of what one earlier brief told; ongoing from the third brief on."""
    if before is None:
        return "new"
    return "update" if before.days == 1 else "ongoing"
