"""Prints for `briefing summarize`: methods, summaries with scores, methods side by side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from briefing.cli.printing.terminal_lines import print_wrapped

if TYPE_CHECKING:
    from briefing.ranking import ArticleSentences, Budget, ScoredSentence


def print_methods() -> None:
    """One line a method: its name, what it does, the paper."""
    from briefing.ranking import METHODS

    for name, method in METHODS.items():
        typer.echo(f"{typer.style(f'{name:<10}', bold=True)}  {method.about} ({method.paper})")


def print_summary(
    documents: "Sequence[ArticleSentences]",
    method: str,
    budget: "Budget",
    *,
    scores: bool,
    explain: bool,
) -> None:
    """The chosen sentences, one a line, with scores or with the parts of the scores if wanted.

    With those, also what the gate of a brief refuses.
    """
    from briefing.ranking import explain_scores, summarize

    _print_title(documents)
    chosen = summarize(documents, method=method, budget=budget)
    made_of = explain_scores(documents, method) if explain else {}
    for scored in chosen:
        shown = f"{scored.score:6.2f}  " if scores or explain else ""
        text = sentence_text(scored, documents)
        print_wrapped(text, first=shown, first_style={"fg": "cyan"})
        if explain:
            _print_parts(made_of[sentence_key(scored)])
    if not chosen:
        typer.echo("(no sentence that can stand alone)")
    if explain:
        _print_refusals(documents)


def _print_refusals(documents: "Sequence[ArticleSentences]") -> None:
    """The sentences that a brief would not print as key sentences, each with the code of why."""
    from briefing.composing.gate import list_refusals

    for document in documents:
        for sentence, code in list_refusals(document.cleaned, document.sentences):
            text = " ".join(sentence.span.slice(document.cleaned.article.text).split())
            print_wrapped(f"no key sentence [{code}]  {text}", style={"dim": True})


def print_comparison(
    documents: "Sequence[ArticleSentences]", methods: Sequence[str], budget: "Budget"
) -> None:
    """Every sentence that some method chooses, with a mark under each method that does."""
    from briefing.ranking import summarize

    _print_title(documents)
    summaries = {name: summarize(documents, method=name, budget=budget) for name in methods}
    keys = {
        name: {sentence_key(scored) for scored in summary} for name, summary in summaries.items()
    }
    sentences = {
        sentence_key(scored): sentence_text(scored, documents)
        for summary in summaries.values()
        for scored in summary
    }
    typer.echo(typer.style("  ".join(methods), bold=True))
    order = {document.cleaned.article.id: number for number, document in enumerate(documents)}
    for place in sorted(sentences, key=lambda place: (order[place[0]], place[1])):
        marks = (("●" if place in keys[name] else "·").center(len(name)) for name in methods)
        print_wrapped(sentences[place], first=f"{'  '.join(marks)}  ", first_style={"fg": "cyan"})


def sentence_key(scored: "ScoredSentence") -> tuple[str, int]:
    """What identifies a sentence among all."""
    return scored.sentence.article_id, scored.sentence.index


def sentence_text(scored: "ScoredSentence", documents: "Sequence[ArticleSentences]") -> str:
    """The sentence as it stands in its article."""
    texts = {document.cleaned.article.id: document.cleaned.article.text for document in documents}
    return scored.sentence.span.slice(texts[scored.sentence.article_id])


def _print_title(documents: "Sequence[ArticleSentences]") -> None:
    for document in documents:
        article = document.cleaned.article
        typer.echo(typer.style(article.title or f"(no headline) {article.origin}", bold=True))


def _print_parts(made_of: dict[str, float]) -> None:
    shown = "  ".join(f"{name} {value:+.2f}" for name, value in made_of.items() if value)
    typer.echo(typer.style(f"        {shown}", dim=True))
