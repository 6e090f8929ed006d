"""Prints for `briefing clean`: the article, dropped blocks with reasons, parts of scores."""

from itertools import groupby
from typing import TYPE_CHECKING

import typer

from briefing.cli.printing.terminal_lines import print_wrapped
from briefing.languages import PROGRAM_LANGUAGE
from briefing.languages.reasons import render_reason
from briefing.text.one_line import shorten_line

if TYPE_CHECKING:
    from briefing.model import Article, Block, CleanedArticle

MAX_DROPPED_LENGTH = 100  # characters shown of a block that was left out
MAX_PARTS = 5  # of a score: the weightiest decide


def print_cleaned(cleaned: "CleanedArticle") -> None:
    """Print headline and metadata, kept blocks with damage, dropped blocks grouped by reason."""
    text = cleaned.article.text
    _show_head(cleaned.article)
    for block in cleaned.kept:
        typer.echo()
        print_wrapped(_marked(cleaned, block), style={"bold": block.kind == "subhead"})
    dropped = sorted((block for block in cleaned.blocks if not block.keep), key=_reason)
    for reason, blocks in groupby(dropped, key=_reason):
        typer.echo()
        typer.echo(typer.style(f"— {reason}", fg="yellow"))
        for block in blocks:
            print_wrapped(_short(block.span.slice(text)), first="  ", style={"dim": True})


def print_score_parts(article: "Article") -> None:
    """Print each block's probability of being kept and the largest parts of its score."""
    from briefing.cleaning.model.explain import explain_article

    typer.echo()
    for line in explain_article(article):
        parts = "  ".join(f"{name} {value:+.1f}" for name, value in line.contributions[:MAX_PARTS])
        typer.echo(
            typer.style(f"{line.probability:4.2f}  ", fg="cyan")
            + _short(line.span.slice(article.text))
        )
        typer.echo(typer.style(f"      {parts}", dim=True))


def _show_head(article: "Article") -> None:
    print_wrapped(article.title or f"(no headline) {article.origin}", style={"bold": True})
    day = (
        f"{article.published} ({article.published_basis})"
        if article.published
        else "date not established"
    )
    known = (
        article.outlet,
        article.author,
        day,
        f"page of {article.page_date}" if article.page_date else None,
    )
    print_wrapped(" · ".join(filter(None, (*known, article.language))), style={"fg": "cyan"})


def _marked(cleaned: "CleanedArticle", block: "Block") -> str:
    """The block's text, each damaged place between marks with its kind."""
    text, at, shown = cleaned.article.text, block.span.start, ""
    for hurt in cleaned.damage:
        if block.span.contains(hurt.span):
            shown += text[at : hurt.span.start] + f"⟦{hurt.span.slice(text)}: {hurt.kind}⟧"
            at = hurt.span.end
    return shown + text[at : block.span.end]


def _reason(block: "Block") -> str:
    return f"{block.kind}: {render_reason(block.reason, PROGRAM_LANGUAGE)}"


def _short(text: str) -> str:
    return shorten_line(text, MAX_DROPPED_LENGTH)
