"""All steps of cleaning in their order: lines, classifier, rules, metadata, damage."""

from dataclasses import replace

from briefing.cleaning import damage, parsed_page
from briefing.cleaning.metadata import wrapped_title
from briefing.cleaning.metadata.author import find_author
from briefing.cleaning.metadata.outlet import find_outlet
from briefing.cleaning.metadata.publication_date import find_page_dates
from briefing.cleaning.model import classifier
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import labeling, news_or_opinion
from briefing.cleaning.rules.labels import LineLabel
from briefing.cleaning.rules.layout import PageLayout, find_layout
from briefing.cleaning.rules.no_article import access_walls, listing_pages
from briefing.model import Article, Block, CleanedArticle, Reason
from briefing.sources.pages.site_name import SiteName, strip_named_site


def clean_article(article: Article) -> CleanedArticle:
    """The article with its blocks labelled, its damage, and the metadata that its text prints.

    The blocks are the lines that are not blank, in order; none for an empty text. Metadata that
    the article came with stays. An access wall and a list of articles keep no block and get none.
    """
    page = parsed_page.parse_page(article)
    probability = classifier.score_lines(page).probability.tolist() if page.lines else []
    layout = find_layout(page, probability)
    wall = access_walls.find_access_wall(page, layout.body)
    wall = wall or listing_pages.find_listing(page, layout.body)
    labels = _label_wall(page, wall) if wall else labeling.label_lines(page, layout)
    blocks = tuple(
        Block(span=line.span, kind=label.kind, keep=label.keep, reason=label.reason)
        for line, label in zip(page.lines, labels, strict=True)
    )
    kept = (index for index, block in enumerate(blocks) if block.keep)
    return CleanedArticle(
        article=replace(article if wall else _add_metadata(page, layout, labels), page_source=b""),
        blocks=blocks,
        damage=damage.find_damage(page, kept),
    )


def _label_wall(page: PageLines, reason: Reason) -> tuple[LineLabel, ...]:
    return tuple(LineLabel(kind="notice", reason=reason) for _ in page.lines)


def _add_metadata(page: PageLines, layout: PageLayout, labels: tuple[LineLabel, ...]) -> Article:
    """The article with what its text prints, where the article did not come with it."""
    article, index = page.article, layout.headline
    dates = find_page_dates(page, layout)
    headline = wrapped_title.read_title(page, index) if index is not None else None
    outlet = article.outlet or find_outlet(page, layout)
    if headline:
        headline = strip_named_site(headline, SiteName(outlet=outlet, url=article.url))
    return replace(
        article,
        title=article.title or headline,
        author=article.author or find_author(page, labels, index),
        outlet=outlet,
        published=article.published or dates.published,
        published_basis=article.published_basis or dates.basis,
        page_date=article.page_date or dates.page_date,
        language=page.language,
        kind=news_or_opinion.detect_genre(page, layout),
    )
