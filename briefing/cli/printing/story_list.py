"""Prints for `briefing stories`: stories with articles and copies, the most relevant first."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import typer

from briefing.cli.printing.terminal_lines import print_wrapped
from briefing.languages import PROGRAM_LANGUAGE

if TYPE_CHECKING:
    from briefing.languages.reasons import RelationshipNames
    from briefing.model import CleanedArticle, Cluster, Relevance
    from briefing.profiles import Profile

_WIDTH = 100  # of a headline
_INDENT = " " * len("keep 0.00  ")


def make_names(pair: "Profile") -> "RelationshipNames":
    """The names of the pair's sides and topics in English."""
    from briefing.languages.reasons import RelationshipNames

    topics = {topic.key: topic.label.in_language(PROGRAM_LANGUAGE) for topic in pair.topics}
    return RelationshipNames(
        side={side.key: side.name.in_language(PROGRAM_LANGUAGE) for side in pair.sides},
        topic=topics,
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
        why = "; ".join(
            render_reason(reason, PROGRAM_LANGUAGE, names) for reason in best[group.key].reasons
        )
        _print_story(group, best[group.key], why, articles)
    kept = sum(one.relevant for one in best.values())
    articles_read = "1 article" if len(cleaned) == 1 else f"{len(cleaned)} articles"
    told = "1 story" if len(groups) == 1 else f"{len(groups)} stories"
    typer.echo(
        f"{articles_read}, {told}, {kept} of them of {pair.title.in_language(PROGRAM_LANGUAGE)}"
    )


def _print_story(
    group: "Cluster", relevance: "Relevance", why: str, articles: "Mapping[str, CleanedArticle]"
) -> None:
    colour = "green" if relevance.relevant else "red"
    mark = f"{'keep' if relevance.relevant else 'drop'} {relevance.score:.2f}  "
    headline = _headline(articles[group.members[0]])
    bold = {"bold": relevance.relevant}
    print_wrapped(headline, first=mark, first_style={"fg": colour}, style=bold)
    print_wrapped(why, first=_INDENT, style={"fg": "cyan"})
    copy_of = dict(group.copies)
    for member in group.members:
        known = articles[member].article
        published = known.published.isoformat() if known.published else "no date"
        copied = f"  copy of {copy_of[member]}" if member in copy_of else ""
        outlet = known.outlet or "outlet not known"
        print_wrapped(f"{member}  {outlet}, {published}{copied}", first=_INDENT)
    typer.echo()


def _headline(cleaned: "CleanedArticle") -> str:
    """Its headline, else the first words of its text in brackets."""
    article = cleaned.article
    if article.title:
        return article.title
    kept = " ".join(block.span.slice(article.text) for block in cleaned.kept[:1])
    return f"({kept[:_WIDTH]}…)" if kept else "(no text)"
