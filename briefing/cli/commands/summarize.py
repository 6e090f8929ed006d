"""`briefing summarize`: the sentences that say most of an article, or of several as one."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import jsonl
from briefing.cli.parameters import refuse_unused
from briefing.cli.read_named import read_named

if TYPE_CHECKING:
    from briefing.model import Article
    from briefing.ranking import ArticleSentences, Budget, ScoredSentence


def summarize(
    files: jsonl.Files = None,
    as_jsonl: jsonl.AsJsonl = False,
    no_clean: jsonl.NoClean = False,
    method: Annotated[
        str, typer.Option("--method", help="How to score; `list` names all methods.")
    ] = "brief",
    words: Annotated[int, typer.Option("--words", min=1, help="About so many words.")] = 60,
    sentences: Annotated[
        int | None,
        typer.Option("--sentences", min=1, help="So many sentences, whatever their words."),
    ] = None,
    together: Annotated[
        bool, typer.Option("--together", help="All articles as one cluster.")
    ] = False,
    scores: Annotated[bool, typer.Option("--scores", help="Show each sentence's score.")] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Show what each score is made of, and what is no key sentence of a brief.",
        ),
    ] = False,
    compare: Annotated[
        list[str] | None,
        typer.Option("--compare", metavar="METHOD", help="Beside it, what this method chooses."),
    ] = None,
    jobs: jsonl.Jobs = None,
) -> None:
    """Choose the sentences that say most."""
    from briefing.cli.printing import summaries
    from briefing.ranking import Budget, load_scorer

    if method == "list":
        summaries.print_methods()
        return
    for name in (method, *(compare or ())):
        load_scorer(name)
    budget = Budget(words=words, sentences=sentences)
    if as_jsonl:
        jsonl.refuse_files(files, "summarize")
        shown = {"--scores": scores, "--explain": explain, "--compare": compare}
        refuse_unused(shown, "--jsonl has the same keys in each answer")
        refuse_unused({"--together": together}, '--jsonl takes the "docs" of a line as one cluster')
        jsonl.answer_each(partial(_answer, method=method, budget=budget, no_clean=no_clean), jobs)
        return
    if compare:
        shown = {"--scores": scores, "--explain": explain}
        refuse_unused(shown, "--compare shows which method chooses what")
    documents = _read(files or (), no_clean=no_clean)
    for cluster in [documents] if together else [[document] for document in documents]:
        if compare:
            summaries.print_comparison(cluster, (method, *compare), budget)
        else:
            summaries.print_summary(cluster, method, budget, scores=scores, explain=explain)


def _read(files: Sequence[str], *, no_clean: bool) -> "list[ArticleSentences]":

    reading = read_named(files, "summarize")
    return [_document(article, no_clean=no_clean) for article in reading.articles]


def _document(article: "Article", *, no_clean: bool) -> "ArticleSentences":
    from briefing.cleaning import label_blocks
    from briefing.ranking import ArticleSentences
    from briefing.sentences import split_sentences

    cleaned = label_blocks(article, clean=not no_clean)
    return ArticleSentences(cleaned=cleaned, sentences=split_sentences(cleaned))


def _answer(record: jsonl.Record, method: str, budget: "Budget", *, no_clean: bool) -> jsonl.Answer:
    from briefing.ranking import summarize
    from briefing.sources.formats import record as records

    parts = _parts(record)
    articles = [records.read_record({**part, "id": number}) for number, part in enumerate(parts)]
    chosen = summarize(
        [_document(one, no_clean=no_clean) for one in articles], method=method, budget=budget
    )
    texts = [_own_text(part, article) for part, article in zip(parts, articles, strict=True)]
    fields = _in_cluster if isinstance(record.get("docs"), list) else _alone
    return {
        "sentences": [fields(scored, texts[int(scored.sentence.article_id)]) for scored in chosen]
    }


def _own_text(record: jsonl.Record, article: "Article") -> str:
    """What offsets point into: the line's "text" as it came, or the text made of its "html"."""
    text = record.get("text")
    return text if isinstance(text, str) else article.text


def _parts(record: jsonl.Record) -> Sequence[jsonl.Record]:
    """The record itself, or its `docs`, each with the language that the record states for all."""
    docs = record.get("docs")
    if not isinstance(docs, list):
        return [record]
    shared = {key: record[key] for key in ("lang", "language") if key in record}
    return [{**shared, **(part if isinstance(part, Mapping) else {"text": part})} for part in docs]


def _alone(scored: "ScoredSentence", text: str) -> jsonl.Answer:
    span = scored.sentence.span
    return {
        "start": span.start,
        "end": span.end,
        "text": span.slice(text),
        "score": round(scored.score, 6),
    }


def _in_cluster(scored: "ScoredSentence", text: str) -> jsonl.Answer:
    return {**_alone(scored, text), "doc": int(scored.sentence.article_id)}
