"""What cleaning kept of an article <-> one JSON text, so that no earlier article is cleaned anew for each brief."""

import json

from briefing.model import Article, Block, CleanedArticle, Damage, Span


def dumps(cleaned: CleanedArticle) -> str:
    """The kept blocks and the damage."""
    kept = [[block.span.start, block.span.end, block.kind, block.reason] for block in cleaned.kept]
    damage = [[one.span.start, one.span.end, one.kind] for one in cleaned.damage]
    return json.dumps({"kept": kept, "damage": damage}, ensure_ascii=False)


def loads(text: str, article: Article) -> CleanedArticle:
    """The article with these blocks; what was not kept is not known any more."""
    found = json.loads(text)
    return CleanedArticle(
        article=article,
        blocks=tuple(
            Block(span=Span(start, end), kind=kind, keep=True, reason=reason)
            for start, end, kind, reason in found["kept"]
        ),
        damage=tuple(
            Damage(span=Span(start, end), kind=kind) for start, end, kind in found["damage"]
        ),
    )
