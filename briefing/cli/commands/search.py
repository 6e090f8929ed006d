"""`briefing search`: what was said about something, in everything the archive has."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from briefing.archive.search_index import SearchHit


def search(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            help="Words that all stand in the passage; accents may be left out, tariff* has any ending."
        ),
    ] = None,
    speaker: Annotated[str, typer.Option(help="Only quotes of a speaker with this name.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="At most so many passages.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a passage.")] = False,
) -> None:
    """Find sentences and quotes in the articles of all briefs, with date and source; the best match first."""
    from briefing.cli import settings
    from briefing.workflow.search_archive import search_archive

    found = search_archive(
        settings.resolve_settings({}).settings, tuple(words or ()), speaker=speaker, limit=limit
    )
    for one in found:
        typer.echo(_as_json(one) if as_json else _as_text(one))
    if not found:
        whole = " ".join(f"{word}*" for word in words or () if not word.endswith("*"))
        typer.echo(
            "nothing found" + (f"; a word that ends in * has any ending: {whole}" if whole else ""),
            err=True,
        )


def _as_text(found: "SearchHit") -> str:
    passage, article = found.passage, found.article
    day = article.published.isoformat() if article.published else "no date   "
    also = f"and {found.also} more" if found.also else ""
    source = " · ".join(
        part
        for part in (article.outlet, article.title, article.url or article.origin, also)
        if part
    )
    said = f"  — {passage.speaker}" if passage.speaker else ""
    return f"{day}  {' '.join(passage.text.split())}{said}\n            {source}"


def _as_json(found: "SearchHit") -> str:
    passage, article = found.passage, found.article
    fields = {
        "text": passage.text,
        "speaker": passage.speaker or None,
        "start": passage.span.start,
        "end": passage.span.end,
        "sha256": passage.sha256,
        "published": article.published.isoformat() if article.published else None,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "origin": article.origin,
        "also": found.also,
    }
    return json.dumps(fields, ensure_ascii=False, sort_keys=True)
