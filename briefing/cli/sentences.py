"""`briefing sentences`: where the sentences of an article begin and end."""

from typing import Annotated

import typer

from briefing.cli import jsonl


def sentences(
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Filter: one article a JSON line in, one answer out.")
    ] = False,
    no_clean: Annotated[bool, typer.Option("--no-clean", help="Take the text as it is.")] = False,
) -> None:
    """Split an article into sentences."""
    if as_jsonl:
        jsonl.each(lambda record: _answer(record, no_clean=no_clean))


def _answer(record: jsonl.Record, *, no_clean: bool) -> jsonl.Answer:
    from briefing import sentences
    from briefing.cleaning import as_is, clean
    from briefing.sources import record as records

    article = records.article(record)
    found = sentences.split(as_is(article) if no_clean else clean(article))
    return {"sentences": [[s.span.start, s.span.end] for s in found]}
