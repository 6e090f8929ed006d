"""`briefing clean`: what of an article is the article, and why."""

from typing import Annotated

import typer

from briefing.cli import jsonl


def clean(
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Filter: one article a JSON line in, one answer out.")
    ] = False,
) -> None:
    """Label every block of an article: kept or dropped, and why."""
    if as_jsonl:
        jsonl.each(_answer)


def _answer(record: jsonl.Record) -> jsonl.Answer:
    from briefing.cleaning import clean
    from briefing.sources import record as records

    cleaned = clean(records.article(record))
    article = cleaned.article
    return {
        "text": article.text,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "published_basis": article.published_basis,
        "page_date": article.page_date.isoformat() if article.page_date else None,
        "author": article.author,
        "outlet": article.outlet,
        "language": article.language,
        "blocks": [
            {"start": b.span.start, "end": b.span.end, "kind": b.kind, "keep": b.keep, "reason": b.reason}
            for b in cleaned.blocks
        ],
        "damage": [{"start": d.span.start, "end": d.span.end, "kind": d.kind} for d in cleaned.damage],
        "body": "\n\n".join(block.span.of(article.text) for block in cleaned.kept),
    }
