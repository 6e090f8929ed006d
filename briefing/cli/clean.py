"""`briefing clean`: what of an article is the article, and why."""

from collections.abc import Sequence
from typing import Annotated

import typer

from briefing.cli import jsonl, problems
from briefing.errors import WrongUse


def clean(
    files: Annotated[list[str] | None, typer.Argument(help="Articles: files, folders, globs, `-`.")] = None,
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Filter: one article a JSON line in, one answer out.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show what each block's score is made of.")] = False,
) -> None:
    """Label every block of an article: kept or dropped, and why."""
    if as_jsonl:
        jsonl.each(_answer)
    else:
        _show(files or (), explain=explain)


def _show(files: Sequence[str], *, explain: bool) -> None:
    from briefing.cleaning import clean
    from briefing.cli import blocks
    from briefing.sources import read

    if not files:
        raise WrongUse("nothing to clean; name a file, or `--jsonl` for JSON lines on standard input")
    reading = read(files)
    problems.show(reading.problems)
    for article in reading.articles:
        blocks.show(clean(article))
        if explain:
            blocks.show_parts(article)


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
