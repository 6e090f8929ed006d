"""`briefing clean`: what of an article is the article, and why."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import jsonl
from briefing.cli.parameters import refuse_unused
from briefing.cli.read_named import read_named

if TYPE_CHECKING:
    from briefing.model import Block, Reason
    from briefing.model.article import BlockKind

MOST_LABELS = 1_000  # of blocks, that are remembered: there are some fifty, few of them with words


def clean(
    files: jsonl.Files = None,
    as_jsonl: jsonl.AsJsonl = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what each block's score is made of.")
    ] = False,
    jobs: jsonl.Jobs = None,
) -> None:
    """Label every block of an article: kept or dropped, and why."""
    if as_jsonl:
        jsonl.refuse_files(files, "clean")
        refuse_unused({"--explain": explain}, "--jsonl has the same keys in each answer")
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
        "blocks": _write_blocks(cleaned.blocks),
        "damage": [
            {"start": d.span.start, "end": d.span.end, "kind": d.kind} for d in cleaned.damage
        ],
        "body": "\n\n".join(block.span.slice(article.text) for block in cleaned.kept),
    }


def _write_blocks(blocks: Sequence["Block"]) -> jsonl.JsonText:
    """The blocks as JSON; hundreds of them share a few labels, which are written once."""
    labels: dict[tuple[int, str, bool], str] = {}  # by the identity of a reason, as all are alive
    written = []
    for block in blocks:
        key = id(block.reason), block.kind, block.keep
        label = labels.get(key)
        if label is None:
            label = labels[key] = _write_label(block.reason, block.kind, block.keep)
        written.append(f'{{"end": {block.span.end}, {label}, "start": {block.span.start}}}')
    return jsonl.JsonText(f"[{', '.join(written)}]")


@lru_cache(MOST_LABELS)
def _write_label(reason: "Reason | str", kind: "BlockKind", keep: bool) -> str:
    """What stands between a block's end and its start, in the order of the keys."""
    from briefing.languages import PROGRAM_LANGUAGE
    from briefing.languages.reasons import render_reason

    words = render_reason(reason, PROGRAM_LANGUAGE)
    label = {"keep": keep, "kind": kind, "reason": words}
    return jsonl.encode(label)[1:-1]
