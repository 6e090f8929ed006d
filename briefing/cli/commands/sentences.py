"""`briefing sentences`: where the sentences of an article begin and end."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import typer

from briefing.cli import jsonl
from briefing.cli.read_named import read_named

if TYPE_CHECKING:
    from briefing.model import Article


def sentences(
    files: jsonl.Files = None,
    as_jsonl: jsonl.AsJsonl = False,
    no_clean: jsonl.NoClean = False,
    jobs: jsonl.Jobs = None,
) -> None:
    """Split an article into sentences."""
    if as_jsonl:
        jsonl.refuse_files(files, "sentences")
        jsonl.answer_each(partial(_answer, no_clean=no_clean), jobs)
    else:
        _print(files or (), no_clean=no_clean)


def _answer(record: jsonl.Record, *, no_clean: bool) -> jsonl.Answer:
    from briefing import sentences
    from briefing.cleaning import label_blocks
    from briefing.sources.formats import record as records

    article = records.read_record(record)
    cleaned = label_blocks(article, clean=not no_clean)
    found = sentences.split_sentences(cleaned, keep_datelines=no_clean)
    return {"sentences": [[one.span.start, one.span.end] for one in found]}


def _print(files: Sequence[str], *, no_clean: bool) -> None:

    reading = read_named(files, "split")
    for article in reading.articles:
        _print_article(article, no_clean=no_clean)


def _print_article(article: "Article", *, no_clean: bool) -> None:
    """Print the headline, then numbered sentences, with a blank line before each paragraph."""
    from briefing import sentences
    from briefing.cleaning import label_blocks

    cleaned = label_blocks(article, clean=not no_clean)
    typer.echo(typer.style(cleaned.article.title or f"(no headline) {article.origin}", bold=True))
    paragraph = None
    for sentence in sentences.split_sentences(cleaned, keep_datelines=no_clean):
        if sentence.paragraph != paragraph:
            typer.echo()
        paragraph = sentence.paragraph
        damage = typer.style(f"  [{sentence.damaged}]", fg="red") if sentence.damaged else ""
        number = typer.style(f"{sentence.index + 1:3}  ", fg="cyan")
        typer.echo(number + sentence.span.slice(cleaned.article.text) + damage)
