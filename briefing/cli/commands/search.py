"""`briefing search`: what was said about something, in everything the archive has."""

import json
import re
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.printing.safe_text import show_safely
from briefing.cli.printing.terminal_lines import wrap_line

if TYPE_CHECKING:
    from briefing.archive.search.search_index import SearchHit
    from briefing.model import Article, Genre

# What a reader must not take for a report; "other" says nothing.
_NAMED_GENRES: "tuple[Genre, ...]" = ("analysis", "opinion", "transcript", "statement")
_INDENT = " " * len("2025-01-16  ")


def search(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            help="Words that all stand in the passage, in any form; accents may be left out, "
            "tariff* has any ending, '\"tariff\"' only this one."
        ),
    ] = None,
    speaker: Annotated[str, typer.Option(help="Only quotes of a speaker with this name.")] = "",
    side: Annotated[
        str | None, typer.Option(help="Only quotes of this side, by its key in the profile.")
    ] = None,
    topic: Annotated[
        str | None, typer.Option(help="Only articles on this topic, by its key in the profile.")
    ] = None,
    first: Annotated[
        str | None, typer.Option("--from", help="Only articles of this day or later, YYYY-MM-DD.")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", help="Only articles of this day or earlier.")
    ] = None,
    relationship: Annotated[
        str | None, typer.Option(help="Only what was read for this one, by its profile's key.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="At most so many passages.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a passage.")] = False,
) -> None:
    """Find sentences and quotes in the articles of all briefs, with date and source.

    The best match first; without words and speaker all of a side, a topic, a relationship or a
    period, the newest first.
    """
    from briefing.archive.search.search_filter import SearchFilter
    from briefing.cli import settings
    from briefing.workflow.search_archive import search_archive

    only = SearchFilter(
        relationship=relationship,
        first=settings.read_day(first, "--from") if first else None,
        last=settings.read_day(last, "--to") if last else None,
        side=side,
        topic=topic,
    )
    hits = search_archive(
        settings.resolve_settings({}).settings,
        tuple(words or ()),
        speaker=speaker,
        limit=limit,
        only=only,
    )
    for hit in hits:
        typer.echo(_as_json(hit) if as_json else _as_text(hit, tuple(words or ())))
    if not hits:
        whole = " ".join(f"{word}*" for word in words or () if not word.endswith("*"))
        typer.echo(
            "nothing found" + (f"; a word that ends in * has any ending: {whole}" if whole else ""),
            err=True,
        )


def _as_text(hit: "SearchHit", words: tuple[str, ...]) -> str:
    passage, article = hit.passage, hit.article
    day = article.published.isoformat() if article.published else "no date   "
    also = f"and {hit.also} more" if hit.also else ""
    genre = article.kind.capitalize() if article.kind in _NAMED_GENRES else ""
    parts = (genre, article.outlet, article.title, _where(article), also)
    source = " · ".join(part for part in parts if part)
    said = f"  — {passage.speaker}" if passage.speaker else ""
    text = show_safely(" ".join(passage.text.split()))
    if not sys.stdout.isatty():
        return f"{day}  {text}{show_safely(said)}\n{_INDENT}{show_safely(source)}"
    found = f"\n{_INDENT}".join(wrap_line(f"{text}{said}", len(_INDENT)))
    beside = f"\n{_INDENT}".join(wrap_line(source, len(_INDENT)))
    dated, named = typer.style(day, fg="cyan"), typer.style(beside, dim=True)
    return f"{dated}  {_mark(found, words)}\n{_INDENT}{named}"


def _mark(text: str, words: tuple[str, ...]) -> str:
    """The text with what was found in bold, for a terminal."""
    from briefing.archive.search.word_forms import read_asked_word

    asked = [read_asked_word(word) for word in words]

    def marked(match: re.Match[str]) -> str:
        fits = any(word.fits(match[0]) for word in asked)
        return typer.style(match[0], bold=True) if fits else match[0]

    return re.sub(r"[^\W_]+", marked, text)


def _where(article: "Article") -> str:
    """The address; without one the file, if it is still there, else its name."""
    from pathlib import Path

    origin = Path(article.origin)
    return article.url or (article.origin if origin.exists() else origin.name)


def _as_json(hit: "SearchHit") -> str:
    passage, article = hit.passage, hit.article
    fields = {
        "text": passage.text,
        "speaker": passage.speaker or None,
        "start": passage.span.start,
        "end": passage.span.end,
        "sha256": passage.sha256,
        "published": article.published.isoformat() if article.published else None,
        "title": article.title,
        "outlet": article.outlet,
        "genre": article.kind,
        "url": article.url,
        "origin": article.origin,
        "also": hit.also,
    }
    return json.dumps(fields, ensure_ascii=False, sort_keys=True)
