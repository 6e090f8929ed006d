"""`briefing stories`: copies, stories and relevance of a set of articles."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import jsonl
from briefing.cli.printing import story_list
from briefing.cli.read_named import read_named
from briefing.errors import InputError
from briefing.quick_dataclass import dataclass

if TYPE_CHECKING:
    from briefing.model import Article, CleanedArticle
    from briefing.profiles import Profile


def stories(
    files: jsonl.Files = None,
    as_jsonl: jsonl.AsJsonl = False,
    no_clean: jsonl.NoClean = False,
    profile: Annotated[
        str, typer.Option("--profile", help="The relationship: a name or a .toml file.")
    ] = "us-mexico",
    jobs: jsonl.Jobs = None,
) -> None:
    """Group articles into stories; find copies, relevance and topics."""
    from briefing import profiles

    pair = profiles.load(profile)
    if as_jsonl:
        jsonl.refuse_files(files, "stories")
        cleaner = ArticleCleaner(no_clean=no_clean)
        jsonl.answer_all(lambda records: _answers(records, pair, cleaner, jobs))
    else:
        _show(files or (), pair, no_clean=no_clean)


def _show(files: Sequence[str], pair: "Profile", *, no_clean: bool) -> None:
    from briefing.cleaning import label_blocks

    reading = read_named(files, "group")
    story_list.print_stories(
        [label_blocks(article, clean=not no_clean) for article in reading.articles],
        pair,
    )


@dataclass(frozen=True, slots=True)
class ArticleCleaner:
    """Cleans an article as the options say; can be sent to another process."""

    no_clean: bool

    def __call__(self, article: "Article") -> "CleanedArticle":
        """The article with its blocks."""
        from briefing.cleaning import label_blocks

        return label_blocks(article, clean=not self.no_clean)


def _answers(
    records: list[jsonl.Record], pair: "Profile", cleaner: ArticleCleaner, jobs: int | None
) -> Iterator[jsonl.Answer]:
    from briefing.model import Article, CleanedArticle

    times = Counter(str(record.get("id")) for record in records)
    articles = [
        _article(
            record,
            f"line {number}"
            if record.get("id") in (None, "") or times[str(record.get("id"))] > 1
            else None,
        )
        for number, record in enumerate(records, start=1)
    ]
    read = [article for article in articles if isinstance(article, Article)]
    cleaned = [*jsonl.map_items(cleaner, read, jobs)]
    fields = _fields([one for one in cleaned if isinstance(one, CleanedArticle)], pair)
    outcomes = iter(cleaned)
    for record, article in zip(records, articles, strict=True):
        outcome = article if isinstance(article, InputError) else next(outcomes)
        if isinstance(outcome, CleanedArticle):
            yield {"id": record.get("id"), **next(fields)}
        else:
            why = str(outcome) if isinstance(outcome, InputError) else jsonl.tell_death(outcome)
            yield {"id": record.get("id"), "error": why}


def _article(record: jsonl.Record, name: str | None) -> "Article | InputError":
    """The article, under this name where it has no id that is its own."""
    from dataclasses import replace

    from briefing.sources.formats import record as records

    try:
        article = records.read_record(record)
    except InputError as error:
        return error
    return replace(article, id=name) if name else article


def _fields(cleaned: "list[CleanedArticle]", pair: "Profile") -> Iterator[jsonl.Answer]:
    from briefing import grouping
    from briefing.languages import PROGRAM_LANGUAGE
    from briefing.languages.reasons import render_reason

    prepared = [grouping.prepare_article(one, pair) for one in cleaned]
    names, groups = story_list.make_names(pair), grouping.cluster_articles(prepared, pair)
    story = {member: group.key for group in groups for member in group.members}
    copy_of = dict(copy for group in groups for copy in group.copies)
    for one in prepared:
        relevance = grouping.score_relevance(one, pair)
        yield {
            "story": story[one.cleaned.article.id],
            "duplicate_of": copy_of.get(one.cleaned.article.id),
            "relevant": relevance.relevant,
            "relevance": relevance.score,
            "reasons": [
                render_reason(reason, PROGRAM_LANGUAGE, names) for reason in relevance.reasons
            ],
            "topics": list(relevance.topics),
            "genre": one.cleaned.article.kind,
            "genre_reasons": [
                render_reason(reason, PROGRAM_LANGUAGE, names) for reason in one.genre_reasons
            ],
        }
