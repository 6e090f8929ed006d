"""`briefing clean`: what of an article is the article, and why."""

from collections.abc import Sequence
from typing import Annotated

import typer

from briefing.cli import jsonl
from briefing.cli.read_named import read_named


def clean(
    files: Annotated[
        list[str] | None, typer.Argument(help="Articles: files, folders, globs, `-`.")
    ] = None,
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Filter: one article a JSON line in, one answer out.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what each block's score is made of.")
    ] = False,
    jobs: jsonl.Jobs = None,
) -> None:
    """Label every block of an article: kept or dropped, and why."""
    if as_jsonl:
        jsonl.refuse_files(files, "clean")
        jsonl.answer_each(_answer, jobs)
    else:
        _show(files or (), explain=explain)


def _show(files: Sequence[str], *, explain: bool) -> None:
    from briefing.cleaning import clean_article
    from briefing.cli.printing import cleaned_article

    reading = read_named(files, "clean")
    for article in reading.articles:
        cleaned_article.print_cleaned(clean_article(article))
        if explain:
            cleaned_article.print_score_parts(article)


def _answer(record: jsonl.Record) -> jsonl.Answer:
    from briefing import grouping
    from briefing.cleaning import clean_article
    from briefing.languages import PROGRAM_LANGUAGE
    from briefing.languages.reasons import render_reason
    from briefing.sources.formats import record as records

    cleaned = clean_article(records.read_record(record))
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
        "genre": grouping.find_genre(cleaned),
        # The keys of hundreds of blocks are in order: sorting them again costs nothing then.
        "blocks": [
            {
                "end": b.span.end,
                "keep": b.keep,
                "kind": b.kind,
                "reason": render_reason(b.reason, PROGRAM_LANGUAGE),
                "start": b.span.start,
            }
            for b in cleaned.blocks
        ],
        "damage": [
            {"start": d.span.start, "end": d.span.end, "kind": d.kind} for d in cleaned.damage
        ],
        "body": "\n\n".join(block.span.slice(article.text) for block in cleaned.kept),
    }
