"""Article -> labelled blocks. Nothing is deleted: each block gets a kind, keep or drop, and the reason."""

from dataclasses import replace

from briefing.cleaning import damage, lines, parsed_page
from briefing.cleaning.metadata import author, outlet, publication_date
from briefing.cleaning.model import classifier
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import access_walls, labeling, layout, news_or_opinion
from briefing.cleaning.rules.labeling import FinalLabel
from briefing.cleaning.rules.layout import PageLayout
from briefing.model import Article, Block, CleanedArticle


def clean_article(article: Article) -> CleanedArticle:
    """The article with its blocks labelled, and headline, dates and language filled in where the text has them."""
    sheet = parsed_page.parse_page(article)
    chance = classifier.score_lines(sheet).chance.tolist() if sheet.lines else []
    parts = layout.find_layout(sheet, chance)
    wall = access_walls.find_access_wall(sheet, parts.body)
    given = _walled(sheet, wall) if wall else labeling.label_lines(sheet, parts)
    blocks = tuple(
        Block(span=line.span, kind=label.kind, keep=label.keep, reason=label.reason)
        for line, label in zip(sheet.lines, given, strict=True)
    )
    harm = damage.find_damage(sheet, (index for index, block in enumerate(blocks) if block.keep))
    return CleanedArticle(
        article=article if wall else _completed(sheet, parts, given), blocks=blocks, damage=harm
    )


def label_all_as_body(article: Article) -> CleanedArticle:
    """The article taken as clean text (`--no-clean`): every line that is not blank is body."""
    blocks = tuple(
        Block(span=span, kind="body", keep=True, reason="taken as it is")
        for span in lines.line_spans(article.text)
    )
    return CleanedArticle(article=article, blocks=blocks)


def _walled(sheet: PageLines, wall: str) -> tuple[FinalLabel, ...]:
    return tuple(FinalLabel(kind="notice", keep=False, reason=wall) for _ in sheet.lines)


def _completed(sheet: PageLines, parts: PageLayout, given: tuple[FinalLabel, ...]) -> Article:
    """The article with what its text states; what was stated beside the text stays as it was."""
    article = sheet.article
    dated = publication_date.find_page_dates(sheet, parts)
    title = lines.strip_bullet(sheet.lines[parts.headline]) if parts.headline is not None else None
    return replace(
        article,
        title=article.title or title,
        author=article.author or author.find_author(sheet, given),
        outlet=article.outlet or outlet.find_outlet(sheet, parts),
        published=article.published or dated.published,
        published_basis=article.published_basis or dated.basis,
        page_date=article.page_date or dated.page_date,
        language=sheet.language,
        kind=news_or_opinion.detect_genre(sheet, parts),
    )
