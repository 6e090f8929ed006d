"""The numbered sources of a brief, and slices of them."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date
from zoneinfo import ZoneInfo

from briefing.composing.gate import Gate
from briefing.model import Article, Citation, Cluster, Excerpt, Span, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.text.hashing import hash_text

# Marks that lead on to "he said" and hang in the air once a quote stands alone.
_HANGING = ",;: \t\n\u00a0"


@dataclass(frozen=True, slots=True)
class SourceIndex:
    """The cited articles of a brief, by article id and by citation number (1, 2, …)."""

    articles: Mapping[str, AnalyzedArticle]  # by id; those that are not cited may be among them
    citations: Mapping[str, Citation]  # by article id, in the order of their numbers
    numbered: Mapping[int, AnalyzedArticle]
    gate: Gate = field(default_factory=Gate)  # which of their sentences may be printed

    def originals(self, cluster: Cluster) -> list[AnalyzedArticle]:
        """The articles of a cluster that are no copies, the best first."""
        return [self.articles[article_id] for article_id in cluster.originals]

    def articles_of(self, story: Story) -> list[AnalyzedArticle]:
        """The articles that a story cites, without copies, the best first."""
        return [self.numbered[number] for number in story.articles]

    def headline_article(self, story: Story) -> AnalyzedArticle:
        """The article whose headline a story has."""
        return self.numbered[story.headline_citation]

    def number_of(self, article: AnalyzedArticle) -> int:
        """The citation number of a cited article."""
        return self.citations[article.id].number

    def excerpt(self, article: AnalyzedArticle, span: Span) -> Excerpt:
        """A slice of a cited article."""
        return Excerpt(citation=self.number_of(article), span=span, text=article.text_of(span))


def index_sources(
    clusters: Iterable[Cluster],
    articles: Mapping[str, AnalyzedArticle],
    profile: Profile | None = None,
) -> SourceIndex:
    """A citation for each article and copy of these clusters, numbered from 1 in their order.

    The profile tells the gate which sentences name its sides.
    """
    cited = [
        article_id
        for cluster in clusters
        for article_id in (*cluster.originals, *(copy for copy, _ in cluster.copies))
    ]
    numbered = {number: articles[article_id] for number, article_id in enumerate(cited, start=1)}
    citations = {article.id: _cite(number, article) for number, article in numbered.items()}
    return SourceIndex(
        articles=articles, citations=citations, numbered=numbered, gate=Gate(profile)
    )


def trim_quote_span(span: Span, text: str) -> Span:
    """The span of a quote as it can stand by itself: without the comma that led on to "he said"."""
    end = span.end
    while end > span.start and text[end - 1] in _HANGING:
        end -= 1
    return Span(span.start, end)


def publication_day(article: Article, zone: str) -> date | None:
    """The day of publication in a time zone; None where no day is known.

    It is the day of the moment in this zone where a time was stated with its zone, else the day as
    printed.
    """
    if article.moment is None:
        return article.published
    return article.moment.astimezone(ZoneInfo(zone)).date()


def _cite(number: int, analyzed: AnalyzedArticle) -> Citation:
    article = analyzed.article
    return Citation(
        number=number,
        article_id=article.id,
        title=article.title,
        outlet=analyzed.outlet,
        family=analyzed.family,
        url=article.url,
        author=article.author,
        published=article.published,
        published_basis=article.published_basis,
        page_date=article.page_date,
        language=article.language,
        kind=article.kind,
        origin=analyzed.origin,
        text_sha256=hash_text(article.text),
        day_in_zone=analyzed.day if analyzed.day != article.published else None,
    )
