"""Prints for `briefing stories`: stories with articles and copies, the most relevant first."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from briefing.languages.reasons import RelationshipNames
    from briefing.model import CleanedArticle, Cluster, Relevance
    from briefing.profiles import Profile

_WIDTH = 100  # of a headline


def make_names(pair: "Profile") -> "RelationshipNames":
    """The names of the pair's sides and topics in English."""
    from briefing.languages.reasons import RelationshipNames

    topics = {topic.key: topic.label.in_language("en") for topic in pair.topics}
    return RelationshipNames(
        side={side.key: side.name.in_language("en") for side in pair.sides}, topic=topics
    )


def print_stories(cleaned: "Sequence[CleanedArticle]", pair: "Profile") -> None:
    """Print headline, relevance, reasons and articles of each story, the most relevant first."""
    from briefing import grouping
    from briefing.languages.reasons import render_reason

    names = make_names(pair)
    articles = {one.article.id: one for one in cleaned}
    prepared = [grouping.prepare_article(one, pair) for one in cleaned]
    groups = grouping.cluster_articles(prepared, pair)
    relevances = {one.cleaned.article.id: grouping.score_relevance(one, pair) for one in prepared}
    best = {
        group.key: max((relevances[member] for member in group.members), key=lambda one: one.score)
        for group in groups
    }
    for group in sorted(groups, key=lambda group: -best[group.key].score):
        why = "; ".join(render_reason(reason, "en", names) for reason in best[group.key].reasons)
        _print_story(group, best[group.key], why, articles)
    kept = sum(one.relevant for one in best.values())
    typer.echo(
        f"{len(cleaned)} articles, {len(groups)} stories, {kept} of them of"
        f" {pair.title.in_language('en')}"
    )


def _print_story(
    group: "Cluster", relevance: "Relevance", why: str, articles: "Mapping[str, CleanedArticle]"
) -> None:
    mark = typer.style("keep", fg="green") if relevance.relevant else typer.style("drop", fg="red")
    headline = _headline(articles[group.members[0]])
    typer.echo(f"{mark} {relevance.score:.2f}  {typer.style(headline, bold=relevance.relevant)}")
    typer.echo(typer.style(f"           {why}", fg="cyan"))
    copy_of = dict(group.copies)
    for member in group.members:
        known = articles[member].article
        published = known.published.isoformat() if known.published else "no date"
        copied = f"  copy of {copy_of[member]}" if member in copy_of else ""
        typer.echo(
            f"           {member}  {known.outlet or 'outlet not known'}, {published}{copied}"
        )
    typer.echo()


def _headline(cleaned: "CleanedArticle") -> str:
    """Its headline, else the first words of its text in brackets."""
    article = cleaned.article
    if article.title:
        return article.title
    kept = " ".join(block.span.slice(article.text) for block in cleaned.kept[:1])
    return f"({kept[:_WIDTH]}…)" if kept else "(no text)"
