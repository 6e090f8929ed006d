"""`briefing quotes`: who said what, and how sure that is."""

from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import jsonl

if TYPE_CHECKING:
    from briefing.model import Quote


def quotes(
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Filter: one article a JSON line in, one answer out.")
    ] = False,
    no_clean: Annotated[bool, typer.Option("--no-clean", help="Take the text as it is.")] = False,
) -> None:
    """Find the quotes of an article and who said them."""
    if as_jsonl:
        jsonl.each(lambda record: _answer(record, no_clean=no_clean))


def _answer(record: jsonl.Record, *, no_clean: bool) -> jsonl.Answer:
    from briefing.cleaning import as_is, clean
    from briefing.quoting import find
    from briefing.sources import record as records

    article = records.article(record)
    found = find(as_is(article) if no_clean else clean(article))
    return {"quotes": [_fields(quote, article.text) for quote in found]}


def _fields(quote: "Quote", text: str) -> jsonl.Answer:
    mention = quote.speaker.mention
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.span.of(text),
        "speaker": mention.of(text) if mention else None,
        "speaker_start": mention.start if mention else None,
        "speaker_end": mention.end if mention else None,
        "name": quote.speaker.name,
        "role": quote.speaker.role,
        "side": quote.speaker.side,
        "confidence": quote.confidence,
        "pattern": quote.pattern,
        "kind": quote.kind,
    }
