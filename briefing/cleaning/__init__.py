"""Article -> labelled blocks. Nothing is deleted: each block gets a kind, keep or drop, and the reason."""

from dataclasses import replace

from briefing.cleaning import bylines, damage, dating, labels, lines, outlets, outline, page, scorer, section, walls
from briefing.cleaning.labels import Label
from briefing.cleaning.outline import Outline
from briefing.cleaning.page import Page
from briefing.model import Article, Block, Cleaned


def clean(article: Article) -> Cleaned:
    """The article with its blocks labelled, and headline, dates and language filled in where the text has them."""
    sheet = page.of(article)
    chance = scorer.score(sheet).chance.tolist() if sheet.lines else []
    parts = outline.of(sheet, chance)
    wall = walls.reason(sheet, parts.body)
    given = _walled(sheet, wall) if wall else labels.of(sheet, parts)
    blocks = tuple(
        Block(span=line.span, kind=label.kind, keep=label.keep, reason=label.reason)
        for line, label in zip(sheet.lines, given, strict=True)
    )
    harm = damage.find(sheet, (index for index, block in enumerate(blocks) if block.keep))
    return Cleaned(article=article if wall else _completed(sheet, parts, given), blocks=blocks, damage=harm)


def as_is(article: Article) -> Cleaned:
    """The article taken as clean text (`--no-clean`): every line that is not blank is body."""
    blocks = tuple(
        Block(span=span, kind="body", keep=True, reason="taken as it is") for span in lines.whole(article.text)
    )
    return Cleaned(article=article, blocks=blocks)


def _walled(sheet: Page, wall: str) -> tuple[Label, ...]:
    return tuple(Label(kind="notice", keep=False, reason=wall) for _ in sheet.lines)


def _completed(sheet: Page, parts: Outline, given: tuple[Label, ...]) -> Article:
    """The article with what its text states; what was stated beside the text stays as it was."""
    article = sheet.article
    dated = dating.of(sheet, parts)
    title = lines.without_bullet(sheet.lines[parts.headline]) if parts.headline is not None else None
    return replace(
        article,
        title=article.title or title,
        author=article.author or bylines.author(sheet, given),
        outlet=article.outlet or outlets.named(sheet, parts),
        published=article.published or dated.published,
        published_basis=article.published_basis or dated.basis,
        page_date=article.page_date or dated.page_date,
        language=sheet.language,
        kind=section.kind(sheet, parts),
    )
